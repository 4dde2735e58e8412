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
 * Whole processes of Maven, as a user starts them: not with the options that make the tests quicker.
 *
 * @param log what the last one printed
 */
record Whole(Maven maven, Path log) {

    /** CPU seconds of one run, user and system time of all its processes; it must succeed. */
    double seconds(Path project, String... arguments) throws IOException, InterruptedException {
        double before = ChildTime.seconds();
        if (!succeeds(project, "", arguments)) {
            throw new IllegalStateException("The build in " + project + " failed:\n" + Ground.read(log));
        }
        return Math.round(100 * (ChildTime.seconds() - before)) / 100.0;
    }

    /**
     * Runs it.
     *
     * @param options for the JVM, such as {@code -Xmx64m}; may be empty
     */
    boolean succeeds(Path project, String options, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(maven.home().resolve("bin/mvn").toString(), "-o", "-q"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--settings",
                maven.settings().toString(),
                "-Dmaven.repo.local=" + maven.repository().folder()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(options));
        return builder.start().waitFor() == 0;
    }

    private Map<String, String> environment(String options) {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.startsWith("MAVEN_")
                        || name.startsWith("GIT_")
                        || name.startsWith("WAYMARK_")
                        || name.startsWith("JAVA_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", maven.userHome().toString());
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("MAVEN_OPTS", ("-Duser.home=" + maven.userHome() + " " + options).strip());
        return environment;
    }
}
