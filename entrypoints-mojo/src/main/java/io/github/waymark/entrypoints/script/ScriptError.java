package io.github.waymark.entrypoints.script;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;

/**
 * A line that declares no script.
 *
 * @param message what is wrong, one sentence without a full stop
 * @param fix how to correct it, one sentence
 */
public record ScriptError(Place place, String message, String fix) {

    /** Why the form of a line matters, one sentence. */
    static final String WHY =
            "The name becomes that of a command, on all systems, and the JVM has to find what it starts.";

    /** The error as the problem that makes a goal fail. */
    public Problem problem() {
        return new Problem(message + ".", place.text(), WHY, fix + ".");
    }
}
