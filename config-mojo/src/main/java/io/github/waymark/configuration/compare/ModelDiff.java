package io.github.waymark.configuration.compare;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.TypeLookup;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the options of two class paths, such as those of two releases.
 *
 * <p>An option is free, deprecated, without effect, or absent; defaults and types are compared where it is free after the change.
 */
public final class ModelDiff {

    private final TypeLookup typesBefore;
    private final TypeLookup typesAfter;
    private final ValueReader reader;
    private final List<OptionChange> changes = new ArrayList<>();

    private ModelDiff(ReadModel before, ReadModel after) {
        typesBefore = before.types();
        typesAfter = after.types();
        reader = ValueReader.of(after.model().dialect());
    }

    /** The changes, sorted by name. */
    public static List<OptionChange> of(ReadModel before, ReadModel after) {
        ModelDiff diff = new ModelDiff(before, after);
        Map<String, Option> old = byName(before);
        Map<String, Option> now = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            diff.compare(Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name)));
        }
        return diff.changes.stream().sorted().toList();
    }

    private static Map<String, Option> byName(ReadModel read) {
        Map<String, Option> options = new TreeMap<>();
        read.model().declared().forEach(option -> options.put(option.name(), option));
        return options;
    }

    private void compare(Optional<Option> before, Optional<Option> after) {
        if (before.isEmpty()) {
            after.ifPresent(option -> add(
                    option.deprecation().isEmpty() ? ChangeKind.ADDED : ChangeKind.ADDED_DEPRECATED,
                    "",
                    option.deprecation()
                            .map(ModelDiff::word)
                            .orElse(option.type().declared()),
                    option));
        } else if (after.isEmpty()) {
            Option old = before.get();
            boolean removed = old.isRemoved();
            add(removed ? ChangeKind.FORGOTTEN : ChangeKind.GONE_SILENTLY, removed ? "error" : "", "", old);
        } else {
            compare(before.get(), after.get());
        }
    }

    private static String word(Deprecation deprecation) {
        return deprecation.isRemoval() ? "error" : "warning";
    }

    private void add(ChangeKind kind, String before, String after, Option option) {
        changes.add(new OptionChange(kind, option.name(), before, after, option));
    }

    private void compare(Option before, Option after) {
        String replacement =
                after.deprecation().flatMap(Deprecation::replacement).orElse("");
        if (!before.isRemoved() && after.isRemoved()) {
            add(ChangeKind.REMOVED, "", replacement, after);
        } else if (before.deprecation().isEmpty() && after.deprecation().isPresent()) {
            add(ChangeKind.DEPRECATED, "", replacement, after);
        } else if (before.deprecation().isPresent() && after.deprecation().isEmpty()) {
            add(ChangeKind.REVIVED, before.deprecation().map(ModelDiff::word).orElse(""), "", after);
        }
        String oldArtifact = withoutVersion(before.origin().artifact());
        String newArtifact = withoutVersion(after.origin().artifact());
        if (!oldArtifact.equals(newArtifact)) {
            add(ChangeKind.MOVED, oldArtifact, newArtifact, after);
        }
        if (after.deprecation().isEmpty()) {
            compareDefaults(before, after);
            compareTypes(before, after);
            compareChoices(before, after);
            compareRanges(before, after);
        }
    }

    static String withoutVersion(String artifact) {
        return artifact.replaceAll("-\\d[\\w.+-]*\\.jar$", "");
    }

    private void compareDefaults(Option before, Option after) {
        String old = before.defaultValue().map(OptionDefault::text).orElse("");
        String now = after.defaultValue().map(OptionDefault::text).orElse("");
        if (!old.equals(now) && !isSameValue(before, old, after, now)) {
            add(ChangeKind.DEFAULT, old, now, after);
        }
    }

    /** Whether two texts are the same value, such as 120 and 120s of a duration whose unit is a second. */
    private boolean isSameValue(Option before, String old, Option after, String now) {
        boolean sized = after.type().kind() == Kind.DURATION || after.type().kind() == Kind.SIZE;
        if (old.isEmpty()
                || now.isEmpty()
                || before.type().kind() != after.type().kind()) {
            return false;
        }
        Option first = sized ? before.change().unit(typesBefore.unit(before)).build() : before;
        Option second = sized ? after.change().unit(typesAfter.unit(after)).build() : after;
        boolean text = after.type().kind() == Kind.STRING;
        ValueReading one = reader.read(first, old);
        return !text && one instanceof ValueReading.Valid && one.equals(reader.read(second, now));
    }

    private void compareTypes(Option before, Option after) {
        String old = before.type().shortName();
        String now = after.type().shortName();
        if (old.equals(now)) {
            return;
        }
        OptionType element = after.type().element();
        if (after.type().kind() == Kind.LIST
                && before.type().kind() != Kind.LIST
                && element.shortName().equals(old)) {
            add(ChangeKind.WIDENED, before.type().declared(), after.type().declared(), after);
        } else if (!hasSameConstants(before, after)) {
            add(ChangeKind.TYPE, before.type().declared(), after.type().declared(), after);
        }
    }

    /** Whether both types are enums with the same constants: then only the name of the type is another one. */
    private boolean hasSameConstants(Option before, Option after) {
        List<String> old = typesBefore.constants(before.type(), before.origin().artifact());
        return !old.isEmpty()
                && new TreeSet<>(old)
                        .equals(new TreeSet<>(typesAfter.constants(
                                after.type(), after.origin().artifact())));
    }

    private void compareChoices(Option before, Option after) {
        TreeSet<String> old =
                new TreeSet<>(before.choices().stream().map(Choice::value).toList());
        TreeSet<String> now =
                new TreeSet<>(after.choices().stream().map(Choice::value).toList());
        if (before.closed() && after.closed() && !old.equals(now)) {
            add(ChangeKind.CHOICES, String.join(", ", old), String.join(", ", now), after);
        }
    }

    private void compareRanges(Option before, Option after) {
        String old = range(before);
        String now = range(after);
        if (!old.equals(now)) {
            add(ChangeKind.RANGE, old, now, after);
        }
    }

    private static String range(Option option) {
        List<String> parts = new ArrayList<>();
        option.min().ifPresent(min -> parts.add("at least " + min));
        option.max().ifPresent(max -> parts.add("at most " + max));
        parts.add(option.required() ? "required" : "optional");
        return String.join(", ", parts);
    }
}
