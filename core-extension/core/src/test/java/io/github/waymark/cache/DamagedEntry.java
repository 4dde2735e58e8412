package io.github.waymark.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.function.Executable;

/** Puts something else in the place of a cache's entry, in each way that happens. */
public final class DamagedEntry {

    private static final int FLIPS = 400;
    private static final int SUM_BYTES = 4;

    private final Path entry;
    private final byte[] good;
    private final Executable ask;

    private DamagedEntry(Path entry, Executable ask) throws IOException {
        this.entry = entry;
        this.good = Files.readAllBytes(entry);
        this.ask = ask;
    }

    /**
     * Asks again and again, each time with another damage: the answer must be right, and the entry be what it was.
     *
     * @param ask asks what the entry answers, and compares the answer with the right one
     */
    public static void assertNeverBelieved(Path entry, Executable ask) throws Throwable {
        DamagedEntry damaged = new DamagedEntry(entry, ask);
        damaged.isUsedAsItIs();
        damaged.otherBuilds();
        damaged.truncated();
        damaged.flipped();
        damaged.noFiles();
        try (Stream<Path> files = Files.list(entry.getParent())) {
            assertEquals(
                    0, files.filter(file -> file.toString().endsWith(".tmp")).count());
        }
    }

    /** The only entry in a folder whose name begins so. */
    public static Path named(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .reduce((one, other) -> {
                        throw new IllegalStateException(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    /** Changes an entry as only its own build could, with a checksum that is right: what is answered then comes from the cache. */
    public static void forge(Path entry, UnaryOperator<String> change) throws IOException {
        String text = new String(Files.readAllBytes(entry), StandardCharsets.ISO_8859_1);
        Files.write(entry, summed(change.apply(text).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] summed(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, SUM_BYTES, bytes.length - SUM_BYTES);
        ByteBuffer.wrap(bytes).putInt((int) sum.getValue());
        return bytes;
    }

    private void isUsedAsItIs() throws Throwable {
        Object key = Files.readAttributes(entry, BasicFileAttributes.class).fileKey();
        ask.execute();
        assertEquals(
                key,
                Files.readAttributes(entry, BasicFileAttributes.class).fileKey(),
                "an entry that is right was written again");
    }

    /** With content that is right in no form. */
    private void otherBuilds() throws Throwable {
        byte[] bytes = good.clone();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int id = text.indexOf(CoreBuild.ID);
        assertTrue(id >= 0, "no build is named");
        Arrays.fill(bytes, Math.max(id + CoreBuild.ID.length(), bytes.length - 12), bytes.length, (byte) '=');
        bytes[id + CoreBuild.ID.length() - 1] ^= 1;
        isReplaced(summed(bytes), "another build's");
        isReplaced(("waymark 1\n" + text).getBytes(StandardCharsets.ISO_8859_1), "an old format");
    }

    private void truncated() throws Throwable {
        for (int length = 0; length < good.length; length++) {
            isReplaced(Arrays.copyOf(good, length), "cut to " + length);
        }
        isReplaced(Arrays.copyOf(good, good.length + 1), "a byte more");
    }

    private void flipped() throws Throwable {
        Random random = new Random(13);
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] bytes = good.clone();
            int bit = random.nextInt(8 * bytes.length);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            isReplaced(bytes, "bit " + bit + " flipped");
        }
    }

    private void isReplaced(byte[] bytes, String damage) throws Throwable {
        Files.write(entry, bytes);
        isReplaced(damage);
    }

    private void isReplaced(String damage) throws Throwable {
        try {
            ask.execute();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(damage, e);
        }
        assertArrayEquals(good, Files.readAllBytes(entry), damage);
    }

    private void noFiles() throws Throwable {
        try (RandomAccessFile file = new RandomAccessFile(entry.toFile(), "rw")) {
            file.setLength(1L << 33);
        }
        isReplaced("of an absurd length");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            Files.delete(entry);
            Files.createSymbolicLink(entry, device);
            isReplaced("an endless device");
        }
        Files.delete(entry);
        Files.createDirectory(entry);
        ask.execute();
        Files.delete(entry);
        ask.execute();
        assertArrayEquals(good, Files.readAllBytes(entry));
    }
}
