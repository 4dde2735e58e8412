package io.github.waymark.classfile;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The bytes of a class file, of any Java version. */
final class ClassBytes {

    /** The newest version of class files that the library reads. */
    private static final int NEWEST = Opcodes.V26;

    private static final int MAJOR = 6;
    private static final int MAGIC = 0xCAFEBABE;

    private ClassBytes() {}

    /** The major version of the format: 61 for Java 17. */
    private static int version(byte[] bytes) {
        ByteBuffer start = ByteBuffer.wrap(bytes);
        if (bytes.length < MAJOR + 2 || start.getInt(0) != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        return Short.toUnsignedInt(start.getShort(MAJOR));
    }

    /**
     * Has a visitor read a class file; empty if it is no class file or damaged.
     *
     * @param visitor is made for the version of the file
     * @param options those of {@link ClassReader#accept}
     * @param result what the visitor has read
     */
    static <V extends ClassVisitor, T> Optional<T> read(
            byte[] bytes, IntFunction<V> visitor, int options, Function<V, T> result) {
        try {
            V made = visitor.apply(version(bytes));
            reader(bytes).accept(made, options);
            return Optional.of(result.apply(made));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            // The library doesn't say what it throws for a damaged file, or that it passes null; it depends on the
            // damaged byte.
            return Optional.empty();
        }
    }

    /** The version of a newer one is lowered in a copy, because what it declares seldom changes its form. */
    private static ClassReader reader(byte[] bytes) {
        if (version(bytes) <= NEWEST) {
            return new ClassReader(bytes);
        }
        byte[] lowered = bytes.clone();
        lowered[MAJOR] = 0;
        lowered[MAJOR + 1] = NEWEST;
        return new ClassReader(lowered);
    }
}
