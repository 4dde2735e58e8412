package io.github.waymark.matrix.run.schedule;

import com.sun.management.OperatingSystemMXBean;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.lang.management.ManagementFactory;

/**
 * How much runs at the same time.
 *
 * @param children how many Mavens, each with a JVM of its tests
 * @param lanes on how many JDKs tests may run in all, where children run them on several; at least as many
 */
public record Parallel(int children, int lanes) {

    /** A Maven and the JVM of its tests. */
    private static final long BYTES_PER_CHILD = 1_500_000_000L;

    public Parallel {
        if (children < 1 || lanes < children) {
            throw new IllegalArgumentException("parallel: " + children + ", lanes: " + lanes);
        }
    }

    /** So many children; a JDK on which one of them runs tests beside others counts as one too. */
    public static Parallel of(int children) {
        return new Parallel(children, children);
    }

    /**
     * Reads a setting: a number, {@code all}, or {@code auto}.
     *
     * @param cores the processors of this machine
     * @param threads how many modules each child builds at the same time
     * @param environments how many environments there are
     * @throws ProblemException when it is something else
     */
    public static Parallel of(String text, int cores, int threads, int environments) {
        return switch (text) {
            case "auto" -> auto(cores, threads, memory());
            case "all" -> of(Math.max(1, environments));
            default -> of(number(text));
        };
    }

    /** A Maven that compiles keeps two processors busy, its JIT compiler the second; the JVM of small tests hardly more than one. */
    static Parallel auto(int cores, int threads, long memory) {
        long byMemory = memory / BYTES_PER_CHILD;
        int children = (int) Math.max(1, Math.min(cores / (2L * threads), byMemory));
        return new Parallel(children, (int) Math.max(children, Math.min(cores, byMemory)));
    }

    /** How many lanes so many children may have. */
    int lanesOf(int ofChildren) {
        return ofChildren * lanes / children;
    }

    /** As how many children a child with so many lanes counts. */
    int childrenOf(int ofLanes) {
        return (ofLanes * children + lanes - 1) / lanes;
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
