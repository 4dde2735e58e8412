package io.github.waymark.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the report of a goal to a file or, without one, to the log (for people) or to standard output (for programs).
 *
 * <p>Standard output is always UTF-8 and contains nothing but the report: Maven 4 redirects the output of goals to its log, with a level
 * before each line, which a report bypasses.
 */
public final class ReportTarget {

    /** The stream of Maven 4 that redirects standard output to its log. */
    private static final String LOGGING_STREAM = "LoggingPrintStream";

    private static final int BUFFER_SIZE = 1 << 16;

    private final Optional<Path> file;
    private final Consumer<String> log;

    /**
     * Creates a target.
     *
     * @param file the file, if one is specified
     * @param log accepts the lines of a report for people
     */
    public ReportTarget(Optional<Path> file, Consumer<String> log) {
        this.file = file;
        this.log = log;
    }

    /**
     * Writes a report.
     *
     * @param forPeople whether it is written to the log if no file is specified
     */
    public void write(String report, boolean forPeople) {
        if (file.isEmpty() && forPeople) {
            report.lines().forEach(log);
        } else {
            write(stream -> stream.write(report.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Writes a report for programs while it is created. */
    public void write(OutputFile.Content content) {
        if (file.isPresent()) {
            boolean changed = OutputFile.write(file.get(), content);
            log.accept((changed ? "wrote " : "unchanged: ") + file.get());
            return;
        }
        try {
            OutputStream buffered = new BufferedOutputStream(standardOutput(System.out), BUFFER_SIZE);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream standardOutput(PrintStream out) {
        return out.getClass().getName().contains(LOGGING_STREAM) ? new FileOutputStream(FileDescriptor.out) : out;
    }
}
