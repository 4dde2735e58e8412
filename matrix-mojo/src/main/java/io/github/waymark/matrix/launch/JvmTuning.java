package io.github.waymark.matrix.launch;

import io.github.waymark.process.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses JVM options for a child Maven, which shares the machine with other Mavens and the JVMs of tests.
 *
 * <p>On two processors or more, a JVM by default uses a garbage collector with several threads (G1) and soon starts further threads to
 * optimize frequently run code. For most builds this costs more than it saves; see the measurements in the documentation of the goal
 * {@code run}.
 */
public final class JvmTuning {

    /** Variables that may contain options of JVMs. */
    private static final Set<String> VARIABLES = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private static final List<String> COLLECTOR = List.of("-XX:+UseSerialGC");

    /** Eight times the defaults of HotSpot (since Java 8: 5000, 600, 15000, 40000); long builds reach them only a little later. */
    private static final List<String> COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=40000",
            "-XX:Tier4MinInvocationThreshold=4800",
            "-XX:Tier4CompileThreshold=120000",
            "-XX:Tier4BackEdgeThreshold=320000");

    /** Only the quick compiler of HotSpot (C1), for a Maven that ends before the optimizing compiler (C2) pays off. */
    private static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /** Files that may contain any option. */
    private static final String FILES = "@.*|-XX:(Flags|VMOptionsFile)=.*";

    private static final Pattern CHOOSES_COLLECTOR =
            Pattern.compile("-XX:[+-]Use\\w+GC|-X\\w*gc:.*|-Xgcpolicy.*|" + FILES);
    private static final Pattern CHOOSES_COMPILER = Pattern.compile(
            "-XX:Tier.*|-XX:[+-]?(Tiered|CompilationMode|CompileThreshold|UseJVMCI).*|-Xint|-Xcomp|" + FILES);

    private JvmTuning() {}

    /**
     * The options to add. A collector or compiler that the user has chosen is left as it is; a JVM does not start with two collectors.
     *
     * @param options the other options of the JVM
     * @param environment its environment variables
     * @param brief whether the JVM is known to end soon
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
