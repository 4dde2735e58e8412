package io.github.waymark.configuration.source;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredMember;
import io.github.waymark.configuration.option.OptionType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be set in an object of a class: the components of a record, the properties with setters, and where there are none the fields,
 * which constructors set.
 */
final class BeanProperties {

    /** More superclasses than a sensible class has, for class files that are their own superclass. */
    private static final int MAX_SUPERCLASSES = 16;

    /**
     * A property.
     *
     * @param type as it is declared, with its arguments
     * @param member its field, for its annotations; empty if there is none of this name
     */
    record Property(OptionType type, Optional<DeclaredMember> member) {}

    private final Function<String, Optional<DeclaredClass>> classes;
    private final Map<String, Property> properties = new LinkedHashMap<>();

    private BeanProperties(Function<String, Optional<DeclaredClass>> classes) {
        this.classes = classes;
    }

    /**
     * The properties of a class and its superclasses, by their names in kebab case.
     *
     * @param classes finds a class by its binary name
     */
    static Map<String, Property> of(DeclaredClass type, Function<String, Optional<DeclaredClass>> classes) {
        BeanProperties bean = new BeanProperties(classes);
        bean.add(type, 0);
        return bean.properties;
    }

    private void add(DeclaredClass type, int depth) {
        if (!type.components().isEmpty()) {
            type.components().forEach(component -> addField(type, component));
            return;
        }
        if (type.isInterface()) {
            type.methods().stream().filter(BeanProperties::isMapped).forEach(this::addMapped);
            return;
        }
        int before = properties.size();
        type.methods().forEach(method -> addAccessor(type, method));
        if (properties.size() == before) {
            type.fields().stream()
                    .filter(field -> !field.isStatic() && !field.name().startsWith("this$"))
                    .forEach(field -> addField(type, field.name()));
        }
        type.superclass()
                .filter(name -> depth < MAX_SUPERCLASSES && !name.startsWith("java/"))
                .flatMap(name -> classes.apply(name.replace('/', '.')))
                .ifPresent(above -> add(above, depth + 1));
    }

    private void addField(DeclaredClass type, String name) {
        Optional<DeclaredMember> field = field(type, name);
        String text =
                field.map(BeanProperties::signature).map(TypeText::ofField).orElse("");
        properties.putIfAbsent(PropertyName.kebab(name), new Property(OptionType.ofJava(text), field));
    }

    private static String signature(DeclaredMember member) {
        return member.signature().orElse(member.descriptor());
    }

    private static Optional<DeclaredMember> field(DeclaredClass type, String name) {
        return type.fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A mapping interface has a method for each option. */
    private static boolean isMapped(DeclaredMember method) {
        return !method.isStatic()
                && method.descriptor().startsWith("()")
                && !method.descriptor().endsWith(")V");
    }

    private void addMapped(DeclaredMember method) {
        properties.putIfAbsent(
                PropertyName.kebab(method.name()),
                new Property(OptionType.ofJava(TypeText.ofResult(signature(method))), Optional.of(method)));
    }

    private void addAccessor(DeclaredClass type, DeclaredMember method) {
        String name = method.name();
        if (method.isStatic() || !method.isPublic()) {
            return;
        }
        if (name.startsWith("set") && name.length() > 3 && hasOneParameter(method)) {
            put(type, PropertyName.ofAccessor(name, 3), TypeText.ofParameter(signature(method)));
        } else if (name.startsWith("get")
                && name.length() > 3
                && method.descriptor().startsWith("()")) {
            String text = TypeText.ofResult(signature(method));
            OptionType result = OptionType.ofJava(text);
            // Without a setter, only what can be filled can be set: nested objects, lists and maps that exist already.
            if (!result.isLeaf() && !text.startsWith("java.lang.Class")) {
                put(type, PropertyName.ofAccessor(name, 3), text);
            }
        }
    }

    private static boolean hasOneParameter(DeclaredMember method) {
        String descriptor = method.descriptor();
        String parameters = descriptor.substring(1, descriptor.indexOf(')'));
        int start = 0;
        while (start < parameters.length() && parameters.charAt(start) == '[') {
            start++;
        }
        String first = parameters.substring(start);
        return first.length() == 1 || (first.startsWith("L") && first.indexOf(';') == first.length() - 1);
    }

    private void put(DeclaredClass type, String javaName, String text) {
        properties.putIfAbsent(
                PropertyName.kebab(javaName), new Property(OptionType.ofJava(text), field(type, javaName)));
    }
}
