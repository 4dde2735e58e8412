package io.github.waymark.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The output of a program, of both streams, and how it ended.
 *
 * @param text the output, decoded as UTF-8
 */
public record ProgramOutput(Ending ending, String text) {

    /**
     * Runs a program without input until it ends.
     *
     * @param limit the time after which it is terminated with its descendants; zero for no limit
     * @throws IOException when the system can't start it
     */
    public static ProgramOutput of(Command command, Duration limit) throws IOException, InterruptedException {
        // A file, not a pipe: a descendant that outlives the program may keep a pipe open for ever.
        Path file = Files.createTempFile("waymark", ".txt");
        try (InputStream output = Files.newInputStream(file)) {
            Child child = Child.start(command, file);
            deleteWhileOpen(file);
            Ending ending = child.await(limit);
            return new ProgramOutput(ending, new String(output.readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** A kill of this process leaves no file then. Windows keeps the names of open files. */
    private static void deleteWhileOpen(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            return;
        }
    }

    /** The output of a program that exits with code 0; empty if it fails, exceeds the limit or can't be started. */
    public static Optional<String> ofSuccessful(Command command, Duration limit) throws InterruptedException {
        try {
            ProgramOutput output = of(command, limit);
            return output.isSuccess() ? Optional.of(output.text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the program exited with code 0. */
    public boolean isSuccess() {
        return ending.kind() == Ending.Kind.EXITED && ending.exitCode() == 0;
    }
}
