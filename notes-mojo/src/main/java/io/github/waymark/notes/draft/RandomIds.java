package io.github.waymark.notes.draft;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Ids of new notes: 16 random hexadecimal digits, so that no other note has or had the same. */
public final class RandomIds implements Supplier<String> {

    private static final int BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
