package io.github.waymark.classfile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a class file: string constants, values of annotations, and names of what it declares and refers to. */
public final class ConstantTexts {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int COUNT = 8;
    private static final int FIRST = 10;

    private static final int TEXT = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int UNKNOWN = -1;

    private static final int BYTE = 0xFF;

    private ConstantTexts() {}

    /** Chooses texts by their bytes: most texts of a class file are not of interest, and are not decoded then. */
    public interface Choice {

        /**
         * Whether a text is of interest.
         *
         * @param from the first byte of the text in the class file
         * @param to the byte after it
         */
        boolean accepts(byte[] classFile, int from, int to);
    }

    /**
     * Reads the constant pool, of any version.
     *
     * @return the chosen texts before the first constant that can't be read
     */
    public static List<String> of(byte[] classFile, Choice choice) {
        List<String> texts = new ArrayList<>();
        int count = isClassFile(classFile) ? unsignedShort(classFile, COUNT) : 0;
        int at = FIRST;
        for (int i = 1; i < count && at < classFile.length; i++) {
            int tag = classFile[at++];
            int size = tag == TEXT ? textSize(classFile, at) : size(tag);
            int end = at + size;
            if (size == UNKNOWN || end > classFile.length) {
                return texts;
            }
            if (tag == TEXT && choice.accepts(classFile, at + 2, end)) {
                Optional<String> text = text(classFile, at + 2, end);
                if (text.isEmpty()) {
                    return texts;
                }
                texts.add(text.get());
            }
            // A constant of eight bytes takes two places.
            i += tag == LONG || tag == DOUBLE ? 1 : 0;
            at = end;
        }
        return texts;
    }

    private static boolean isClassFile(byte[] bytes) {
        return bytes.length > FIRST && ((unsignedShort(bytes, 0) << 16) | unsignedShort(bytes, 2)) == MAGIC;
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return ((bytes[at] & BYTE) << 8) | (bytes[at + 1] & BYTE);
    }

    /** The size of a text with its length in front. */
    private static int textSize(byte[] bytes, int at) {
        return at + 2 > bytes.length ? UNKNOWN : 2 + unsignedShort(bytes, at);
    }

    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> UNKNOWN;
        };
    }

    /** Decodes modified UTF-8; empty if it isn't that. */
    private static Optional<String> text(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return decoded(bytes, from, to);
            }
        }
        return Optional.of(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }

    private static Optional<String> decoded(byte[] bytes, int from, int to) {
        try (DataInputStream text = new DataInputStream(new ByteArrayInputStream(bytes, from - 2, to - from + 2))) {
            return Optional.of(text.readUTF());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
