package io.github.waymark.constraint;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Finds contradictions among the entries of a list. */
public final class ListCheck {

    private final List<Problem> problems = new ArrayList<>();

    private ListCheck() {}

    /** All contradictions, in the order of the second of the two entries. */
    public static List<Problem> problems(List<? extends ListEntry> items) {
        ListCheck check = new ListCheck();
        ListContent content = ListContent.of(items);
        check.constraints(content.items(Constraint.class));
        check.cases(content.items(Constraint.class));
        check.duplicates(content.items(Allowance.class), Allowance::pattern, "allowed");
        check.duplicates(content.items(Exemption.class), Exemption::pattern, "exempt");
        check.denials(content);
        check.exemptions(content);
        return List.copyOf(check.problems);
    }

    private void constraints(List<Constraint> constraints) {
        Map<CoordinatesPattern, List<Constraint>> seen = new HashMap<>();
        for (Constraint constraint : constraints) {
            List<Constraint> same = seen.computeIfAbsent(constraint.pattern(), key -> new ArrayList<>());
            for (Constraint before : same) {
                if (contradict(before, constraint)) {
                    problems.add(contradiction(before, constraint));
                    break;
                }
            }
            same.add(constraint);
        }
    }

    private static boolean contradict(Constraint before, Constraint constraint) {
        // An entry for all platforms applies where no variant applies.
        if (before.variant().isEverywhere() != constraint.variant().isEverywhere()
                || !before.variant().overlaps(constraint.variant())) {
            return false;
        }
        // Two files may agree; a duplicate in one file is a mistake, as one of the two will be forgotten in an update.
        return !before.version().equals(constraint.version())
                || before.place().file().equals(constraint.place().file());
    }

    private static Problem contradiction(Constraint before, Constraint constraint) {
        boolean same = before.version().equals(constraint.version());
        String variants = before.variant().equals(constraint.variant())
                ? ""
                : " (" + before.variant() + ", " + constraint.variant() + ")";
        return new Problem(
                same
                        ? "Duplicate entry for " + constraint.pattern() + variants + "."
                        : "There are two versions for " + constraint.pattern() + ": " + before.version() + " and "
                                + constraint.version() + variants + ".",
                constraint.place() + " and " + before.place(),
                "A list has one version for each artifact; it is ambiguous which of the two applies.",
                "Remove one of the two entries"
                        + (variants.isEmpty() ? "." : ", or correct their overlapping variants."));
    }

    /** Coordinates that differ only in case are almost always a mistake. */
    private void cases(List<Constraint> constraints) {
        Map<String, Constraint> seen = new HashMap<>();
        for (Constraint constraint : constraints) {
            String pattern = constraint.pattern().toString();
            Constraint before = seen.putIfAbsent(pattern.toLowerCase(Locale.ROOT), constraint);
            if (before != null && !before.pattern().toString().equals(pattern)) {
                problems.add(new Problem(
                        "'" + pattern + "' and '" + before.pattern() + "' differ only in case.",
                        constraint.place() + " and " + before.place(),
                        "Coordinates are case-sensitive, so one of the two entries has no effect.",
                        "Keep the entry with the case of the library's POM, and remove the other one."));
            }
        }
    }

    private <T extends ListEntry> void duplicates(
            List<T> items, Function<T, CoordinatesPattern> pattern, String section) {
        Map<CoordinatesPattern, T> seen = new HashMap<>();
        for (T item : items) {
            T before = seen.putIfAbsent(pattern.apply(item), item);
            if (before != null) {
                problems.add(new Problem(
                        pattern.apply(item) + " is listed twice as " + section + ".",
                        item.place() + " and " + before.place(),
                        "It is ambiguous which of the two applies.",
                        "Merge the two entries."));
            }
        }
    }

    private void denials(ListContent content) {
        EntryIndex<Denial> denials = new EntryIndex<>(content.items(Denial.class), Denial::pattern);
        for (Constraint constraint : content.items(Constraint.class)) {
            for (Denial denial : denials.matching(coordinates(constraint.pattern()))) {
                if (denial.versions().isAll()) {
                    problems.add(new Problem(
                            constraint.pattern() + " has a version, but is denied.",
                            constraint.place() + " and " + denial.place(),
                            "It must not be used: " + denial.comments().reason() + ".",
                            "Remove one of the two entries."));
                }
            }
        }
    }

    private void exemptions(ListContent content) {
        Map<CoordinatesPattern, Constraint> constraints = new HashMap<>();
        for (Constraint constraint : content.items(Constraint.class)) {
            constraints.putIfAbsent(constraint.pattern(), constraint);
        }
        for (Exemption exemption : content.items(Exemption.class)) {
            Constraint constraint = constraints.get(exemption.pattern());
            if (constraint != null) {
                problems.add(new Problem(
                        exemption.pattern() + " has a version, but is exempt.",
                        constraint.place() + " and " + exemption.place(),
                        "An exempt library has no version in the list; the reason is: "
                                + exemption.comments().reason() + ".",
                        "Remove one of the two entries."));
            }
        }
    }

    private static Coordinates coordinates(CoordinatesPattern pattern) {
        return new Coordinates(
                pattern.groupId(),
                pattern.artifactId(),
                pattern.type().isEmpty() ? "jar" : pattern.type(),
                pattern.classifier());
    }
}
