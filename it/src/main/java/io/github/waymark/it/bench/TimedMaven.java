package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a Maven as a user starts it, not with the options that make the tests quicker, and tells what it took. */
record TimedMaven(Maven maven, Path log) {

    /** CPU seconds of one run, offline, which must succeed. */
    double seconds(Path project, String... goals) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                maven.home().resolve("bin/mvn").toString(),
                "-o",
                "--settings",
                maven.settings().toString(),
                "-Dmaven.repo.local=" + maven.repository().folder()));
        command.addAll(List.of(goals));
        File output = log.toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(environment());
        double before = ChildTime.seconds();
        int exit = builder.start().waitFor();
        double after = ChildTime.seconds();
        if (exit != 0) {
            throw new IllegalStateException("The build in " + project + " failed:\n" + Ground.read(log));
        }
        return Math.round(100 * (after - before)) / 100.0;
    }

    private Map<String, String> environment() {
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
        environment.put("MAVEN_OPTS", "-Duser.home=" + maven.userHome());
        return environment;
    }
}
