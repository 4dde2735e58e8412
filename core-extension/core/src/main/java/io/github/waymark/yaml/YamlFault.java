package io.github.waymark.yaml;

import io.github.waymark.finding.Place;

/**
 * Something that is wrong with a YAML text itself, whatever it means.
 *
 * @param reason what is wrong, the start of a sentence without its full stop
 * @param fix what to do about it, a whole sentence
 */
public record YamlFault(Kind kind, Place place, String reason, String fix) {

    /** What kinds of faults there are. */
    public enum Kind {
        SYNTAX,
        /** Something that asks for too much, or for types. */
        UNSAFE,
        ENCODING,
        SECOND_DOCUMENT,
        /** A name that is no word. */
        NAME,
        /** A name that a mapping has already. */
        DUPLICATE
    }
}
