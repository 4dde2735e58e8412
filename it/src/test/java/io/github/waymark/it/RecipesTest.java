package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
                .collect(Collectors.joining());

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
