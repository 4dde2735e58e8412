package io.github.waymark.notes.yaml;

import java.nio.ByteBuffer;

/** What signs a file is made of. */
enum PlainSigns {
    /** Line feeds, and what ASCII can print. */
    ASCII,
    /** Those, and bytes beyond ASCII. */
    BEYOND_ASCII,
    /** Controls too, such as tabs and carriage returns. */
    OTHERS;

    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = ~HIGH;
    private static final long ONES = 0x0101010101010101L;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final long BLANKS_TO_HIGH = (0x80 - ' ') * ONES;

    /** Looks at eight bytes at a time: each byte of a number is added to so that its highest bit tells. */
    static PlainSigns of(byte[] text) {
        long beyond = 0;
        long others = 0;
        ByteBuffer bytes = ByteBuffer.wrap(text);
        int eights = text.length / Long.BYTES;
        for (int i = 0; i < eights; i++) {
            long eight = bytes.getLong();
            beyond |= eight;
            others |= others(eight);
        }
        long rest = ONES * ' ';
        while (bytes.hasRemaining()) {
            rest = (rest << Byte.SIZE) | (bytes.get() & 0xff);
        }
        beyond |= rest;
        others |= others(rest);
        return (others & HIGH) != 0 ? OTHERS : (beyond & HIGH) != 0 ? BEYOND_ASCII : ASCII;
    }

    private static long others(long eight) {
        long low = eight & LOW;
        long isNoControl = low + BLANKS_TO_HIGH;
        long isNoLineFeed = (low ^ LINE_FEEDS) + LOW;
        long isDelete = low + ONES;
        return ((~isNoControl & isNoLineFeed) | isDelete) & ~eight;
    }
}
