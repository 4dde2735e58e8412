package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A word that a parameter doesn't take: the message names that parameter, and the words that it takes. */
class ParameterTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(new UpdateMojo(), "proposals", "famly", "one, family", "family"),
                Arguments.of(new UpdateMojo(), "limit", "minr", "none, patch, minor, major", "minor"),
                Arguments.of(new UpdateMojo(), "format", "jsn", "text, markdown, json", "json"),
                Arguments.of(new CheckMojo(), "format", "sarf", "text, json, sarif, junit, github", "sarif"),
                Arguments.of(new CheckMojo(), "mode", "uper", "upper, exact, closed", "upper"),
                Arguments.of(new CheckMojo(), "enforce", "tru", "auto, true, false", "true"),
                Arguments.of(new LowestMojo(), "strategy", "al", "direct, all", "all"),
                Arguments.of(new SchemaMojo(), "schema", "lst", "list, policy, check", "list"),
                Arguments.of(new FormatMojo(), "form", "yml", "text, yaml, bom", "yaml"),
                Arguments.of(new ExplainMojo(), "format", "markdown", "text, json", "json"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void isNamedWithItsValidValuesAndTheNearest(
            ConstraintsMojo mojo, String parameter, String word, String valid, String nearest) throws IOException {
        Goal.write(folder, Map.of("list.txt", "a:a===1\n"));
        Goal goal = Goal.of(mojo, folder).with(parameter, word);
        if (mojo instanceof ListReadingMojo) {
            goal = goal.with("constraints", "list.txt");
        }

        String failure = goal.failure();

        String property = "constraints." + parameter;
        List.of(
                        "Unknown " + parameter + " '" + word + "'.",
                        "where: -D" + property + "\n",
                        "Valid values: " + valid + ".",
                        "-D" + property + "=" + nearest)
                .forEach(part -> assertTrue(failure.contains(part), failure));
    }
}
