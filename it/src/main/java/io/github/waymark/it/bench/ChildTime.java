package io.github.waymark.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The CPU time of the children of this process, user and system, with all that they have waited for themselves.
 *
 * <p>Read from Linux's {@code /proc}; there is no such figure on other systems. Children that run at the same time are counted
 * together, so nothing else may be started meanwhile.
 */
final class ChildTime {

    private static final Path STAT = Path.of("/proc/self/stat");
    /** Linux reports times in hundredths of a second on every usual platform, whatever its own clock is. */
    private static final double TICKS = 100;

    private ChildTime() {}

    /** The sum so far, in seconds; a child counts once it has ended and was waited for. */
    static double seconds() {
        if (!Files.isReadable(STAT)) {
            throw new IllegalStateException("This benchmark needs Linux: it reads the CPU time of child processes from "
                    + STAT + ". Run it there, or in a Linux container.");
        }
        try {
            return seconds(Files.readString(STAT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields 16 and 17 of proc_pid_stat(5), cutime and cstime; the second field may have spaces and parentheses. */
    static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }
}
