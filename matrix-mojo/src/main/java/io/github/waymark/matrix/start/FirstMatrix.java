package io.github.waymark.matrix.start;

import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.Jdks;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Generates a first {@code matrix.yaml}. */
public final class FirstMatrix {

    private static final String HEAD = """
            # The environments that this project is tested in.
            #   mvn matrix:list    shows them, and whether they can run here
            #   mvn matrix:run     runs them
            # The schema for editors: mvn matrix:schema -Dmatrix.output=matrix.schema.json
            version: 1

            """;
    private static final String REST = """

            base:
              mode: test           # compile once, run the tests on each JDK; `build` runs the whole build on each
              timeout: 30m
              skipMissing: local   # a missing JDK is skipped here, and an error in CI

            # Settings of factors, the parts of names: this one allows the environment `jdk25-latest`.
            # factors:
            #   latest: {args: [-U], ignoreOutcome: true, labels: [nightly]}
            """;

    private FirstMatrix() {}

    /**
     * The text of the file. Its environments are the release that the project compiles for, and from that release on the JDKs of
     * workflows and of this machine.
     *
     * @param release the feature release that the project compiles for; 0 if unknown
     * @param workflows the JDKs of workflows; a failure on an early-access build is ignored
     * @param commands what CI runs apart from tests, which becomes environments with commands
     * @param header the licence header of the project's files, as comments; may be empty
     */
    public static String text(int release, Workflows workflows, CiCommands commands, Jdks jdks, String header) {
        Map<Integer, String> releases = new TreeMap<>();
        if (release > 0) {
            releases.put(release, "the project compiles for it");
        }
        workflows.releases().forEach((feature, file) -> put(releases, release, feature, file));
        for (Jdk jdk : jdks.usable()) {
            if (!jdk.earlyAccess()) {
                put(releases, release, jdk.feature(), "installed here");
            }
        }
        String names = releases.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder(header).append(HEAD);
        releases.forEach((feature, why) ->
                text.append("# ").append(feature).append(": ").append(why).append('\n'));
        text.append("envs:\n  - \"jdk{").append(names).append("}\"\n");
        String include = workflows.earlyAccess().entrySet().stream()
                .filter(early -> early.getKey() >= release && !releases.containsKey(early.getKey()))
                .map(early ->
                        "  - {env: jdk" + early.getKey() + "-ea, ignoreOutcome: true}   # " + early.getValue() + "\n")
                .collect(Collectors.joining());
        if (!include.isEmpty()) {
            text.append("\n# Early-access builds: a failure is reported, and fails nothing.\ninclude:\n")
                    .append(include);
        }
        text.append(REST);
        if (!commands.names().isEmpty()) {
            text.append("\n# What CI runs apart from tests; they run when they are named: mvn matrix:run -Dmatrix.env=")
                    .append(String.join(",", commands.names()))
                    .append("\nenv:\n")
                    .append(commands.yaml());
        }
        return text.toString();
    }

    private static void put(Map<Integer, String> releases, int release, int feature, String why) {
        if (feature >= release) {
            releases.putIfAbsent(feature, why);
        }
    }
}
