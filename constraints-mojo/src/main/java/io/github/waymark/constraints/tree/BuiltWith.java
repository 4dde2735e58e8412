package io.github.waymark.constraints.tree;

/** Which build a tree, or a finding in it, belongs to. */
public enum BuiltWith {
    /** The list makes no difference, or there is none. */
    EITHER("with and without the list", "both"),
    /** What is built, tested and shipped if the list is in effect. */
    LIST("with the list", "with-list"),
    /** What the POMs themselves request, and what users of a published library get. */
    NO_LIST("without the list", "without-list");

    private final String text;
    private final String word;

    BuiltWith(String text, String word) {
        this.text = text;
        this.word = word;
    }

    /** The words in messages. */
    public String text() {
        return text;
    }

    /** The value in JSON. */
    public String word() {
        return word;
    }
}
