package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No recipe of a page and no workflow escapes: an integration test runs its steps, or it has a reason here. */
class RecipesTest {

    private static final Path TESTS = Path.of("src/test/java/io/github/waymark/it");

    /** What no integration test can run. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "benchmarks.md: mvn -B verify -Pbench -DskipTests", "it measures for hours",
            "release-requests.md: mvn -f parser verify japicmp:cmp",
                    "japicmp is not a plugin of this build; ApiReportTest reads what it writes");

    @Test
    void eachRecipeIsRunByATestOrHasAReason() {
        String tests = Ground.below(TESTS)
                .filter(file -> file.toString().endsWith("IT.java"))
                .map(Ground::read)
                .collect(Collectors.joining())
                .replaceAll("\\(\\s+", "(")
                .replaceAll(",\\s+", ", ");

        List<String> open = Recipe.all().stream()
                .filter(recipe -> !isNamed(recipe, tests) && !NOT_RUN.containsKey(recipe.toString()))
                .map(Recipe::toString)
                .toList();

        assertEquals(List.of(), open);
        assertTrue(Recipe.all().size() > 20, "recipes: " + Recipe.all().size());
    }

    @Test
    void theReasonsAreForRecipesThatExist() {
        List<String> names = Recipe.all().stream().map(Recipe::toString).toList();

        NOT_RUN.keySet().forEach(name -> assertTrue(names.contains(name), () -> name + " is none of " + names));
    }

    @Test
    void stepsHaveTheVariablesOfTheirWorkflowAndJob() {
        List<RecipeStep> steps = RecipeFormat.GITHUB.steps("""
                env: {A: workflow, B: workflow, C: workflow}
                jobs:
                  build:
                    env: {B: job, C: job}
                    steps:
                      - uses: actions/checkout@v5
                        with: {fetch-depth: 0}
                      - run: make
                        if: failure()
                        env: {C: step}
                """);

        assertEquals(RecipeStep.action("build", 1, "actions/checkout", Map.of("fetch-depth", "0"), ""), steps.get(0));
        Map<String, String> variables = Map.of("A", "workflow", "B", "job", "C", "step");
        assertEquals(RecipeStep.script("build", 2, "make", variables, "failure()"), steps.get(1));
    }

    @Test
    void theOtherFormatsHaveStepsToo() {
        assertEquals(
                List.of("build, step 1: checkout", "build, step 2: make …", "build, step 3: artifacts"),
                names(RecipeFormat.GITLAB, "build: {script: [make, make test]}"));
        assertEquals(
                List.of("step 1: checkout", "step 2: make", "step 3: junit"),
                names(
                        RecipeFormat.JENKINS,
                        "pipeline {\n  steps {\n    checkout scm\n    sh 'make'\n    junit 'a.xml'\n  }\n}\n"));
        assertEquals(
                List.of("step 1: FROM", "step 2: make", "step 3: COPY"),
                names(RecipeFormat.DOCKER, "FROM a\nRUN make\nCOPY . .\n"));
    }

    private static List<String> names(RecipeFormat format, String text) {
        return format.steps(text).stream().map(RecipeStep::toString).toList();
    }

    @Test
    void aKeyThatChangesWhatRunsIsNotIgnored() {
        assertThrows(
                AssertionError.class,
                () -> RecipeFormat.GITHUB.steps("jobs: {a: {steps: [{run: make, working-directory: b}]}}"));
        assertThrows(
                AssertionError.class, () -> RecipeFormat.GITLAB.steps("a: {before_script: [make], script: [make]}"));
        assertThrows(AssertionError.class, () -> RecipeFormat.JENKINS.steps("pipeline {\n  sh \"make\"\n}\n"));
    }

    /** Whether a test has {@code Recipe.of(page, start)}, or {@code Recipe.workflow(name)}. */
    private static boolean isNamed(Recipe recipe, String tests) {
        int at = tests.indexOf("Recipe.of(\"" + recipe.page() + "\", \"");
        while (at >= 0) {
            String start = tests.substring(at).split("\"", 5)[3];
            if (recipe.start().startsWith(start)) {
                return true;
            }
            at = tests.indexOf("Recipe.of(\"" + recipe.page() + "\", \"", at + 1);
        }
        return tests.contains("Recipe.workflow(\"" + recipe.page().replace(".yml", "") + "\")");
    }
}
