package io.github.waymark.matrix.agent;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Hands lines on when they are whole, so that those of threads that speak at the same time don't run into each other. */
final class LineStream extends OutputStream {

    private final PrintStream out;
    private final Supplier<String> mark;
    private final Object turn;
    private final Map<Thread, ByteArrayOutputStream> begun = new HashMap<>();

    /**
     * Lines for a stream.
     *
     * @param mark what the lines of the thread that calls it begin with
     * @param turn is held while a line is written; streams that end in one file share it
     */
    LineStream(PrintStream out, Supplier<String> mark, Object turn) {
        this.out = out;
        this.mark = mark;
        this.turn = turn;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        synchronized (turn) {
            int rest = from;
            for (int i = from; i < from + length; i++) {
                if (octets[i] == '\n') {
                    line().write(octets, rest, i + 1 - rest);
                    end();
                    rest = i + 1;
                }
            }
            if (rest < from + length) {
                line().write(octets, rest, from + length - rest);
            }
        }
    }

    private ByteArrayOutputStream line() {
        return begun.computeIfAbsent(Thread.currentThread(), thread -> {
            ByteArrayOutputStream line = new ByteArrayOutputStream(200);
            byte[] start = mark.get().getBytes(StandardCharsets.UTF_8);
            line.write(start, 0, start.length);
            return line;
        });
    }

    private void end() {
        byte[] line = line().toByteArray();
        begun.remove(Thread.currentThread());
        out.write(line, 0, line.length);
        out.flush();
    }

    /** Hands on also lines that have not ended. More may follow. */
    @Override
    public void close() {
        synchronized (turn) {
            begun.values().stream()
                    .map(ByteArrayOutputStream::toByteArray)
                    .forEach(line -> out.write(line, 0, line.length));
            begun.clear();
            out.flush();
        }
    }
}
