package io.github.waymark.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds a reference in {@code packed-refs}, the file that {@code git pack-refs} writes. */
final class PackedRefs {

    private static final int MAX_BYTES = 64 << 20;
    private static final int DIGITS = 40;

    private PackedRefs() {}

    /** Whether the file contains a tag; false if it can't be read. */
    static boolean hasTags(Path commonDir) {
        try {
            byte[] packed = BoundedFile.read(commonDir.resolve("packed-refs"), MAX_BYTES);
            return new String(packed, StandardCharsets.ISO_8859_1).contains(" refs/tags/");
        } catch (IOException e) {
            return false;
        }
    }

    /** The object that a reference names; empty if the file doesn't contain it or can't be read. */
    static Optional<String> find(Path commonDir, String reference) {
        byte[] packed;
        try {
            packed = BoundedFile.read(commonDir.resolve("packed-refs"), MAX_BYTES);
        } catch (IOException e) {
            return Optional.empty();
        }
        byte[] name = reference.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < packed.length) {
            int end = at;
            while (end < packed.length && packed[end] != '\n') {
                end++;
            }
            int from = at + DIGITS + 1;
            if (end - from == name.length
                    && packed[from - 1] == ' '
                    && Arrays.equals(packed, from, end, name, 0, name.length)) {
                return Optional.of(new String(packed, at, DIGITS, StandardCharsets.US_ASCII));
            }
            at = end + 1;
        }
        return Optional.empty();
    }
}
