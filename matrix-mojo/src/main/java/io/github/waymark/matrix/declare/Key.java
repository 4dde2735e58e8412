package io.github.waymark.matrix.declare;

import java.util.List;

/**
 * A setting of an environment, declared once for the reader, the schema and the documentation.
 *
 * @param name the key
 * @param form the shape of its value
 * @param adds whether what several places say adds up, the weakest first; else the strongest alone holds
 * @param choices the only words it takes; empty for any
 * @param fallback what holds when nobody says anything, as shown to people
 * @param help what it does, one sentence
 */
public record Key(String name, Form form, boolean adds, List<String> choices, String fallback, String help) {

    public Key {
        choices = List.copyOf(choices);
    }
}
