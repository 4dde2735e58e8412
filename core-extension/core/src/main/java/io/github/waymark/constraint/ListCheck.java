package io.github.waymark.constraint;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Finds what entries of a list contradict. */
public final class ListCheck {

    private final List<Problem> problems = new ArrayList<>();

    private ListCheck() {}

    /** Every contradiction, in the order of the second of the two entries that make it. */
    public static List<Problem> problems(List<? extends ListEntry> items) {
        ListCheck check = new ListCheck();
        ListContent content = ListContent.of(items);
        check.constraints(content.items(Constraint.class));
        check.cases(content.items(Constraint.class));
        check.onceEach(content.items(Allowance.class), Allowance::pattern, "allowed");
        check.onceEach(content.items(Exemption.class), Exemption::pattern, "exempt");
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
        // One for everywhere is what holds where no variant does.
        if (before.variant().isEverywhere() != constraint.variant().isEverywhere()
                || !before.variant().overlaps(constraint.variant())) {
            return false;
        }
        // Two files may agree; that one file says it twice is an oversight, as one of the two will be forgotten.
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
                        ? "The constraint for " + constraint.pattern() + " stands twice" + variants + "."
                        : "There are two versions for " + constraint.pattern() + ": " + before.version() + " and "
                                + constraint.version() + variants + ".",
                constraint.place() + " and " + before.place(),
                "A list says one version for each artifact; which of the two was meant can't be told.",
                "Remove one of the two entries" + (variants.isEmpty() ? "." : ", or let their variants not overlap."));
    }

    /** Maven's coordinates differ by case, and hardly anybody means that. */
    private void cases(List<Constraint> constraints) {
        Map<String, Constraint> seen = new HashMap<>();
        for (Constraint constraint : constraints) {
            String pattern = constraint.pattern().toString();
            Constraint before = seen.putIfAbsent(pattern.toLowerCase(Locale.ROOT), constraint);
            if (before != null && !before.pattern().toString().equals(pattern)) {
                problems.add(new Problem(
                        "'" + pattern + "' and '" + before.pattern() + "' differ by case only.",
                        constraint.place() + " and " + before.place(),
                        "Coordinates differ by case, so one of the two constrains nothing.",
                        "Write both as the library's own POM does, and remove one."));
            }
        }
    }

    private <T extends ListEntry> void onceEach(
            List<T> items, Function<T, CoordinatesPattern> pattern, String section) {
        Map<CoordinatesPattern, T> seen = new HashMap<>();
        for (T item : items) {
            T before = seen.putIfAbsent(pattern.apply(item), item);
            if (before != null) {
                problems.add(new Problem(
                        pattern.apply(item) + " is listed twice as " + section + ".",
                        item.place() + " and " + before.place(),
                        "Which of the two was meant can't be told.",
                        "Join the two entries."));
            }
        }
    }

    private void denials(ListContent content) {
        EntryIndex<Denial> denials = new EntryIndex<>(content.items(Denial.class), Denial::pattern);
        for (Constraint constraint : content.items(Constraint.class)) {
            for (Denial denial : denials.matching(asAsked(constraint.pattern()))) {
                if (denial.versions().isAll()) {
                    problems.add(new Problem(
                            constraint.pattern() + " has a version, and must not be used.",
                            constraint.place() + " and " + denial.place(),
                            "It is denied: " + denial.comments().reason() + ".",
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
                        exemption.pattern() + " has a version, and is left free on purpose.",
                        constraint.place() + " and " + exemption.place(),
                        "It can't be both; it is exempt for this reason: "
                                + exemption.comments().reason() + ".",
                        "Remove one of the two entries."));
            }
        }
    }

    private static Coordinates asAsked(CoordinatesPattern pattern) {
        return new Coordinates(
                pattern.groupId(),
                pattern.artifactId(),
                pattern.type().isEmpty() ? "jar" : pattern.type(),
                pattern.classifier());
    }
}
