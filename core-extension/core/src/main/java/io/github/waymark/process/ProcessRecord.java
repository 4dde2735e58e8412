package io.github.waymark.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The file with a process that runs, from which the run after one that was killed knows what it left running. */
public final class ProcessRecord {

    private final Path file;

    public ProcessRecord(Path file) {
        this.file = file;
    }

    /** Where the disk is full, there is no record, and the process runs all the same. */
    void write(ProcessHandle process) {
        Optional<Instant> start = process.info().startInstant();
        if (start.isPresent()) {
            try {
                Files.writeString(file, process.pid() + " " + start.get().toEpochMilli() + "\n");
            } catch (IOException e) {
                return;
            }
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Terminates the process with all its descendants, if it still runs.
     *
     * @return whether it did
     */
    public boolean terminate() throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Optional<ProcessHandle> left = process(
                Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ", -1));
        left.ifPresent(process -> new ProcessTree(process).terminate(Duration.ZERO));
        delete();
        return left.isPresent();
    }

    /** The number of a process is used again; the start makes it unique. */
    private static Optional<ProcessHandle> process(String[] words) {
        try {
            long start = Long.parseLong(words[words.length - 1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(handle -> handle.info()
                            .startInstant()
                            .filter(known -> known.toEpochMilli() == start)
                            .isPresent());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
