package io.github.waymark.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program that was started, with its output read line by line or written to a file.
 *
 * <p>It has no input. When it is ended, by {@link #cancel()} or by its time limit, everything that it started is ended too.
 */
public final class Child {

    /** How long a program has between being asked to end and being killed. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** A line longer than this is handed on in parts: a program that never ends its line must not fill the memory. */
    private static final int LONGEST_LINE = 1 << 16;

    private final Process process;
    private final ProcessTree tree;
    private final @Nullable Thread reader;
    private final Duration grace;
    private volatile Ending.Kind kind = Ending.Kind.EXITED;

    private Child(Process process, @Nullable Consumer<byte[]> lines, Duration grace) {
        this.grace = grace;
        this.process = process;
        this.tree = new ProcessTree(process.toHandle());
        if (lines == null) {
            reader = null;
            return;
        }
        this.reader = new Thread(() -> pump(process.getInputStream(), lines), "output-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program.
     *
     * @param lines is given each line of its output and of its errors, without the line's end, by one thread
     * @throws IOException when the system can't start it
     */
    public static Child start(Command command, Consumer<byte[]> lines) throws IOException {
        return start(command, lines, GRACE);
    }

    static Child start(Command command, Consumer<byte[]> lines, Duration grace) throws IOException {
        return new Child(builder(command).start(), lines, grace);
    }

    /**
     * Starts a program.
     *
     * @param output the file that its output and its errors are written to
     * @throws IOException when the system can't start it
     */
    public static Child start(Command command, Path output) throws IOException {
        return new Child(builder(command).redirectOutput(output.toFile()).start(), null, GRACE);
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.line())
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    /**
     * Waits for its end.
     *
     * @param limit after which it is ended; zero for never
     */
    public Ending await(Duration limit) throws InterruptedException {
        try {
            if (limit.isZero()) {
                process.waitFor();
            } else if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(Ending.Kind.TIMEOUT);
            }
        } catch (InterruptedException e) {
            end(Ending.Kind.CANCELLED);
            throw e;
        }
        if (reader != null) {
            // What it started may hold its output open for ever.
            reader.join(kind == Ending.Kind.EXITED ? 2000 : 200);
        }
        return new Ending(kind, process.waitFor());
    }

    /** Ends it and all that it started: asks first, the leaves of the tree before what started them, and kills after 5 s. */
    public void cancel() {
        end(Ending.Kind.CANCELLED);
    }

    /** Kills those of the programs that it started whose command line has a text in it. */
    public void killStarted(String text) {
        process.descendants()
                .filter(handle -> handle.info().commandLine().orElse("").contains(text))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized void end(Ending.Kind because) {
        if (process.isAlive() && kind == Ending.Kind.EXITED) {
            kind = because;
        }
        tree.end(grace);
    }

    /** The process id, for messages. */
    public long pid() {
        return process.pid();
    }

    private static void pump(InputStream output, Consumer<byte[]> lines) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(200);
        try (InputStream stream = new BufferedInputStream(output, 1 << 14)) {
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (next == '\n' || line.size() >= LONGEST_LINE) {
                    lines.accept(line.toByteArray());
                    line.reset();
                }
                if (next != '\n' && next != '\r') {
                    line.write(next);
                }
            }
        } catch (IOException e) {
            // The stream is closed under the reader when the program is killed.
            lines.accept(line.toByteArray());
            return;
        }
        if (line.size() > 0) {
            lines.accept(line.toByteArray());
        }
    }
}
