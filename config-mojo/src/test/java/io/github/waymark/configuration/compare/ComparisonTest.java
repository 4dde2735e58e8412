package io.github.waymark.configuration.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.finding.Finding;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    private Path folder;

    private int models;

    @Test
    void eachKindOfChangeIsFound() {
        assertEquals(List.of("added a"), changes("", option("a", "java.lang.String")));
        assertEquals(List.of("added-deprecated a"), changes("", "{'name': 'a', 'deprecation': {}}"));
        assertEquals(List.of("deprecated a"), changes(option("a", ""), "{'name': 'a', 'deprecation': {}}"));
        assertEquals(
                List.of("removed a"),
                changes("{'name': 'a', 'deprecation': {}}", "{'name': 'a', 'deprecation': {'level': 'error'}}"));
    }

    // hard case 16
    @Test
    void optionsGoWithAndWithoutANoticeAndComeBack() {
        String removed = "{'name': 'a', 'deprecation': {'level': 'error'}}";
        assertEquals(List.of("gone-silently a"), changes(option("a", ""), ""));
        assertEquals(List.of("forgotten a"), changes(removed, ""));
        assertEquals(List.of("revived a"), changes(removed, option("a", "")));
    }

    // hard case 14
    @Test
    void aSingleValueThatBecomesAListIsWidened() {
        assertEquals(
                List.of("widened a"),
                changes(option("a", "java.lang.String"), option("a", "java.util.List<java.lang.String>")));
        assertEquals(
                List.of("type a"),
                changes(option("a", "java.lang.String"), option("a", "java.util.List<java.lang.Integer>")));
    }

    // hard case 13
    @Test
    void aClassThatMovesToAnotherPackageIsTheSameType() {
        assertEquals(List.of(), changes(option("a", "x.One$Show"), option("a", "y.Two$Show")));
        assertEquals(List.of("type a"), changes(option("a", "x.Show"), option("a", "x.Display")));
    }

    // hard case 15
    @Test
    void defaultsAreComparedAsValues() {
        assertEquals(List.of(), changes(value("60s"), value("1m")));
        assertEquals(List.of("default a"), changes(value("60s"), value("2m")));
        assertEquals(List.of("default a"), changes(option("a", "java.time.Duration"), value("2m")));
        assertEquals(
                List.of(),
                changes(
                        "{'name': 'a', 'type': 'java.lang.String', 'defaultValue': ['x']}",
                        "{'name': 'a', 'type': 'java.lang.String', 'defaultValue': 'x'}"));
    }

    private static String value(String text) {
        return "{'name': 'a', 'type': 'java.time.Duration', 'defaultValue': '" + text + "'}";
    }

    @Test
    void aReleaseNoteHasTheSectionsOfTheChanges() {
        try (ReadModel before = model(option("a.old", "") + "," + option("a.gone", ""));
                ReadModel after = model("{'name': 'a.old', 'deprecation': {'replacement': 'a.new'}},"
                        + "{'name': 'a.new', 'type': 'java.lang.String', 'description': 'What is new. More of it.'}")) {
            DiffReport report = new DiffReport("1.0", "2.0", ModelDiff.of(before, after));

            String note = report.text(DiffReport.Format.NOTE);
            assertTrue(YamlFile.read(note, "note.yaml").faults().isEmpty(), note);
            assertTrue(note.contains("features:"), note);
            assertTrue(note.contains("`a.new` is new (String). What is new."), note);
            assertTrue(note.contains("deprecations:"), note);
            assertTrue(note.contains("`a.old` is deprecated; use a.new instead."), note);
            assertTrue(note.contains("upgrade:"), note);
            assertTrue(note.contains("`a.gone` is gone, and no metadata names a replacement."), note);
            assertEquals("1.0 → 2.0: 3 changes: 1 added, 1 deprecated, 1 gone-silently", report.summary());
        }
    }

    @Test
    void anUpgradeReportsWhatFilesSetAndChangedDefaultsOfTheRest() {
        try (ReadModel before = model(option("s.error.message", "") + ","
                        + "{'name': 's.shutdown', 'defaultValue': 'immediate'}," + option("s.unused", "") + ","
                        + option("s.list", "java.util.List<java.lang.String>"));
                ReadModel after = model("{'name': 's.error.message', 'deprecation': {'level': 'error',"
                        + " 'replacement': 's.error.text'}},"
                        + "{'name': 's.error.text', 'deprecation': {'replacement': 's.web.message'}},"
                        + "{'name': 's.web.message'}, {'name': 's.shutdown', 'defaultValue': 'graceful'}")) {
            UpgradeReport report =
                    UpgradeReport.of(before, after, List.of(file("x: 1\ns.error.message: always\ns.list: [a, b]\n")));

            assertEquals(
                    "removed application.yml:2:1: s.error.message has no effect any more; use s.error.text instead. In the"
                            + " end, use s.web.message.",
                    report.text().lines().findFirst().orElseThrow());
            assertEquals(Optional.of("s.web.message"), report.rows().get(0).replacement());
            assertEquals(2, report.count(ChangeKind.GONE_SILENTLY), "each element of the list");
            assertEquals(
                    List.of("s.shutdown"),
                    report.defaults().stream().map(OptionChange::name).toList());
            assertTrue(report.markdown()
                    .contains("| removed | `s.error.message` | application.yml:2 | `s.web.message` |"));
            assertTrue(report.json().contains("\"replacement\": \"s.web.message\""));
        }
    }

    // hard case 28
    @Test
    void anOptionThatAnotherArtifactDeclaresIsMovedAndNotGone() {
        try (ReadModel before = model(option("a.b", ""));
                ReadModel after = model("other-2.0.jar", option("a.b", ""))) {
            List<OptionChange> changes = ModelDiff.of(before, after);

            assertEquals(
                    List.of(ChangeKind.MOVED),
                    changes.stream().map(OptionChange::kind).toList());
            assertEquals("other", changes.get(0).after());
            assertEquals(
                    0,
                    UpgradeReport.of(before, after, List.of(file("a.b: 1\n")))
                            .rows()
                            .size());
        }
    }

    @Test
    void eachRuleForMetadataHasAFinding() {
        String described = "'type': 'java.lang.Integer', 'description': 'A number.'";
        assertEquals(List.of(), lint("{'name': 'a', " + described + "}"));
        assertEquals(List.of("L1", "L4"), lint("{'name': 'a', 'type': 'x', 'deprecation': {'replacement': 'b'}}"));
        assertEquals(
                List.of("L2"),
                lint("{'name': 'a', 'type': 'x', 'deprecation': {'replacement': 'b', 'since': '1'}},"
                        + "{'name': 'b', 'type': 'x', 'deprecation': {'replacement': 'c', 'since': '1'}},"
                        + "{'name': 'c', " + described + "}"));
        assertEquals(List.of("L3", "L4"), lint("{'name': 'a', 'type': 'x', 'deprecated': true}"));
        assertEquals(List.of("L5"), lint("{'name': 'a', 'type': 'java.lang.Integer'}"));
        assertEquals(List.of("L5"), lint("{'name': 'a', 'type': 'java.lang.Integer', 'description': 'A number'}"));
        assertEquals(List.of("L6"), lint("{'name': 'a', 'description': 'A number.'}"));
        assertEquals(List.of("L7"), lint("{'name': 'a', 'defaultValue': 'many', " + described + "}"));
        assertEquals(List.of("L8"), lint("{'name': 'a.maxDelay', " + described + "}"));
        assertEquals(List.of("L10"), lint("{'name': 'a', 'colour': 'red', " + described + "}"));
    }

    @Test
    void anEntryOfAMapIsAReplacement() {
        assertEquals(
                List.of(),
                lint("{'name': 'a', 'type': 'x', 'deprecation': {'replacement': 'm.key', 'since': '1'}},"
                        + "{'name': 'm', 'type': 'java.util.Map<java.lang.String,java.lang.String>',"
                        + " 'description': 'A map.'}"));
    }

    @Test
    void anOptionNeedsANoticeBeforeItIsRemoved() {
        try (ReadModel before = model(option("a", "") + "," + "{'name': 'b', 'deprecated': true}");
                ReadModel after = model("{'name': 'a', 'type': 'x', 'deprecation': {'level': 'error', 'reason': 'x',"
                        + " 'since': '2'}}, {'name': 'b', 'type': 'x', 'deprecation': {'level': 'error', 'reason': 'x',"
                        + " 'since': '2'}}")) {
            List<Finding> findings = Lint.of(after, Set.of("one-1.0.jar"), Optional.of(before.model()));

            assertEquals(
                    List.of("a has no effect without a notice before"),
                    findings.stream().map(Finding::message).toList());
        }
    }

    private List<String> lint(String properties) {
        try (ReadModel read = model(properties)) {
            return Lint.of(read, Set.of("one-1.0.jar"), Optional.empty()).stream()
                    .map(finding -> finding.rule().id())
                    .sorted()
                    .toList();
        }
    }

    private List<String> changes(String before, String after) {
        try (ReadModel one = model(before);
                ReadModel other = model(after)) {
            return ModelDiff.of(one, other).stream()
                    .map(change -> change.kind().word() + " " + change.name())
                    .toList();
        }
    }

    private static String option(String name, String type) {
        return "{'name': '" + name + "', 'type': '" + type + "'}";
    }

    private ReadModel model(String properties) {
        return model("one-1.0.jar", properties);
    }

    private ReadModel model(String artifact, String properties) {
        try {
            Path classes = folder.resolve(String.valueOf(models++));
            Path file = classes.resolve("META-INF/spring-configuration-metadata.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, ("{'properties': [" + properties + "]}").replace('\'', '"'));
            return new ModelReader(new MetadataCache())
                    .read(List.of(
                            new ClassPathEntry(artifact, classes, false),
                            ClassPathEntry.jar(Path.of("spring-boot-3.5.7.jar"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurationFile file(String text) {
        ConfigurationPath path =
                ConfigurationPath.named(Path.of("application.yml"), "application.yml", FileFormat.YAML, "");
        return ConfigurationFile.read(path, text.getBytes(StandardCharsets.UTF_8), Dialect.SPRING);
    }
}
