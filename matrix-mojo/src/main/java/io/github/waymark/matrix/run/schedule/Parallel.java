package io.github.waymark.matrix.run.schedule;

import com.sun.management.OperatingSystemMXBean;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.lang.management.ManagementFactory;

/**
 * Limits how much runs at the same time.
 *
 * @param children the number of Mavens, each with a JVM for its tests
 * @param slots the number of JDKs that tests of all children may run on; not less than {@code children}
 */
public record Parallel(int children, int slots) {

    /** The memory of a Maven and the JVM of its tests. */
    private static final long BYTES_PER_CHILD = 1_500_000_000L;

    public Parallel {
        if (children < 1 || slots < children) {
            throw new IllegalArgumentException("parallel: " + children + ", slots: " + slots);
        }
    }

    /** With one slot per child. */
    public static Parallel of(int children) {
        return new Parallel(children, children);
    }

    /**
     * Reads a setting: a number, {@code all}, or {@code auto}.
     *
     * @param cores the number of processors
     * @param threads the number of modules that each child builds at the same time
     * @param environments the number of environments
     * @throws ProblemException when the text is invalid
     */
    public static Parallel of(String text, int cores, int threads, int environments) {
        return switch (text) {
            case "auto" -> auto(cores, threads, memory());
            case "all" -> of(Math.max(1, environments));
            default -> of(number(text));
        };
    }

    /** A Maven that compiles uses two processors, the second for its JIT compiler; the JVM of small tests hardly more than one. */
    static Parallel auto(int cores, int threads, long memory) {
        long byMemory = memory / BYTES_PER_CHILD;
        int children = (int) Math.max(1, Math.min(cores / (2L * threads), byMemory));
        return new Parallel(children, (int) Math.max(children, Math.min(cores, byMemory)));
    }

    /** The number of slots of so many children. */
    int slotsOf(int ofChildren) {
        return ofChildren * slots / children;
    }

    /** The number of children that a child with so many slots counts as. */
    int childrenFor(int ofSlots) {
        return (ofSlots * children + slots - 1) / slots;
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new ProblemException(new Problem(
                    "'" + text + "' is not a valid value of matrix.parallel.",
                    "-Dmatrix.parallel",
                    "The value is the number of environments that run at the same time.",
                    "Valid values: a number from 1 to 9999, all, auto."));
        }
        return Integer.parseInt(text);
    }
}
