package io.github.waymark.notes.yaml;

/** What signs a file is made of. */
enum PlainSigns {
    /** Line feeds, and what ASCII can print. */
    ASCII,
    /** Those, and bytes beyond ASCII. */
    BEYOND_ASCII,
    /** Controls too, such as tabs and carriage returns. */
    OTHERS;

    private static final byte DELETE = 0x7f;

    /** A loop that the JVM soon compiles as a whole: it calls nothing. */
    static PlainSigns of(byte[] text) {
        boolean beyond = false;
        for (byte sign : text) {
            if (sign < 0) {
                beyond = true;
            } else if ((sign < ' ' && sign != '\n') || sign == DELETE) {
                return OTHERS;
            }
        }
        return beyond ? BEYOND_ASCII : ASCII;
    }
}
