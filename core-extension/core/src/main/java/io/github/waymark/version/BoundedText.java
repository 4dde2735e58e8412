package io.github.waymark.version;

/** A text that a regular expression may only look at so often: some need more time than there is, even for short texts. */
final class BoundedText implements CharSequence {

    /** A match of a whole tag name needs a few hundred at most. */
    private static final int MAX_STEPS = 1_000_000;

    /** The expression has looked at too many characters. */
    static final class TooManyStepsException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManyStepsException() {
            super("more than " + MAX_STEPS + " steps", null, false, false);
        }
    }

    private final String text;
    private int steps;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps > MAX_STEPS) {
            throw new TooManyStepsException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
