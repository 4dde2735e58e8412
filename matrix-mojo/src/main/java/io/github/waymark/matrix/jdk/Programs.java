package io.github.waymark.matrix.jdk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts the few small programs that know of JDKs what no file says. */
@FunctionalInterface
public interface Programs {

    /** What a program prints, both streams; empty when it can't be started, fails, or takes longer than the limit. */
    Optional<String> output(List<String> command, Duration limit);
}
