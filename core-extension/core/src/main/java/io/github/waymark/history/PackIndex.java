package io.github.waymark.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Where objects lie in a pack: git's index of it, version 2 (gitformat-pack). */
final class PackIndex {

    private static final int MAGIC = 0xff744f63;
    private static final int VERSION = 2;
    /** What is counted here and below are words of four bytes. */
    private static final int HEAD = 2;

    private static final int FANOUT = 256;
    private static final int NAMES = HEAD + FANOUT;
    private static final int CHECKSUM = 1;
    /** Ten million objects: more would take too much memory, and are left to JGit. */
    private static final long MOST = 70_000_000;

    private final int[] words;
    private final int offsets;
    private final int size;

    private PackIndex(int[] words) {
        this.words = words;
        this.size = words[NAMES - 1];
        this.offsets = NAMES + size * (CommitIds.WORDS + CHECKSUM);
    }

    /** Reads an index; empty when it is of a kind that isn't known here. */
    static Optional<PackIndex> read(Path file) throws IOException {
        int[] words = words(file);
        if (words.length < NAMES || words[0] != MAGIC || words[1] != VERSION) {
            return Optional.empty();
        }
        PackIndex index = new PackIndex(words);
        boolean whole = index.size >= 0 && NAMES + (CommitIds.WORDS + CHECKSUM + 1L) * index.size <= words.length;
        return whole ? Optional.of(index) : Optional.empty();
    }

    /** The file as numbers; none of a file that is too large. */
    private static int[] words(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long length = channel.size() / Integer.BYTES;
            if (length > MOST) {
                return new int[0];
            }
            IntBuffer words = IntBuffer.allocate((int) length);
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (words.hasRemaining() && channel.read(buffer) >= 0) {
                buffer.flip();
                words.put(buffer.asIntBuffer().limit(Math.min(buffer.limit() / Integer.BYTES, words.remaining())));
                buffer.position(buffer.limit() / Integer.BYTES * Integer.BYTES);
                buffer.compact();
            }
            return words.array();
        }
    }

    /**
     * Where an object begins in the pack; -1 when it isn't there, or further behind than 2 GB.
     *
     * @param id five words
     */
    int offset(int[] id) {
        int bucket = id[0] >>> 24;
        int low = bucket == 0 ? 0 : words[HEAD + bucket - 1];
        int high = words[HEAD + bucket];
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = compare(NAMES + middle * CommitIds.WORDS, id);
            if (order == 0) {
                return words[offsets + middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    private int compare(int at, int[] id) {
        for (int i = 0; i < CommitIds.WORDS; i++) {
            if (words[at + i] != id[i]) {
                return Integer.compareUnsigned(words[at + i], id[i]);
            }
        }
        return 0;
    }
}
