package io.github.waymark.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a short program printed, on both streams, and how it ended.
 *
 * @param text its output, read as UTF-8
 */
public record ProgramOutput(Ending ending, String text) {

    /**
     * Runs a program to its end, without input.
     *
     * @param limit after which it is ended, with all that it started; zero for never
     * @throws IOException when the system can't start it
     */
    public static ProgramOutput of(Command command, Duration limit) throws IOException, InterruptedException {
        // A file, not a pipe: a process that the program leaves behind may hold a pipe open for ever.
        Path file = Files.createTempFile("waymark", ".txt");
        try {
            Ending ending = Child.start(command, file).await(limit);
            return new ProgramOutput(ending, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The output of a program that ended by itself with exit code 0; empty when it failed, took too long or can't be started. */
    public static Optional<String> ofSuccessful(Command command, Duration limit) throws InterruptedException {
        try {
            ProgramOutput output = of(command, limit);
            return output.isSuccess() ? Optional.of(output.text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the program ended by itself with exit code 0. */
    public boolean isSuccess() {
        return ending.kind() == Ending.Kind.EXITED && ending.exitCode() == 0;
    }
}
