package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.it.PageBlocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files for CI servers of the page on continuous integration: they can be read, and have the same commands. */
class CiRecipesTest {

    private static final Pattern QUOTED = Pattern.compile("sh '(mvn [^']+)'");
    private static final Set<String> OF_A_WORKFLOW =
            Set.of("name", "on", "true", "permissions", "jobs", "concurrency", "env", "defaults");
    private static final Set<String> OF_A_JOB = Set.of(
            "runs-on", "permissions", "steps", "needs", "if", "strategy", "env", "timeout-minutes", "environment");
    private static final Set<String> OF_A_STEP = Set.of("uses", "with", "run", "if", "name", "id", "env");

    /** The block of the page that begins so. */
    private static String block(String start) {
        return PageBlocks.of("ci.md").stream()
                .map(Block::text)
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block begins with " + start));
    }

    private static Map<?, ?> yaml(String start) {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(block(start));
    }

    private static Object in(Object map, String... keys) {
        Object value = map;
        for (String key : keys) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(key), () -> "no " + key);
        }
        return value;
    }

    /** The keys that a format doesn't have. */
    private static List<String> unknown(Object map, Set<String> known) {
        List<String> unknown = new ArrayList<>();
        ((Map<?, ?>) map).keySet().forEach(key -> {
            if (!known.contains(String.valueOf(key))) {
                unknown.add(String.valueOf(key));
            }
        });
        return unknown;
    }

    /** The commands of the recipe for GitHub, with what the forge puts in. */
    static List<String> commandsOfGitHub() {
        List<String> commands = new ArrayList<>();
        for (Object step : (List<?>) in(yaml("name: build"), "jobs", "build", "steps")) {
            Object run = ((Map<?, ?>) step).get("run");
            if (run != null) {
                commands.add(String.valueOf(run));
            }
        }
        return commands;
    }

    @Test
    void theWorkflowForGitHubHasTheWholeHistoryAndOnlyTheRightsThatItNeeds() {
        Map<?, ?> workflow = yaml("name: build");

        assertEquals(List.of(), unknown(workflow, OF_A_WORKFLOW));
        assertEquals(Map.of("contents", "read"), in(workflow, "permissions"));
        Object job = in(workflow, "jobs", "build");
        assertEquals(List.of(), unknown(job, OF_A_JOB));
        assertEquals(Map.of("contents", "read", "security-events", "write"), in(job, "permissions"));
        List<?> steps = (List<?>) in(job, "steps");
        for (Object step : steps) {
            assertEquals(List.of(), unknown(step, OF_A_STEP));
            assertTrue(((Map<?, ?>) step).containsKey("uses") != ((Map<?, ?>) step).containsKey("run"), step::toString);
        }
        assertEquals(0, in(steps.get(0), "with", "fetch-depth"));
        assertEquals(false, in(steps.get(0), "with", "persist-credentials"));
        assertTrue(String.valueOf(steps).contains("path=.git/waymark"), steps::toString);
        String sarif =
                "constraints.output=" + in(uses(steps, "github/codeql-action/upload-sarif"), "with", "sarif_file");
        assertTrue(commandsOfGitHub().stream().anyMatch(command -> command.contains(sarif)), sarif);
        assertEquals("always()", in(uses(steps, "actions/upload-artifact"), "if"));
    }

    private static Object uses(List<?> steps, String action) {
        return steps.stream()
                .filter(step -> String.valueOf(((Map<?, ?>) step).get("uses")).startsWith(action + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing uses " + action));
    }

    @Test
    void thePipelineForGitLabReportsAndHasTheWholeHistory() {
        Map<?, ?> pipeline = yaml("stages: [build]");

        assertEquals(List.of(), unknown(pipeline, Set.of("stages", "variables", "cache", "build", "notes")));
        assertEquals("0", in(pipeline, "variables", "GIT_DEPTH"));
        for (String name : List.of("build", "notes")) {
            Object job = in(pipeline, name);
            assertEquals(List.of(), unknown(job, Set.of("stage", "image", "script", "artifacts", "rules")));
            assertTrue(((List<?>) in(pipeline, "stages")).contains(in(job, "stage")));
        }
        assertEquals("always", in(pipeline, "build", "artifacts", "when"));
        List<?> reports = (List<?>) in(pipeline, "build", "artifacts", "reports", "junit");
        String script = String.valueOf(in(pipeline, "build", "script"));
        assertTrue(reports.contains("target/matrix/junit.xml") && script.contains("matrix:run"), script);
        assertTrue(
                reports.contains("target/constraints.xml")
                        && script.contains("constraints.format=junit -Dconstraints.output=target/constraints.xml"),
                script);
    }

    @Test
    void thePipelineForJenkinsFetchesTagsAndRunsTheSameCommands() {
        String pipeline = block("pipeline {");

        int depth = 0;
        for (int i = 0; i < pipeline.length(); i++) {
            char character = pipeline.charAt(i);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            assertTrue(depth >= 0, "a brace too many");
        }
        assertEquals(0, depth, "an open brace");
        assertTrue(pipeline.contains("cloneOption(shallow: false, noTags: false)"), pipeline);
        List<String> commands = QUOTED.matcher(pipeline)
                .results()
                .map((MatchResult command) -> command.group(1))
                .toList();
        assertEquals(List.of("mvn -B verify", "mvn -B matrix:run", "mvn -B -N release-notes:build"), commands);
        assertTrue(commandsOfGitHub().containsAll(commands), "GitHub runs " + commandsOfGitHub());
    }

    @Test
    void theImageGetsTheVersionThatItsFileReads() {
        String build = block("docker build ");
        String file = block("FROM ");

        assertTrue(build.contains("--build-arg VERSION="), build);
        assertTrue(file.contains("\nARG VERSION\n"), file);
        assertTrue(file.indexOf("ARG VERSION") > file.indexOf("FROM "), "an argument before FROM is for FROM only");
        assertTrue(file.contains("RUN WAYMARK_VERSION=$VERSION mvn "), file);
        assertTrue(file.indexOf("COPY . .") < file.indexOf("mvn -B package"), file);
    }
}
