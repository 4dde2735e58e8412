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
 * A child process whose output is read line by line or written to a file.
 *
 * <p>It has no input. If it is terminated, by {@link #cancel()} or at its time limit, all its descendants are terminated too.
 */
public final class Child {

    /** The time between the request to terminate and the kill. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    /** Longer lines are split: a program that never ends its line must not fill the memory. */
    private static final int MAX_LINE_LENGTH = 1 << 16;

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
        this.reader = new Thread(() -> readLines(process.getInputStream(), lines), "output-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program.
     *
     * @param lines receives each line of standard output and standard error, without its line end, in one thread
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
     * @param output the file for standard output and standard error
     * @throws IOException when the system can't start it
     */
    public static Child start(Command command, Path output) throws IOException {
        return new Child(builder(command).redirectOutput(output.toFile()).start(), null, GRACE);
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.line())
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static File nullDevice() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    /**
     * Waits for the program to end, with a record of it meanwhile.
     *
     * @param limit the time after which it is terminated; zero for no limit
     */
    public Ending await(Duration limit, ProcessRecord record) throws InterruptedException, IOException {
        record.write(process.toHandle());
        Ending ending = await(limit);
        record.delete();
        return ending;
    }

    /**
     * Waits for the program to end.
     *
     * @param limit the time after which it is terminated; zero for no limit
     */
    public Ending await(Duration limit) throws InterruptedException {
        try {
            if (limit.isZero()) {
                process.waitFor();
            } else if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                terminate(Ending.Kind.TIMEOUT);
            }
        } catch (InterruptedException e) {
            terminate(Ending.Kind.CANCELLED);
            throw e;
        }
        if (reader != null) {
            // A descendant may keep the output open for ever.
            reader.join(kind == Ending.Kind.EXITED ? 2000 : 200);
        }
        return new Ending(kind, process.waitFor());
    }

    /** Terminates the program and its descendants: requests it first, from the leaves to the root, and kills them after 5 s. */
    public void cancel() {
        terminate(Ending.Kind.CANCELLED);
    }

    /** Kills the descendants whose command line contains a text. */
    public void killDescendants(String text) {
        process.descendants()
                .filter(handle -> handle.info().commandLine().orElse("").contains(text))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized void terminate(Ending.Kind reason) {
        if (process.isAlive() && kind == Ending.Kind.EXITED) {
            kind = reason;
        }
        tree.terminate(grace);
    }

    /** The process id, for messages. */
    public long pid() {
        return process.pid();
    }

    private static void readLines(InputStream output, Consumer<byte[]> lines) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(200);
        try (InputStream stream = new BufferedInputStream(output, 1 << 14)) {
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (next == '\n' || line.size() >= MAX_LINE_LENGTH) {
                    lines.accept(line.toByteArray());
                    line.reset();
                }
                if (next != '\n' && next != '\r') {
                    line.write(next);
                }
            }
        } catch (IOException e) {
            // The stream is closed while it is read if the program is killed.
            lines.accept(line.toByteArray());
            return;
        }
        if (line.size() > 0) {
            lines.accept(line.toByteArray());
        }
    }
}
