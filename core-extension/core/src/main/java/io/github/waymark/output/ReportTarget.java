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
 * Where the report of a goal goes: to a file where one is named, else to the log for people, or to standard output for programs.
 *
 * <p>Standard output is UTF-8 whatever the machine's own character set is, and has the report alone: Maven 4 sends what goals print
 * through its log, with a level before each line, and the report goes past that.
 */
public final class ReportTarget {

    /** Maven 4's stream that turns what is printed into lines of its log. */
    private static final String THROUGH_THE_LOG = "LoggingPrintStream";

    private static final int BUFFER = 1 << 16;

    private final Optional<Path> file;
    private final Consumer<String> log;

    /**
     * A place for a report.
     *
     * @param file where it is written; empty where none is named
     * @param log takes lines for people
     */
    public ReportTarget(Optional<Path> file, Consumer<String> log) {
        this.file = file;
        this.log = log;
    }

    /**
     * Tells a report.
     *
     * @param forPeople whether it goes to the log where no file is named
     */
    public void tell(String report, boolean forPeople) {
        if (file.isEmpty() && forPeople) {
            report.lines().forEach(log);
        } else {
            write(stream -> stream.write(report.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Writes a report for programs as it is made. */
    public void write(OutputFile.Content content) {
        if (file.isPresent()) {
            boolean changed = OutputFile.write(file.get(), content);
            log.accept((changed ? "wrote " : "unchanged: ") + file.get());
            return;
        }
        try {
            OutputStream buffered = new BufferedOutputStream(standardOutput(System.out), BUFFER);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream standardOutput(PrintStream out) {
        return out.getClass().getName().contains(THROUGH_THE_LOG) ? new FileOutputStream(FileDescriptor.out) : out;
    }
}
