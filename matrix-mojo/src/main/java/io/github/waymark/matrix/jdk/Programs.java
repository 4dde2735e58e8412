package io.github.waymark.matrix.jdk;

import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the few small programs that know of JDKs what no file says. */
@FunctionalInterface
public interface Programs {

    /** What a program prints, both streams; empty when it can't be started, fails, or takes longer than the limit. */
    Optional<String> output(List<String> command, Duration limit);

    /** Those of this machine, run with an environment. */
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
