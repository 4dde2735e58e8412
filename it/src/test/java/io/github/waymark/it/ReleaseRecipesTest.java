package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The recipes of the page on release requests: their keys, their rights, and that {@link ReleaseLoopIT} runs the same goals. */
class ReleaseRecipesTest {

    private static final Pattern GOAL = Pattern.compile("(release-request|release-notes):([a-z-]+)");

    private static Map<?, ?> recipe(String name) {
        String page = Ground.read(Path.of("../src/site/markdown/release-requests.md"));
        String block = page.substring(page.indexOf("```text\n" + name) + "```text\n".length());
        return (Map<?, ?>)
                new Yaml(new SafeConstructor(new LoaderOptions())).load(block.substring(0, block.indexOf("\n```")));
    }

    private static Object in(Object map, String... keys) {
        Object value = map;
        for (String key : keys) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(key), () -> "no " + key);
        }
        return value;
    }

    private static List<String> goals(Object job) {
        List<String> goals = new ArrayList<>();
        Matcher goal = GOAL.matcher(String.valueOf(job));
        while (goal.find()) {
            goals.add(goal.group(2));
        }
        return goals;
    }

    @Test
    void onGitHubOnlyTheJobThatAppliesHasTheToken() {
        Map<?, ?> workflow = recipe("name: Release requests");

        assertEquals(Map.of("contents", "read"), in(workflow, "permissions"));
        Object validate = in(workflow, "jobs", "validate");
        Object apply = in(workflow, "jobs", "apply");
        assertEquals(List.of("validate", "list-changes"), goals(validate));
        assertEquals(List.of("apply"), goals(apply));
        assertFalse(validate.toString().contains("secrets."), "a proposal must not see secrets");
        assertTrue(apply.toString().contains("secrets.RELEASE_TOKEN"));
        for (Object job : List.of(validate, apply)) {
            Object checkout = ((List<?>) in(job, "steps")).get(0);
            assertEquals(0, in(checkout, "with", "fetch-depth"), "changed files are compared with the history");
        }
    }

    @Test
    void onGitLabTheSameGoalsRun() {
        Map<?, ?> pipeline = recipe("stages: [validate, apply]");

        assertEquals("0", in(pipeline, "variables", "GIT_DEPTH"));
        assertEquals(List.of("validate", "list-changes"), goals(in(pipeline, "validate", "script")));
        assertEquals(List.of("apply"), goals(in(pipeline, "apply", "script")));
        for (String job : List.of("validate", "apply")) {
            assertEquals("always", in(pipeline, job, "artifacts", "when"));
        }
    }

    @Test
    void aTagIsVerifiedBeforeItIsDeployed() {
        Map<?, ?> workflow = recipe("name: Deploy");

        String steps = in(workflow, "jobs", "deploy", "steps").toString();
        assertEquals(List.of("verify-tag", "announce"), goals(steps));
        assertTrue(steps.indexOf("verify-tag") < steps.indexOf("mvn -B deploy"), steps);
    }

    @Test
    void theLoopTestRunsTheGoalsOfTheRecipes() {
        String loop = Ground.read(Path.of("src/test/java/io/github/waymark/it/ReleaseLoopIT.java"));

        for (String goal :
                List.of("validate", "list-changes", "apply", "verify-tag", "announce", "missing", "propose")) {
            assertTrue(loop.contains("\"" + goal + "\"") || loop.contains(":" + goal + "\""), goal);
        }
    }
}
