package io.github.waymark.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A pack of git's, from which objects are read that lie in it whole. What is read stays in memory while its neighbours are asked for. */
final class Pack implements AutoCloseable {

    private static final int WINDOW = 1 << 14;
    private static final int WINDOWS = 128;
    /** Where no window begins. */
    private static final long NONE = -1;

    private final FileChannel channel;
    private final PackIndex index;
    /** Windows by the lower bits of their number, where in the pack each begins, and how much of it there is. */
    private final byte[][] windows = new byte[WINDOWS][];

    private final long[] starts = new long[WINDOWS];
    private final int[] limits = new int[WINDOWS];
    /** The window in which reading stands, where in it, and where it ends. */
    private byte[] window = {};

    private int from;
    private int limit;
    private long start;

    Pack(Path file, PackIndex index) throws IOException {
        this.channel = FileChannel.open(file);
        this.index = index;
        Arrays.fill(starts, NONE);
    }

    /**
     * Reads an object.
     *
     * @param id five words
     * @param type git's number of the kind of objects that is asked for
     * @param into filled with it, as far as there is room
     * @return how long it is, which may be more than there is room for; -1 when the pack hasn't got it whole, or is damaged
     */
    int read(int[] id, int type, byte[] into, Inflater inflater) throws IOException {
        int offset = index.offset(id);
        if (offset < 0) {
            return -1;
        }
        seek(offset);
        int head = next();
        if (((head >> 4) & 7) != type) {
            return -1;
        }
        long length = head & 15;
        for (int shift = 4; (head & 0x80) != 0 && shift < Integer.SIZE; shift += 7) {
            head = next();
            length |= (long) (head & 0x7f) << shift;
        }
        if (length > Integer.MAX_VALUE) {
            return -1;
        }
        return length > into.length || inflate(into, (int) length, inflater) ? (int) length : -1;
    }

    private boolean inflate(byte[] into, int length, Inflater inflater) throws IOException {
        inflater.reset();
        int done = 0;
        try {
            while (done < length) {
                if (from >= limit) {
                    seek(start + WINDOW);
                }
                inflater.setInput(window, from, Math.max(limit - from, 0));
                int step = inflater.inflate(into, done, length - done);
                done += step;
                from = limit - inflater.getRemaining();
                if (step == 0 && (limit < WINDOW || !inflater.needsInput())) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            // Whoever is asked next tells what is wrong.
            return false;
        }
    }

    /** The next byte; beyond the end it is 0, which begins no object. */
    private int next() throws IOException {
        if (from >= limit) {
            seek(start + WINDOW);
        }
        return from < limit ? window[from++] & 0xff : 0;
    }

    private void seek(long place) throws IOException {
        start = place / WINDOW * WINDOW;
        from = (int) (place - start);
        int slot = (int) (place / WINDOW % WINDOWS);
        if (starts[slot] != start) {
            fill(slot);
        }
        window = windows[slot];
        limit = limits[slot];
    }

    private void fill(int slot) throws IOException {
        if (windows[slot] == null) {
            windows[slot] = new byte[WINDOW];
        }
        ByteBuffer filled = ByteBuffer.wrap(windows[slot]);
        int read = 0;
        while (read >= 0 && filled.hasRemaining()) {
            read = channel.read(filled, start + filled.position());
        }
        limits[slot] = filled.position();
        starts[slot] = start;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
