package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reviews the entries of a list by themselves: which of them have no effect any more, or never had one. */
public final class EntryReview {

    private EntryReview() {}

    /**
     * Entries that were held until a day that has passed.
     *
     * @param level the level of the findings: an error on a CI server
     */
    public static List<Finding> expired(List<Constraint> constraints, LocalDate today, Level level) {
        List<Finding> findings = new ArrayList<>();
        for (Constraint constraint : constraints) {
            String until = constraint.comments().until();
            if (!until.isEmpty()
                    && !until.equals(Constraint.FOREVER)
                    && LocalDate.parse(until).isBefore(today)) {
                findings.add(new Finding(
                                ListRule.EXPIRED,
                                constraint.place(),
                                constraint.pattern() + " is held at " + constraint.version() + " until " + until
                                        + ", which has passed",
                                "Remove `until`, so that the entry is updated again, or set a later date.")
                        .at(level));
            }
        }
        return findings;
    }

    /**
     * Entries that apply to nothing.
     *
     * @param used everything that the modules use, with the list and without it
     */
    public static List<Finding> unused(List<Constraint> constraints, Collection<Coordinates> used) {
        List<Finding> findings = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (used.stream().noneMatch(constraint.pattern()::matches)) {
                findings.add(new Finding(
                        ListRule.UNUSED,
                        constraint.place(),
                        constraint.pattern() + " is not used by any module",
                        "Remove the entry, unless other projects use it."));
            }
        }
        return findings;
    }

    /**
     * Entries whose artifact no repository has, or has under other coordinates.
     *
     * @param states the states of POMs by {@code group:artifact:version}; families are left out
     */
    public static List<Finding> unavailable(List<Constraint> constraints, Map<String, PomState> states) {
        List<Finding> findings = new ArrayList<>();
        for (Constraint constraint : constraints) {
            PomState state = states.get(pom(constraint));
            if (state == null) {
                continue;
            }
            switch (state.kind()) {
                case MISSING ->
                    findings.add(
                            new Finding(
                                    ListRule.MISSING,
                                    constraint.place(),
                                    "No repository has " + pom(constraint),
                                    "Correct the coordinates or the version, or add the repository that has it to the POM or settings.xml."));
                case MOVED ->
                    findings.add(new Finding(
                            ListRule.MOVED,
                            constraint.place(),
                            pom(constraint) + " moved to " + state.detail(),
                            "Add an entry for the new coordinates, as a list applies to these, and remove this one."));
                case UNKNOWN ->
                    findings.add(new Finding(
                            ListRule.UNKNOWN,
                            constraint.place(),
                            pom(constraint) + " could not be checked: " + state.detail(),
                            "Run online, or correct the repositories in settings.xml."));
                case AVAILABLE -> {}
            }
        }
        return findings;
    }

    /** The POM of an entry, {@code group:artifact:version}. */
    public static String pom(Constraint constraint) {
        return constraint.pattern().groupId() + ":" + constraint.pattern().artifactId() + ":" + constraint.version();
    }
}
