package io.github.waymark.configuration.source;

import io.github.waymark.classfile.AnnotationUse;
import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredMember;
import io.github.waymark.classfile.MethodCall;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionGroup;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which options the classes of the project use: by annotations, and by calls with a literal name.
 *
 * <p>Such options are known even if no metadata was made for them. Their types are those that the classes state.
 */
final class OwnClasses {

    private static final String PROPERTIES = "org.springframework.boot.context.properties.ConfigurationProperties";
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String CONFIG_PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String MICRONAUT = "io.micronaut.context.annotation.";
    private static final String CONDITION = "org.springframework.boot.autoconfigure.condition.ConditionalOn";

    /** Classes whose methods take the name of an option as their first argument. */
    private static final Set<String> ENVIRONMENTS = Set.of(
            "org/springframework/core/env/Environment",
            "org/springframework/core/env/PropertyResolver",
            "org/springframework/core/env/ConfigurableEnvironment",
            "io/micronaut/context/env/Environment",
            "io/micronaut/core/value/PropertyResolver",
            "org/eclipse/microprofile/config/Config",
            "io/smallrye/config/SmallRyeConfig",
            "io/helidon/config/Config",
            "io/helidon/common/config/Config");

    private final String artifact;
    private final ClassLookup classes;
    private final Dialect dialect;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final Map<String, Option> mentioned = new LinkedHashMap<>();
    private final List<OptionGroup> groups = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    OwnClasses(String artifact, ClassLookup classes, Dialect dialect) {
        this.artifact = artifact;
        this.classes = classes;
        this.dialect = dialect;
    }

    /** Reads all classes of a folder or jar. */
    Declarations read(Archive archive) throws IOException {
        for (String name : archive.classes()) {
            Optional<InputStream> stream = archive.find(name);
            if (stream.isPresent()) {
                try (InputStream bytes = stream.get()) {
                    DeclaredClass.read(bytes.readNBytes(DeclaredClass.MAX_BYTES), ENVIRONMENTS)
                            .ifPresent(this::add);
                }
            }
        }
        return new Declarations(
                List.copyOf(options.values()), groups, List.of(), open, List.of(), List.copyOf(mentioned.values()));
    }

    private void add(DeclaredClass type) {
        type.annotations().forEach(annotation -> ofClass(annotation, type));
        type.fields().forEach(field -> field.annotations().forEach(use -> ofField(use, field, type)));
        for (DeclaredMember method : type.methods()) {
            method.annotations().forEach(use -> ofMethod(use, method, type));
            method.parameters().forEach(uses -> uses.forEach(use -> anywhere(use, OptionType.UNKNOWN, type)));
        }
        type.calls().forEach(call -> called(call, type));
    }

    private void ofClass(AnnotationUse use, DeclaredClass type) {
        switch (use.type()) {
            case PROPERTIES, MAPPING -> addBean(prefix(use), type);
            case MICRONAUT + "ConfigurationProperties" -> addBean(prefix(use), type);
            case MICRONAUT + "EachProperty" -> addBean(prefix(use) + ".*", type);
            default -> anywhere(use, OptionType.UNKNOWN, type);
        }
    }

    private void ofField(AnnotationUse use, DeclaredMember field, DeclaredClass type) {
        String text = TypeText.ofField(field.signature().orElse(field.descriptor()));
        if (use.type().equals(CONFIG_PROPERTY) && use.text("name").isEmpty()) {
            addName(type.binaryName().replace('$', '.') + "." + field.name(), OptionType.ofJava(text), type);
        } else {
            anywhere(use, OptionType.ofJava(text), type);
        }
    }

    private void ofMethod(AnnotationUse use, DeclaredMember method, DeclaredClass type) {
        if (use.type().equals(PROPERTIES)) {
            Optional<DeclaredClass> bean =
                    method.returned().flatMap(name -> classes.find(name.replace('/', '.'), artifact));
            bean.filter(found -> !found.isInterface()).ifPresent(found -> addBean(prefix(use), found));
            // What the method makes may have more properties than the interface or abstract class that it returns.
            if (bean.isEmpty() || bean.get().isAbstract()) {
                open.add(prefix(use));
            }
        } else {
            anywhere(use, OptionType.UNKNOWN, type);
        }
    }

    /** Annotations that name an option, and those with placeholders among their values. */
    private void anywhere(AnnotationUse use, OptionType type, DeclaredClass in) {
        if (use.type().equals(CONFIG_PROPERTY) || use.type().equals(MICRONAUT + "Property")) {
            use.text("name").ifPresent(name -> addName(name, type, in));
        } else if (use.type().startsWith(CONDITION) && use.type().endsWith("Property")) {
            String prefix = use.text("prefix")
                    .map(text -> text.endsWith(".") ? text : text + ".")
                    .orElse("");
            use.texts("name").forEach(name -> addName(prefix + name, OptionType.UNKNOWN, in));
            use.texts("value").forEach(name -> addName(prefix + name, OptionType.UNKNOWN, in));
        }
        for (List<String> texts : use.values().values()) {
            for (String text : texts) {
                boolean whole = text.startsWith("${") && text.indexOf('}') == text.length() - 1;
                Placeholders.names(text).forEach(name -> addName(name, whole ? type : OptionType.UNKNOWN, in));
            }
        }
        use.nested().values().forEach(nested -> nested.forEach(one -> anywhere(one, type, in)));
    }

    private void called(MethodCall call, DeclaredClass in) {
        if (ENVIRONMENTS.contains(call.owner()) && !call.arguments().isEmpty()) {
            call.arguments().get(0).filter(OwnClasses::isName).ifPresent(name -> {
                addName(name, OptionType.UNKNOWN, in);
            });
            call.arguments()
                    .get(0)
                    .ifPresent(text -> Placeholders.names(text).forEach(name -> addName(name, OptionType.UNKNOWN, in)));
        }
    }

    private static boolean isName(String text) {
        return text.indexOf('.') > 0 && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '{');
    }

    private static String prefix(AnnotationUse use) {
        return use.text("prefix").or(() -> use.text("value")).orElse("");
    }

    private void addName(String name, OptionType type, DeclaredClass in) {
        if (!name.isBlank()) {
            Origin origin = new Origin(artifact, in.name() + ".class", in.binaryName());
            // What is below a name that only a class uses is its own affair: it may be bound to a map or an object.
            Option option =
                    Option.of(name, type, origin).change().open(!type.isLeaf()).build();
            mentioned.putIfAbsent(name, option);
        }
    }

    private void addBean(String prefix, DeclaredClass type) {
        groups.add(new OptionGroup(prefix, type.binaryName(), ""));
        BeanOptions bean = new BeanOptions(artifact, classes, dialect);
        bean.add(prefix, type).forEach(option -> options.putIfAbsent(option.name(), option));
        open.addAll(bean.open());
    }
}
