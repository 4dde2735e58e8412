package io.github.waymark.matrix.agent;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Reads the access flags of a class file, which follow its constants (JVM specification, 4.1 and 4.4). */
final class ClassAccess {

    private static final int INTERFACE = 0x0200;
    private static final int ABSTRACT = 0x0400;

    private ClassAccess() {}

    /**
     * Whether the class is neither abstract nor an interface; false if the file is truncated.
     *
     * @param data the class file, after its version
     */
    static boolean isConcrete(DataInputStream data) throws IOException {
        try {
            return (flags(data) & (INTERFACE | ABSTRACT)) == 0;
        } catch (EOFException e) {
            return false;
        }
    }

    private static int flags(DataInputStream data) throws IOException {
        int count = data.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = data.readUnsignedByte();
            skip(data, size(tag, data));
            if (tag == 5 || tag == 6) {
                // Long and double take two numbers.
                i++;
            }
        }
        return data.readUnsignedShort();
    }

    private static int size(int tag, DataInputStream data) throws IOException {
        switch (tag) {
            case 1:
                return data.readUnsignedShort();
            case 7:
            case 8:
            case 16:
            case 19:
            case 20:
                return 2;
            case 15:
                return 3;
            case 5:
            case 6:
                return 8;
            default:
                return 4;
        }
    }

    private static void skip(DataInputStream data, int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            int skipped = data.skipBytes(left);
            if (skipped <= 0) {
                throw new EOFException();
            }
            left -= skipped;
        }
    }
}
