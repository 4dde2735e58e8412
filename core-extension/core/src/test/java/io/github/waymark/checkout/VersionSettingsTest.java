package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.Settings;
import io.github.waymark.settings.YamlSettings;
import io.github.waymark.version.Style;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionSettingsTest {

    private static final String MONOREPO = """
            version:
              products:
                alpha:
                  path: libs/alpha
                beta:
                  path: [libs/beta, libs/alpha/beta-api]
                  tags: 'b(?<version>.+)'
                gamma:
                  next: 2.0.0
            """;

    @Test
    void nothingNeedsToBeSet() {
        VersionSettings settings = settings("");

        assertEquals(Style.SNAPSHOT, settings.style());
        assertEquals(List.of("main", "master"), settings.mainBranches());
        assertEquals("", settings.productOf("any/where").name());
    }

    @Test
    void aStyleThatIsNoneNamesThePlace() {
        ProblemException problem = assertThrows(ProblemException.class, () -> settings("version:\n  style: fast\n"));

        assertTrue(problem.getMessage().contains("f.yaml:2"), problem.getMessage());
        assertTrue(problem.getMessage().contains("snapshot, immutable"), problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "libs/alpha, alpha",
        "libs/alpha/core, alpha",
        "libs/alpha2, ''",
        "libs/alpha/beta-api, beta",
        "libs/beta/x/y, beta",
        "gamma, gamma",
        "libs, ''",
        "'', ''",
    })
    void aFolderBelongsToTheProductWithTheLongestPathAroundIt(String folder, String product) {
        assertEquals(product, settings(MONOREPO).productOf(folder).name());
    }

    @Test
    void aProductsTagsStartWithItsNameUnlessToldOtherwise() {
        VersionSettings settings = settings(MONOREPO);

        assertEquals("1.2.0", release(settings.productOf("libs/alpha"), "alpha-1.2.0"));
        assertEquals("1.2.0", release(settings.productOf("libs/alpha"), "alpha-v1.2.0"));
        assertEquals("1.2.0", release(settings.productOf("libs/beta"), "b1.2.0"));
    }

    private static String release(Product product, String tag) {
        SettingValue pattern = product.tags().orElseThrow();
        return ((TagReading.Release) TagPattern.of(pattern.text()).read(tag))
                .version()
                .text();
    }

    private static VersionSettings settings(String yaml) {
        return VersionSettings.of(
                Settings.of(VersionSettings.ALL, YamlSettings.read(YamlFile.read(yaml, "f.yaml")), Map.of(), Set.of()));
    }
}
