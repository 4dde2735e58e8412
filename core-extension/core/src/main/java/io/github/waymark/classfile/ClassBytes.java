package io.github.waymark.classfile;

import java.nio.ByteBuffer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** The bytes of a class file, of any Java version. */
final class ClassBytes {

    /** The newest version of class files that the library reads. */
    private static final int NEWEST = Opcodes.V26;

    private static final int MAJOR = 6;
    private static final int MAGIC = 0xCAFEBABE;

    private ClassBytes() {}

    /**
     * The major version of the format: 61 for Java 17.
     *
     * @throws IllegalArgumentException if it is no class file
     */
    static int version(byte[] bytes) {
        ByteBuffer start = ByteBuffer.wrap(bytes);
        if (bytes.length < MAJOR + 2 || start.getInt(0) != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        return Short.toUnsignedInt(start.getShort(MAJOR));
    }

    /**
     * A reader of the class file. The version of a newer one is lowered in a copy, because what it declares seldom changes its form.
     *
     * @throws IllegalArgumentException if it is no class file
     * @throws IndexOutOfBoundsException if it is damaged
     */
    static ClassReader reader(byte[] bytes) {
        if (version(bytes) <= NEWEST) {
            return new ClassReader(bytes);
        }
        byte[] lowered = bytes.clone();
        lowered[MAJOR] = 0;
        lowered[MAJOR + 1] = NEWEST;
        return new ClassReader(lowered);
    }
}
