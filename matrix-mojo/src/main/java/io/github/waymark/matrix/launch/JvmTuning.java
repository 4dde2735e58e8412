package io.github.waymark.matrix.launch;

import io.github.waymark.process.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Options of a JVM for a Maven that shares its machine with other Mavens and with JVMs of tests.
 *
 * <p>By itself a JVM on two processors or more takes a garbage collector with threads of its own (G1), and begins early to spend other
 * threads on compiling what it runs often. For most builds that costs more than it brings. What is measured of it is in the
 * documentation of the goal {@code run}.
 */
public final class JvmTuning {

    /** Each may name options of JVMs: for the program {@code java}, and for all. */
    private static final Set<String> VARIABLES = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private static final List<String> COLLECTOR = List.of("-XX:+UseSerialGC");

    /** Eight times what HotSpot has (since Java 8: 5000, 600, 15000, 40000): code that is hot for minutes is there a moment later. */
    private static final List<String> COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=40000",
            "-XX:Tier4MinInvocationThreshold=4800",
            "-XX:Tier4CompileThreshold=120000",
            "-XX:Tier4BackEdgeThreshold=320000");

    /** No more than the quick compiler of HotSpot, which an ordinary JVM starts with: for a Maven that ends before the other one pays. */
    private static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /** Files that may hold options of any kind. */
    private static final String FILES = "@.*|-XX:(Flags|VMOptionsFile)=.*";

    private static final Pattern CHOOSES_COLLECTOR =
            Pattern.compile("-XX:[+-]Use\\w+GC|-X\\w*gc:.*|-Xgcpolicy.*|" + FILES);
    private static final Pattern CHOOSES_COMPILER = Pattern.compile(
            "-XX:Tier.*|-XX:[+-]?(Tiered|CompilationMode|CompileThreshold|UseJVMCI).*|-Xint|-Xcomp|" + FILES);

    private JvmTuning() {}

    /**
     * What is added to a command line; nothing about a matter of which somebody has decided. (A JVM does not start with two collectors.)
     *
     * @param options that the JVM has besides
     * @param environment its environment variables
     * @param brief whether it is known to end soon
     */
    public static List<String> options(List<String> options, Map<String, String> environment, boolean brief) {
        Stream<String> inherited = environment.entrySet().stream()
                .filter(variable -> VARIABLES.contains(variable.getKey()))
                .flatMap(variable -> CommandLine.split(variable.getValue()).stream());
        List<String> chosen = Stream.concat(options.stream(), inherited).toList();
        List<String> added = new ArrayList<>();
        if (chosen.stream().noneMatch(CHOOSES_COLLECTOR.asMatchPredicate())) {
            added.addAll(COLLECTOR);
        }
        if (chosen.stream().noneMatch(CHOOSES_COMPILER.asMatchPredicate())) {
            added.addAll(brief ? QUICK_COMPILER : COMPILER);
        }
        return List.copyOf(added);
    }
}
