package io.github.waymark.entrypoints.script;

import io.github.waymark.finding.Place;
import java.util.Comparator;

/**
 * A name for a class that can be started.
 *
 * @param place where it is declared
 */
public record ConsoleScript(String name, ScriptTarget target, Place place) implements Comparable<ConsoleScript> {

    private static final Comparator<ConsoleScript> ORDER = Comparator.comparing(ConsoleScript::name)
            .thenComparing(script -> script.target().toString());

    /** By name and target. */
    @Override
    public int compareTo(ConsoleScript other) {
        return ORDER.compare(this, other);
    }
}
