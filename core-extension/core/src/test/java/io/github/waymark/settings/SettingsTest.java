package io.github.waymark.settings;

import static io.github.waymark.settings.Setting.choice;
import static io.github.waymark.settings.Setting.flag;
import static io.github.waymark.settings.Setting.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final List<Setting> KNOWN = List.of(
            choice("version.style", List.of("snapshot", "immutable"), "snapshot", "How."),
            flag("version.branch", "false", "Whether."),
            words("version.mainBranches", "list", "main", "Which."),
            words("version.products.*.path", "path", "", "Where."));

    @Test
    void aPropertyBeatsTheFile() {
        Settings settings = settings("version:\n  style: snapshot\n", Map.of("waymark.version.style", "immutable"));

        assertEquals(
                Optional.of(new SettingValue("immutable", "-Dwaymark.version.style")), settings.value("version.style"));
    }

    @Test
    void aValueOfTheFileKnowsItsLine() {
        Settings settings = settings("# ours\nversion:\n  style: immutable\n", Map.of());

        assertEquals(
                Optional.of(new SettingValue("immutable", ".mvn/waymark.yaml:3:3")), settings.value("version.style"));
    }

    @Test
    void everyUnknownKeyIsNamedWithTheNearestKnownOne() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> settings("version:\n  stile: x\n", Map.of("waymark.version.brunch", "true", "other", "1")));

        assertEquals(2, problem.problems().size());
        assertTrue(problem.getMessage().contains(".mvn/waymark.yaml:2"), problem.getMessage());
        assertTrue(problem.getMessage().contains("Did you mean 'version.style'?"), problem.getMessage());
        assertTrue(problem.getMessage().contains("Did you mean 'waymark.version.branch'?"), problem.getMessage());
    }

    @Test
    void propertiesThatAreNoSettingsAreLeftAlone() {
        assertFalse(settings("", Map.of("waymark.version", "1.0")).flag("version.branch"));
    }

    @Test
    void listsComeFromYamlAndFromCommas() {
        assertEquals(
                Optional.of(List.of("main", "trunk")),
                settings("version: {mainBranches: [main, trunk]}", Map.of()).list("version.mainBranches"));
        assertEquals(
                Optional.of(List.of("main", "trunk")),
                settings("", Map.of("waymark.version.mainBranches", "main, trunk,"))
                        .list("version.mainBranches"));
    }

    @Test
    void aStarStandsForFreeNames() {
        Settings settings = settings("version: {products: {b: {path: y}, a: {path: x}}}", Map.of());

        assertEquals(Set.of("a", "b"), settings.names("version.products"));
        assertEquals(
                "x", settings.value("version.products.a.path").orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'', true"})
    void flagsTakeTrueAndFalse(String text, boolean flag) {
        assertEquals(flag, settings("", Map.of("waymark.version.branch", text)).flag("version.branch"));
    }

    @Test
    void aFlagTakesNothingElse() {
        Settings settings = settings("", Map.of("waymark.version.branch", "ja"));

        ProblemException problem = assertThrows(ProblemException.class, () -> settings.flag("version.branch"));

        assertTrue(problem.getMessage().contains("true or false"), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: [a",
                "- a",
                "version: text: more",
                "version:\n\tstyle: x",
                "version: {style: x, style: y}",
                "? [a]\n: b",
                "version: {mainBranches: [[a]]}",
                "version: !!java.io.File /etc/passwd\n  x",
                "version.style: a\nversion: {style: b}",
            })
    void whatIsNoMappingOfNamesToValuesIsAProblemWithALine(String yaml) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> YamlSettings.read(YamlFile.read(yaml, "f.yaml")));

        assertTrue(problem.problems().get(0).where().startsWith("f.yaml:"), problem.getMessage());
    }

    @Test
    void aHugeFileIsRefused() {
        String bomb = "a: &a [x]\nb: [" + "*a,".repeat(60) + "]";
        assertThrows(ProblemException.class, () -> YamlSettings.read(YamlFile.read(bomb, "f.yaml")));
        assertThrows(
                ProblemException.class,
                () -> YamlSettings.read(YamlFile.read("a: " + "x".repeat(YamlFile.MAX_SIZE), "f.yaml")));
        assertThrows(ProblemException.class, () -> YamlSettings.read(YamlFile.read("{a: ".repeat(5000), "f.yaml")));
    }

    private static Settings settings(String yaml, Map<String, String> properties) {
        return Settings.of(
                KNOWN,
                YamlSettings.read(YamlFile.read(yaml, ".mvn/waymark.yaml")),
                properties,
                Set.of("waymark.version"));
    }
}
