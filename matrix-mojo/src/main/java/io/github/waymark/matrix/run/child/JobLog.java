package io.github.waymark.matrix.run.child;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a child says, put into the log of each of its environments.
 *
 * <p>Environments that share a child share also what is said while it compiles; what is said while the tests of one run is its own. The
 * agent has put its name before such lines.
 */
public final class JobLog implements AutoCloseable {

    /** The agent's mark: the name of an environment between two control characters that no program prints at the start of a line. */
    private static final char MARK = '\u0001';

    /** What a Maven prints at its end for each goal that failed; the lines that follow explain it. */
    private static final Pattern FAILED =
            Pattern.compile("\\[ERROR] Failed to execute goal \\S+ \\(([^)]*)\\) on project .*");

    private static final Pattern TESTS =
            Pattern.compile(".*Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: \\d+, Time elapsed:? .*");

    private final Map<String, Sink> sinks = new LinkedHashMap<>();
    private final ProgressListener progress;
    private Optional<String> explained = Optional.empty();

    /** One log. When the disk is full, what is said is still read and handed on. */
    private static final class Sink {

        private final List<String> failureReason = new ArrayList<>();
        private final OutputStream stream;
        private boolean broken;
        private int run;
        private int bad;

        private Sink(OutputStream stream) {
            this.stream = stream;
        }

        private void write(byte[] line) {
            if (broken) {
                return;
            }
            try {
                stream.write(line);
                stream.write('\n');
                stream.flush();
            } catch (IOException e) {
                broken = true;
            }
        }

        private void remember(String line) {
            if (failureReason.size() < 200 && FailureReason.isTelling(line)) {
                failureReason.add(line);
            }
        }
    }

    public JobLog(ProgressListener progress) {
        this.progress = progress;
    }

    /** Opens the log of an environment; a file that can't be written is left out, as the result says more than the log. */
    public void open(String environment, Path file, boolean append) {
        OutputStream stream;
        try {
            Files.createDirectories(file.getParent());
            stream = new BufferedOutputStream(
                    append
                            ? Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                            : Files.newOutputStream(file));
        } catch (IOException e) {
            stream = OutputStream.nullOutputStream();
        }
        sinks.put(environment, new Sink(stream));
    }

    /** Takes in a line of the child. */
    public synchronized void add(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int end = text.isEmpty() || text.charAt(0) != MARK ? -1 : text.indexOf(MARK, 1);
        String name = end < 0 ? "" : text.substring(1, end);
        Sink own = sinks.get(name);
        if (own != null) {
            // Names are ASCII: as many bytes as letters.
            add(name, own, Arrays.copyOfRange(line, end + 1, line.length), text.substring(end + 1));
            return;
        }
        Matcher failed = FAILED.matcher(text);
        if (failed.matches()) {
            explained = owner(failed.group(1));
        }
        sinks.forEach((environment, sink) -> {
            if (explained.isEmpty() || explained.get().equals(environment)) {
                add(environment, sink, line, text);
            }
        });
    }

    private void add(String environment, Sink sink, byte[] line, String text) {
        sink.write(line);
        sink.remember(text);
        tests(environment, sink, text);
        progress.line(environment, text);
    }

    private Optional<String> owner(String execution) {
        String name = execution.substring(execution.lastIndexOf('@') + 1);
        return execution.contains("@") && sinks.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    private void tests(String environment, Sink sink, String text) {
        // Asked of every line, and much cheaper than a pattern.
        if (!text.contains("Tests run: ")) {
            return;
        }
        Matcher tests = TESTS.matcher(text);
        if (tests.matches()) {
            sink.run += Integer.parseInt(tests.group(1));
            sink.bad += Integer.parseInt(tests.group(2)) + Integer.parseInt(tests.group(3));
            progress.tests(environment, sink.run, sink.bad);
        }
    }

    /** The lines of an environment's log that may say why something failed. */
    public synchronized List<String> failureReason(String environment) {
        Sink sink = sinks.get(environment);
        return sink == null ? List.of() : List.copyOf(sink.failureReason);
    }

    @Override
    public synchronized void close() {
        for (Sink sink : sinks.values()) {
            try {
                sink.stream.close();
            } catch (IOException e) {
                sink.broken = true;
            }
        }
    }
}
