package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plugins that are used most run the same goals and make the same files with the extension as without it.
 *
 * <p>{@code -Dwaymark.it.plugins=true} runs all of them on all Mavens and writes {@code target/forty-plugins.md}, the table of the
 * documentation. It needs the network.
 */
class FortyPluginsIT {

    /** The builds that together use all plugins; {@code past} those of a commit that isn't tagged. */
    private record Build(String name, boolean past, List<String> command) {

        static Build of(String name, String command) {
            return new Build(name, false, Arrays.asList(command.split(" ", -1)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Build> BUILDS = List.of(
            Build.of("publishing", "-Ppublish,central -gs shelf-settings.xml clean deploy"),
            Build.of("sources", "-Psources clean install"),
            Build.of("checks", "-Pchecks clean verify"),
            Build.of("archives", "-Parchives clean install"),
            Build.of("flatten 1.6", "-Pflatten -Dflatten.version=1.6.0 clean install"),
            Build.of("flatten 1.7", "-Pflatten -Dflatten.version=1.7.3 clean install"),
            Build.of("site", "install site -DskipTests"),
            new Build(
                    "release",
                    true,
                    List.of(
                            "org.apache.maven.plugins:maven-release-plugin:3.1.1:prepare",
                            "-DdryRun=true",
                            "-DreleaseVersion=1.2.1",
                            "-DdevelopmentVersion=1.2.2-SNAPSHOT",
                            "-Dtag=v1.2.1",
                            "-DpreparationGoals=validate")),
            Build.of(
                    "versions",
                    "validate org.codehaus.mojo:versions-maven-plugin:2.18.0:set-property"
                            + " -Dproperty=slf4j.version -DnewVersion=2.0.16"));

    /** How the names of the Mavens and builds to try begin, such as {@code 3.9.16 site}; empty for all. */
    private static final String ONLY = System.getProperty("waymark.it.plugins.only", "");

    private static final Map<String, String> VERDICTS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> GOALS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void thoseOfMostReleases(Maven maven) throws IOException {
        assertEquals(List.of(), compared(maven, Build.of("usual", "-Ppublish,flatten clean deploy")));
    }

    @ParameterizedTest
    @MethodSource("all")
    @EnabledIfSystemProperty(
            named = "waymark.it.plugins",
            matches = "true",
            disabledReason = "only with -Dwaymark.it.plugins=true; needs the network")
    void all(Maven maven, Build build) throws IOException {
        List<String> differences = compared(maven, build);

        VERDICTS.put(
                maven + " " + build,
                differences.isEmpty() ? "same" : differences.get(0).replace("|", "\\|"));
        assertEquals(List.of(), differences);
    }

    static Stream<Arguments> all() {
        return Mavens.all().stream()
                .flatMap(maven -> BUILDS.stream()
                        .filter(build -> (maven + " " + build).startsWith(ONLY))
                        .map(build -> Arguments.of(maven, build)));
    }

    private static List<String> compared(Maven maven, Build build) throws IOException {
        BuildTraces without = traces(maven, build, false);
        BuildTraces with = traces(maven, build, true);
        for (String goal : with.goals()) {
            String[] words = goal.replaceAll(" @ .*", "").split(":", -1);
            String plugin = words[0].replaceAll("^maven-(.*)-plugin$|^(.*)-maven-plugin$", "$1$2");
            GOALS.computeIfAbsent(plugin + " " + words[1], name -> ConcurrentHashMap.newKeySet())
                    .add(words[2] + " in " + build);
        }
        assertEquals(0, without.exit(), () -> "the build without Waymark; log: " + without.log());
        return without.differences(with);
    }

    private static BuildTraces traces(Maven maven, Build build, boolean waymark) throws IOException {
        // Builds run at the same time, and each looks at what it has installed.
        String group = "beside.forty." + build.name().replaceAll("[^a-z0-9]", "");
        String version = build.past() ? "1.2.1-SNAPSHOT" : "1.2.0";
        maven.repository().forget(group);
        Path folder = Ground.project("forty/" + maven + "/" + build.name().replace(' ', '-'));
        Path project = Sample.named("forty")
                .group(group)
                .word("flatten", PinnedVersions.of("flatten-maven-plugin"))
                .in(folder.resolve("project"));
        Ground.existing(project.resolve(".mvn"));
        Git.init(project).play("commit One\ntag v1.2.0" + (build.past() ? "\ncommit Two" : ""));
        List<String> command = new ArrayList<>(build.command());
        if (waymark) {
            Ground.write(
                    project.resolve(".mvn/extensions.xml"),
                    Ground.read(Ground.samples().resolve("single/.mvn/extensions.xml"))
                            .replace("@waymark@", Ground.told("version")));
        } else {
            command.add("-Drevision=" + version);
            // Of the Maven that the release plugin starts.
            command.add("-Darguments=-Drevision=" + version);
        }
        BuildOutcome outcome =
                maven.in(project).goals(command.toArray(String[]::new)).run();
        Path installed = maven.repository().folder().resolve(group.replace('.', '/'));
        return BuildTraces.of(
                outcome, version, project, folder.resolve("shelf"), folder.resolve("shelf-site"), installed);
    }

    @AfterAll
    static void theTableIsWritten() {
        if (VERDICTS.isEmpty()) {
            return;
        }
        StringBuilder table = new StringBuilder("| Plugin | Goals |");
        Mavens.all().forEach(maven -> table.append(" Maven ").append(maven).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(Mavens.all().size())).append('\n');
        for (Map.Entry<String, Set<String>> plugin : new TreeMap<>(GOALS).entrySet()) {
            Set<String> goals = new TreeSet<>();
            Set<String> builds = new TreeSet<>();
            for (String goal : plugin.getValue()) {
                goals.add("`" + goal.replaceAll(" in .*", "") + "`");
                builds.add(goal.replaceAll(".* in ", ""));
            }
            table.append("| ").append(plugin.getKey()).append(" | ");
            table.append(String.join(", ", goals)).append(" |");
            for (Maven maven : Mavens.all()) {
                table.append(' ').append(verdict(maven, builds)).append(" |");
            }
            table.append('\n');
        }
        Ground.write(Ground.target().resolve("forty-plugins" + ONLY.replace(' ', '-') + ".md"), table.toString());
    }

    private static String verdict(Maven maven, Set<String> builds) {
        String verdict = "not tried";
        for (String build : builds) {
            String one = VERDICTS.get(maven + " " + build);
            if (one != null && !verdict.startsWith("differs")) {
                verdict = one.equals("same") ? one : "differs in the build " + build + ": " + one;
            }
        }
        return verdict;
    }
}
