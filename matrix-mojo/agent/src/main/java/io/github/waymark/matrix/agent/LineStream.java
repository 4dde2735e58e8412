package io.github.waymark.matrix.agent;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Writes only complete lines, so that the output of several threads is not mixed within a line. */
final class LineStream extends OutputStream {

    private final PrintStream out;
    private final Supplier<String> mark;
    private final Object lock;
    private final Map<Thread, ByteArrayOutputStream> unfinished = new HashMap<>();

    /**
     * A stream that writes to {@code out}.
     *
     * @param mark gives the start of a line that the calling thread begins
     * @param lock is held while a line is written; streams that write to the same file share it
     */
    LineStream(PrintStream out, Supplier<String> mark, Object lock) {
        this.out = out;
        this.mark = mark;
        this.lock = lock;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        synchronized (lock) {
            int start = from;
            for (int i = from; i < from + length; i++) {
                if (octets[i] == '\n') {
                    line().write(octets, start, i + 1 - start);
                    end();
                    start = i + 1;
                }
            }
            if (start < from + length) {
                line().write(octets, start, from + length - start);
            }
        }
    }

    private ByteArrayOutputStream line() {
        return unfinished.computeIfAbsent(Thread.currentThread(), thread -> {
            ByteArrayOutputStream line = new ByteArrayOutputStream(200);
            byte[] prefix = mark.get().getBytes(StandardCharsets.UTF_8);
            line.write(prefix, 0, prefix.length);
            return line;
        });
    }

    private void end() {
        byte[] line = line().toByteArray();
        unfinished.remove(Thread.currentThread());
        out.write(line, 0, line.length);
        out.flush();
    }

    /** Also writes incomplete lines. More lines may follow. */
    @Override
    public void close() {
        synchronized (lock) {
            unfinished.values().stream()
                    .map(ByteArrayOutputStream::toByteArray)
                    .forEach(line -> out.write(line, 0, line.length));
            unfinished.clear();
            out.flush();
        }
    }
}
