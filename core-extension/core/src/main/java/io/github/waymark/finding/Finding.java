package io.github.waymark.finding;

import io.github.waymark.problem.Problem;

/**
 * A violation of a rule.
 *
 * @param message what is wrong, one sentence without a full stop
 * @param why why it matters, one sentence
 * @param fix how to correct it, one sentence
 */
public record Finding(Rule rule, Level level, Place place, String message, String why, String fix)
        implements Comparable<Finding> {

    /** A finding with the default severity and the help text of its rule. */
    public Finding(Rule rule, Place place, String message, String fix) {
        this(rule, rule.level(), place, message, rule.help(), fix);
    }

    /** The same finding with another severity. */
    public Finding at(Level other) {
        return level == other ? this : new Finding(rule, other, place, message, why, fix);
    }

    /** By place, rule and message. */
    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        int byRule = byPlace == 0 ? rule.id().compareTo(other.rule.id()) : byPlace;
        return byRule == 0 ? message.compareTo(other.message) : byRule;
    }

    /** One line, in the style of a compiler message. */
    public String line() {
        return place.text() + ": " + message + " [" + rule.id() + "]. " + fix;
    }

    /** The finding as the problem that makes a goal fail. */
    public Problem problem() {
        return new Problem(message + ".", place.text(), why, fix);
    }
}
