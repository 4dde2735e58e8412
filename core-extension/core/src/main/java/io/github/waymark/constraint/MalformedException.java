package io.github.waymark.constraint;

import java.io.Serial;

/** Says that a text isn't what it should be. Whoever knows the place makes a problem of it. */
public final class MalformedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String fix;

    /**
     * @param reason what is wrong with the text, the start of a sentence without its full stop
     * @param fix what it should look like, a whole sentence
     */
    public MalformedException(String reason, String fix) {
        super(reason);
        this.fix = fix;
    }

    /** What is wrong with the text, the start of a sentence without its full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What the text should look like. */
    public String fix() {
        return fix;
    }
}
