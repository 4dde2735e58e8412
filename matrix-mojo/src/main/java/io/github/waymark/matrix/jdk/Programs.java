package io.github.waymark.matrix.jdk;

import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs short programs that report JDKs. */
@FunctionalInterface
public interface Programs {

    /** The output of a program, both streams; empty if it can't be started, fails, or takes longer than the limit. */
    Optional<String> output(List<String> command, Duration limit);

    /** Runs programs of this machine in a folder, with these environment variables. */
    static Programs of(Path folder, Map<String, String> environment) {
        return (command, limit) -> {
            try {
                return ProgramOutput.ofSuccessful(new Command(command, folder, environment), limit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        };
    }
}
