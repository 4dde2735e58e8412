package io.github.waymark.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    /** The keys of matrix.yaml. */
    private static final List<String> KEYS =
            List.of("version", "requires", "envs", "axes", "exclude", "include", "labels", "base", "factors", "env");

    @ParameterizedTest
    @CsvSource({
        "environments, envs",
        "environment, env",
        "excludes, exclude",
        "exlude, exclude",
        "require, requires",
        "label, labels",
        "axis, axes",
        "factor, factors"
    })
    void aMistypedOrWrittenOutNameIsFound(String mistyped, String meant) {
        assertEquals("Did you mean '" + meant + "'? ", NearestName.question(mistyped, KEYS));
    }

    @ParameterizedTest
    @CsvSource({"dependencies", "commands", "timeout"})
    void aNameThatIsLikeNoneIsNotGuessed(String name) {
        assertEquals("", NearestName.question(name, KEYS));
    }

    @Test
    void withoutKnownNamesThereIsNoGuess() {
        assertEquals("", NearestName.question("any", List.of()));
    }
}
