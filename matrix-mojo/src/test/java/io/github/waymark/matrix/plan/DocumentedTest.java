package io.github.waymark.matrix.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.declare.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual has every key, and its examples are declarations. */
class DocumentedTest {

    private static final Pattern EXAMPLES = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void theTableOfSettingsIsTheListOfKeys() throws IOException {
        String page = page("../src/site/markdown/matrix.md");
        String table = page.substring(page.indexOf("## Settings"), page.indexOf("From weak to strong"));

        List<String> documented = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)) + (line.contains("` + |") ? " +" : ""))
                .toList();

        assertEquals(
                Keys.SETTINGS.stream()
                        .map(key -> key.name() + (Keys.adds(key.name()) ? " +" : ""))
                        .toList(),
                documented);
    }

    @Test
    void theExamplesCanBePlanned() throws IOException {
        List<String> examples = EXAMPLES.matcher(page("../src/site/markdown/matrix.md") + page("../README.md"))
                .results()
                .map(found -> found.group(1))
                .filter(example ->
                        example.contains("envs:") || example.contains("axes:") || example.contains("commands:"))
                .toList();

        assertTrue(examples.size() >= 4, "examples: " + examples.size());
        for (String example : examples) {
            String factors =
                    example.contains("axes:") ? "factors: {deps: {lowest: , latest: }, db: {h2: , postgres: }}\n" : "";
            assertFalse(Planning.of(example + factors).matrix().environments().isEmpty(), example);
        }
    }

    @Test
    void theFactorsOfListsCanBePlanned() throws IOException {
        String page = page("../src/site/markdown/matrix-run.md");
        String start = "```yaml case=factors-of-lists\n";
        String factors = page.substring(page.indexOf(start) + start.length());

        Planning planning = Planning.of(
                "envs: [\"jdk17-{locked,latest,lowest}\"]\n" + factors.substring(0, factors.indexOf("```")));

        assertEquals(3, planning.matrix().environments().size());
    }

    /** What Waymark is tested on by itself, which are the Mavens that its POM has whole-Maven tests for. */
    @Test
    void waymarksOwnMatrixIsWhatItPromises() throws IOException {
        String pom = page("../pom.xml");
        Planning own = Planning.of(page("../matrix.yaml"));

        List<String> mavens = Pattern.compile("<maven\\d+\\.version>([^<]+)<")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertEquals(3, mavens.size());
        assertEquals(
                Stream.of("jdk17", "jdk25")
                        .flatMap(jdk -> mavens.stream().map(maven -> jdk + "-mvn" + maven))
                        .collect(Collectors.joining(" ")),
                own.planned());
    }

    private static String page(String path) throws IOException {
        return Files.readString(Path.of(path));
    }
}
