package io.github.waymark.configuration.source;

import io.github.waymark.classfile.AnnotationUse;
import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredMember;
import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionBuilder;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.option.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that an object of a class has, with those of nested objects, for classes without metadata. */
final class BeanOptions {

    private static final int MAX_DEPTH = 8;
    /** Classes that contain each other several times would otherwise be expanded without end. */
    private static final int MAX_EXPANSIONS = 10_000;

    private static final String CONSTRAINT = ".validation.constraints.";
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("NANOS", "ns"),
            Map.entry("MICROS", "us"),
            Map.entry("MILLIS", "ms"),
            Map.entry("SECONDS", "s"),
            Map.entry("MINUTES", "m"),
            Map.entry("HOURS", "h"),
            Map.entry("DAYS", "d"),
            Map.entry("BYTES", "B"),
            Map.entry("KILOBYTES", "KB"),
            Map.entry("MEGABYTES", "MB"),
            Map.entry("GIGABYTES", "GB"),
            Map.entry("TERABYTES", "TB"));

    private final String artifact;
    private final ClassLookup classes;
    private final Dialect dialect;
    private final List<Option> options = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final Deque<String> owners = new ArrayDeque<>();
    private int expansions;

    BeanOptions(String artifact, ClassLookup classes, Dialect dialect) {
        this.artifact = artifact;
        this.classes = classes;
        this.dialect = dialect;
    }

    /** Names below which anything is known, because their classes are not there or contain themselves. */
    List<String> open() {
        return open;
    }

    /** The options below a prefix. */
    List<Option> add(String prefix, DeclaredClass type) {
        if (owners.contains(type.name()) || owners.size() >= MAX_DEPTH || ++expansions > MAX_EXPANSIONS) {
            open.add(prefix);
            return options;
        }
        owners.push(type.name());
        BeanProperties.of(type, name -> classes.find(name, artifact))
                .forEach((name, property) -> addProperty(prefix + "." + name, property, type));
        owners.pop();
        return options;
    }

    private void addProperty(String name, BeanProperties.Property property, DeclaredClass owner) {
        OptionType type = property.type();
        if (type.kind() == Kind.OPAQUE) {
            Optional<DeclaredClass> nested = classes.find(type.declared(), artifact);
            if (nested.isPresent() && nested.get().isEnum()) {
                // An enum whose constants have bodies is abstract, too.
                addOption(name, property, owner, nested.get().enumConstants());
            } else if (nested.isEmpty() || (nested.get().isAbstract() && dialect == Dialect.SPRING)) {
                addOption(name, property, owner, List.of());
            } else {
                add(name, nested.get());
            }
            return;
        }
        addOption(name, property, owner, List.of());
    }

    private void addOption(String name, BeanProperties.Property property, DeclaredClass owner, List<String> constants) {
        OptionType type =
                constants.isEmpty() ? property.type() : property.type().asEnum();
        OptionBuilder option = Option.of(name, type, new Origin(artifact, owner.name() + ".class", owner.binaryName()))
                .change()
                .choices(constants.stream().map(Choice::of).toList())
                .closed(!constants.isEmpty())
                .open(type.kind() == Kind.OPAQUE);
        property.member().map(DeclaredMember::annotations).orElse(List.of()).forEach(use -> annotate(option, use));
        options.add(option.build());
    }

    private static void annotate(OptionBuilder option, AnnotationUse use) {
        String type = use.type();
        String name = type.substring(type.lastIndexOf('.') + 1);
        if (type.contains(CONSTRAINT)) {
            constrain(option, use, name);
        } else if (name.equals("DefaultValue") || name.equals("WithDefault")) {
            List<String> items = use.texts("value");
            option.defaultValue(
                    items.isEmpty() ? Optional.empty() : Optional.of(new OptionDefault(items, items.size() > 1)));
        } else if (isUnit(name)) {
            option.unit(use.text("value").map(UNITS::get));
        }
    }

    private static boolean isUnit(String annotation) {
        return annotation.endsWith("DurationUnit") || annotation.endsWith("DataSizeUnit");
    }

    /** The unit that an annotation of a field states. */
    static Optional<String> unit(DeclaredMember member) {
        return member.annotations().stream()
                .filter(use -> isUnit(use.type()))
                .findFirst()
                .flatMap(use -> use.text("value"))
                .map(UNITS::get);
    }

    private static void constrain(OptionBuilder option, AnnotationUse use, String name) {
        switch (name) {
            case "Min", "DecimalMin" -> option.min(use.text("value"));
            case "Max", "DecimalMax" -> option.max(use.text("value"));
            case "Positive" -> option.min(Optional.of("1"));
            case "PositiveOrZero" -> option.min(Optional.of("0"));
            case "Pattern" -> option.pattern(use.text("regexp"));
            case "NotNull", "NotBlank", "NotEmpty" -> option.required(true);
            default -> {
                // Other constraints say nothing that a single text could be checked for.
            }
        }
    }
}
