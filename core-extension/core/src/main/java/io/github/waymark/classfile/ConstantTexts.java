package io.github.waymark.classfile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of a class file: string constants, values of annotations, and names of what it declares and refers to. */
public final class ConstantTexts {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSIONS = 4;

    private static final int TEXT = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private ConstantTexts() {}

    /**
     * Reads the constant pool, of any version.
     *
     * @return the texts before the first constant that can't be read
     */
    public static List<String> of(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() == MAGIC) {
                in.skipBytes(VERSIONS);
                int count = in.readUnsignedShort();
                for (int i = 1; i < count; i++) {
                    int tag = in.readUnsignedByte();
                    if (tag == TEXT) {
                        texts.add(in.readUTF());
                    } else {
                        in.skipBytes(size(tag));
                        // A constant of eight bytes takes two places.
                        i += tag == LONG || tag == DOUBLE ? 1 : 0;
                    }
                }
            }
        } catch (IOException e) {
            // A damaged class: what was read before is all that is known.
            return texts;
        }
        return texts;
    }

    private static int size(int tag) throws IOException {
        return switch (tag) {
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> 2;
            case METHOD_HANDLE -> 3;
            case INTEGER, FLOAT, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> throw new IOException("constant " + tag);
        };
    }
}
