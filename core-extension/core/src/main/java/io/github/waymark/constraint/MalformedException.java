package io.github.waymark.constraint;

import java.io.Serial;

/** Thrown if a text has the wrong form; a caller that knows the place converts it to a problem. */
public final class MalformedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String fix;

    /**
     * @param reason what is wrong, without a capital letter and a full stop
     * @param fix the correct form, a sentence
     */
    public MalformedException(String reason, String fix) {
        super(reason);
        this.fix = fix;
    }

    /** What is wrong, without a capital letter and a full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The correct form, a sentence. */
    public String fix() {
        return fix;
    }
}
