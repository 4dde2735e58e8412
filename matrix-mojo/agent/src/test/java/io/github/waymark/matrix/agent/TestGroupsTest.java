package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;

class TestGroupsTest {

    @Test
    void onlyNeighboursThatAreCopiesOfOneExecutionRunTogether() {
        List<MojoExecution> mojos = List.of(
                goal("compile", "default-compile"),
                goal("test", "default-test@jdk17"),
                goal("test", "default-test@jdk25"),
                goal("test", "slow@jdk17"),
                goal("test", "slow@jdk25"),
                goal("jar", "default-jar"),
                goal("test", "late@jdk17"),
                goal("run", "server"),
                goal("test", "late@jdk25"));

        assertEquals(
                List.of(
                        List.of("default-compile"),
                        List.of("default-test@jdk17", "default-test@jdk25"),
                        List.of("slow@jdk17", "slow@jdk25"),
                        List.of("default-jar"),
                        List.of("late@jdk17"),
                        List.of("server"),
                        List.of("late@jdk25")),
                ids(new TestGroups(config(2), mojo -> true).group(mojos)));
    }

    @Test
    void whatReadsASummaryOrRunsInsideMavenOrIsNoEnvironmentsRunsAlone() {
        List<MojoExecution> mojos = List.of(
                goal("integration-test", "it@jdk17"),
                goal("integration-test", "it@jdk25"),
                goal("verify", "it@jdk17"),
                goal("verify", "it@jdk25"),
                goal("test", "inside@jdk17"),
                goal("test", "inside@jdk25"),
                goal("test", "own@home"),
                goal("test", "own@away"));

        assertEquals(
                List.of(2, 1, 1, 1, 1, 1, 1),
                new TestGroups(config(2), mojo -> !mojo.getExecutionId().startsWith("inside"))
                        .group(mojos).stream().map(List::size).toList());
    }

    @Test
    void onlyTestsWithJvmsOfTheirOwnThatNothingFollowsAreLate() {
        TestGroups tests =
                new TestGroups(config(1), mojo -> !mojo.getExecutionId().startsWith("inside"));
        List<List<MojoExecution>> all = tests.group(List.of(
                goal("compile", "default-compile"),
                goal("test", "default-test@jdk17"),
                goal("jar", "default-jar"),
                goal("integration-test", "it@jdk17"),
                goal("integration-test", "it@jdk25"),
                goal("test", "slow@jdk17")));

        assertEquals(3, tests.countBeforeDeferred(all));
        assertEquals(3, tests.countBeforeDeferred(all.subList(0, 3)));
        assertEquals(1, tests.countBeforeDeferred(all.subList(0, 2)));
        List<MojoExecution> inside = List.of(goal("test", "default-test@jdk17"), goal("test", "inside@jdk17"));
        assertEquals(2, tests.countBeforeDeferred(tests.group(inside)));
        assertTrue(tests.hasTestsInMavensJvm(inside));
        assertFalse(tests.hasTestsInMavensJvm(inside.subList(0, 1)));
    }

    static MojoExecution goal(String goal, String id) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("some-plugin");
        return new MojoExecution(plugin, goal, id);
    }

    private static List<List<String>> ids(List<List<MojoExecution>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(MojoExecution::getExecutionId).toList())
                .toList();
    }

    static AgentConfig config(int slots) {
        return config(slots, false);
    }

    static AgentConfig config(int slots, boolean deferTests) {
        Properties properties = new Properties();
        properties.setProperty("deferTests", String.valueOf(deferTests));
        properties.setProperty("slots", String.valueOf(slots));
        properties.setProperty("root", "/p");
        properties.setProperty("events", "/p/events.jsonl");
        int number = 0;
        for (String name : List.of("jdk17", "jdk25")) {
            String prefix = "run." + number++ + ".";
            properties.setProperty(prefix + "name", name);
            properties.setProperty(prefix + "jvm", "/jdk/bin/java");
            properties.setProperty(prefix + "feature", "17");
            properties.setProperty(prefix + "reports", "/r");
            properties.setProperty(prefix + "temporary", "/t");
        }
        return new AgentConfig(properties);
    }
}
