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
 * Writes the output of a child to the logs of its environments.
 *
 * <p>The output of the shared compilation is in the logs of all environments of a child; that of an environment's tests, which the agent
 * marks with its name, only in its own.
 */
public final class JobLog implements AutoCloseable {

    /** Encloses the environment's name at the start of a line that the agent marked; no program prints it there. */
    private static final char MARK = '\u0001';

    /** Printed by Maven at its end for each failed goal; the following lines explain it. */
    private static final Pattern FAILED =
            Pattern.compile("\\[ERROR] Failed to execute goal \\S+ \\(([^)]*)\\) on project .*");

    private static final Pattern TESTS =
            Pattern.compile(".*Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: \\d+, Time elapsed:? .*");

    private final Map<String, Sink> sinks = new LinkedHashMap<>();
    private final ProgressListener progress;
    private Optional<String> failedEnvironment = Optional.empty();

    /** One log. After a write error, such as a full disk, lines are still passed on. */
    private static final class Sink {

        private final List<String> errorLines = new ArrayList<>();
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
                failed(e);
            }
        }

        /** What follows is missing in the log, and a full disk may have cost more than that. */
        private void failed(IOException e) {
            broken = true;
            errorLines.add("[WARNING] the log can't be written: " + e.getMessage());
        }

        private void remember(String line) {
            if (errorLines.size() < 200 && FailureReason.isErrorLine(line)) {
                errorLines.add(line);
            }
        }
    }

    public JobLog(ProgressListener progress) {
        this.progress = progress;
    }

    /** Opens the log of an environment. A file that can't be written is skipped: the result matters more than the log. */
    public void open(String environment, Path file, boolean append) {
        Sink sink;
        try {
            Files.createDirectories(file.getParent());
            sink = new Sink(new BufferedOutputStream(
                    append
                            ? Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                            : Files.newOutputStream(file)));
        } catch (IOException e) {
            sink = new Sink(OutputStream.nullOutputStream());
            sink.failed(e);
        }
        sinks.put(environment, sink);
    }

    /** Adds a line of the child's output. */
    public synchronized void add(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int end = text.isEmpty() || text.charAt(0) != MARK ? -1 : text.indexOf(MARK, 1);
        String name = end < 0 ? "" : text.substring(1, end);
        Sink own = sinks.get(name);
        if (own != null) {
            // Names are ASCII, one byte per character.
            add(name, own, Arrays.copyOfRange(line, end + 1, line.length), text.substring(end + 1));
            return;
        }
        Matcher failed = FAILED.matcher(text);
        if (failed.matches()) {
            failedEnvironment = environmentOf(failed.group(1));
        }
        sinks.forEach((environment, sink) -> {
            if (failedEnvironment.isEmpty() || failedEnvironment.get().equals(environment)) {
                add(environment, sink, line, text);
            }
        });
    }

    private void add(String environment, Sink sink, byte[] line, String text) {
        sink.write(line);
        sink.remember(text);
        countTests(environment, sink, text);
        progress.line(environment, text);
    }

    private Optional<String> environmentOf(String execution) {
        String name = execution.substring(execution.lastIndexOf('@') + 1);
        return execution.contains("@") && sinks.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    private void countTests(String environment, Sink sink, String text) {
        // Called for every line; much faster than the pattern.
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

    /** The lines of an environment's log that may explain a failure. */
    public synchronized List<String> errorLines(String environment) {
        Sink sink = sinks.get(environment);
        return sink == null ? List.of() : List.copyOf(sink.errorLines);
    }

    /** Whether the log of one of these environments reports a full disk, or could not be written for that reason. */
    public boolean metFullDisk(List<String> environments) {
        return environments.stream().flatMap(name -> errorLines(name).stream()).anyMatch(FailureReason::isFullDisk);
    }

    /** The number of tests that an environment's log reports. */
    public synchronized int tests(String environment) {
        Sink sink = sinks.get(environment);
        return sink == null ? 0 : sink.run;
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
