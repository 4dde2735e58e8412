package io.github.waymark.constraint;

import java.io.Serial;

/** Says that a text isn't what it should be. Whoever knows the place makes a problem of it. */
public final class MalformedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String mend;

    /**
     * @param reason what is wrong with the text, the start of a sentence without its full stop
     * @param mend what it should look like, a whole sentence
     */
    public MalformedException(String reason, String mend) {
        super(reason);
        this.mend = mend;
    }

    /** What is wrong with the text, the start of a sentence without its full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What the text should look like. */
    public String mend() {
        return mend;
    }
}
