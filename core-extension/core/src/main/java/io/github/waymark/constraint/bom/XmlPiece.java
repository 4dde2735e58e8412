package io.github.waymark.constraint.bom;

/**
 * A piece of an XML text.
 *
 * @param value an element's name, or the words of a text or comment
 * @param from where it starts in the text
 * @param to behind its end
 */
record XmlPiece(Kind kind, String value, int from, int to) {

    enum Kind {
        START,
        END,
        WORDS,
        COMMENT
    }
}
