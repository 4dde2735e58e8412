package io.github.waymark.finding;

import io.github.waymark.problem.Problem;

/**
 * Something that breaks a rule.
 *
 * @param message what is wrong, one sentence without its full stop
 * @param why why it matters, a sentence
 * @param fix what to do about it, a sentence
 */
public record Finding(Rule rule, Level level, Place place, String message, String why, String fix)
        implements Comparable<Finding> {

    /** A finding as severe as its rule, with what the rule requires as the reason. */
    public Finding(Rule rule, Place place, String message, String fix) {
        this(rule, rule.level(), place, message, rule.help(), fix);
    }

    /** The same, as severe as this. */
    public Finding at(Level other) {
        return level == other ? this : new Finding(rule, other, place, message, why, fix);
    }

    /** By place, then by rule. */
    @Override
    public int compareTo(Finding other) {
        int byPlace = place.compareTo(other.place);
        int byRule = byPlace == 0 ? rule.id().compareTo(other.rule.id()) : byPlace;
        return byRule == 0 ? message.compareTo(other.message) : byRule;
    }

    /** One line, as compilers write it. */
    public String line() {
        return place.text() + ": " + message + " [" + rule.id() + "]. " + fix;
    }

    /** The same for a goal that cannot go on. */
    public Problem problem() {
        return new Problem(message + ".", place.text(), why, fix);
    }
}
