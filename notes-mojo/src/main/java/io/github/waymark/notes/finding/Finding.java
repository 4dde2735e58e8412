package io.github.waymark.notes.finding;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;

/**
 * Something that breaks a rule.
 *
 * @param message what is wrong, one sentence without a full stop
 * @param mend what to do about it
 */
public record Finding(Rule rule, Place place, String message, String mend) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        int byRule = byPlace == 0 ? rule.compareTo(other.rule) : byPlace;
        return byRule == 0 ? message.compareTo(other.message) : byRule;
    }

    /** One line, as compilers write it. */
    public String line() {
        return place.text() + ": " + message + " [" + rule.id() + "]. " + mend;
    }

    /** The same for a goal that cannot go on. */
    public Problem problem() {
        return new Problem(message + ".", place.text(), rule.help(), mend);
    }
}
