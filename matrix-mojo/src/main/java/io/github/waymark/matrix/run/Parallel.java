package io.github.waymark.matrix.run;

import com.sun.management.OperatingSystemMXBean;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.lang.management.ManagementFactory;

/** How many children run at the same time; each JDK on which one runs tests beside others counts as a child. */
public final class Parallel {

    /** A Maven and the JVM of its tests. */
    private static final long BYTES_PER_CHILD = 1_500_000_000L;

    private Parallel() {}

    /**
     * Reads a setting: a number, {@code all}, or {@code auto}.
     *
     * @param cores the processors of this machine
     * @param threads how many modules each child builds at the same time
     * @param environments how many environments there are
     * @throws ProblemException when it is something else
     */
    public static int of(String text, int cores, int threads, int environments) {
        return switch (text) {
            case "auto" -> auto(cores, threads, memory());
            case "all" -> Math.max(1, environments);
            default -> number(text);
        };
    }

    static int auto(int cores, int threads, long memory) {
        long byCores = cores / (2L * threads);
        long byMemory = memory / BYTES_PER_CHILD;
        return (int) Math.max(1, Math.min(byCores, byMemory));
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new ProblemException(new Problem(
                    "'" + text + "' is no number of children.",
                    "-Dmatrix.parallel",
                    "It says how many environments run at the same time.",
                    "Write a number from 1, auto or all."));
        }
        return Integer.parseInt(text);
    }
}
