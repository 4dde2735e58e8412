package io.github.waymark.matrix.launch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The garbage collector of a Maven that shares its machine with other Mavens and with JVMs of tests.
 *
 * <p>The one that Java takes by itself on two processors or more (G1) works with threads beside the program's, which others could use: for
 * a Maven that builds one module at a time the serial collector needs about a tenth less of the processors.
 */
public final class Collector {

    /** Each may name options of JVMs: for the program {@code java}, and for all. */
    private static final Set<String> VARIABLES = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private Collector() {}

    /**
     * The option that chooses the serial collector; none where somebody has chosen a collector, as a JVM does not start with two.
     *
     * @param options that the JVM has besides
     * @param environment its environment variables
     */
    public static List<String> serial(List<String> options, Map<String, String> environment) {
        Stream<String> inherited = environment.entrySet().stream()
                .filter(variable -> VARIABLES.contains(variable.getKey()))
                .flatMap(variable -> JvmOptions.split(variable.getValue()).stream());
        return Stream.concat(options.stream(), inherited).anyMatch(Collector::maySayWhich)
                ? List.of()
                : List.of("-XX:+UseSerialGC");
    }

    /** It names a collector, or a file that may do so. */
    private static boolean maySayWhich(String option) {
        return option.matches("-XX:[+-]Use\\w+GC|-X\\w*gc:.*|-Xgcpolicy.*|@.*|-XX:(Flags|VMOptionsFile)=.*");
    }
}
