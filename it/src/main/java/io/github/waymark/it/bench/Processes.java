package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs programs one after the other and measures the CPU seconds of each, in hundredths.
 *
 * @param log where the last one's output goes
 */
record Processes(Path log) {

    /** A run of Maven, as a user starts it: not with the options that make the tests quicker. */
    double maven(Maven maven, Path project, String... arguments) throws IOException, InterruptedException {
        return maven(maven, "", project, arguments);
    }

    /**
     * A run of Maven.
     *
     * @param jvm options of its JVM, with blanks between them
     */
    double maven(Maven maven, String jvm, Path project, String... arguments) throws IOException, InterruptedException {
        double before = ChildTime.seconds();
        demand(start(maven, jvm, project, arguments), project);
        return since(before);
    }

    /** Whether a run of Maven succeeds; with little heap it may not. */
    boolean succeeds(Maven maven, String jvm, Path project, String... arguments)
            throws IOException, InterruptedException {
        return start(maven, jvm, project, arguments).waitFor() == 0;
    }

    private Process start(Maven maven, String jvm, Path project, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(maven.home().resolve("bin/mvn").toString());
        command.addAll(List.of("-o", "-q", "--settings", maven.settings().toString()));
        command.add("-Dmaven.repo.local=" + maven.repository().folder());
        command.addAll(List.of(arguments));
        Map<String, String> environment = environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", maven.userHome().toString());
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("MAVEN_OPTS", ("-Duser.home=" + maven.userHome() + " " + jvm).strip());
        return start(project, command, environment);
    }

    /** A run of another program. */
    double program(Path folder, String... command) throws IOException, InterruptedException {
        double before = ChildTime.seconds();
        demand(start(folder, List.of(command), environment()), folder);
        return since(before);
    }

    private void demand(Process process, Path folder) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A run in " + folder + " failed:\n" + Ground.read(log));
        }
    }

    private static double since(double before) {
        return Math.round(100 * (ChildTime.seconds() - before)) / 100.0;
    }

    private Process start(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ChildInstructions.counting(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.startsWith("MAVEN_")
                        || name.startsWith("GIT_")
                        || name.startsWith("WAYMARK_")
                        || name.startsWith("JAVA_"));
        return environment;
    }
}
