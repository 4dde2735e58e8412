package io.github.waymark.configuration.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.check.Counts;
import io.github.waymark.configuration.check.OptionRule;
import io.github.waymark.configuration.check.SettingFinding;
import io.github.waymark.configuration.check.ValidationResult;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

    @TempDir
    Path module;

    private static SettingFinding finding(OptionRule rule, int line, String key) {
        Finding finding = new Finding(rule, new Place("application.yml", line, 1), key + " is wrong", "Correct it.");
        return new SettingFinding(finding, "", key, Optional.empty(), Optional.empty());
    }

    private static ValidationResult result(SettingFinding... findings) {
        return new ValidationResult(
                "Spring Boot", "spring", 1, new Counts(0, 0, 0, 0, 0, 0), List.of(findings), List.of());
    }

    @Test
    void onlyNewFindingsAreReported() throws IOException {
        BaselineFile file = new BaselineFile(module);
        SettingFinding old = finding(OptionRule.UNKNOWN, 1, "a.b");
        SettingFinding remark = finding(OptionRule.DEFAULT, 2, "c.d");

        ValidationResult written = file.apply(result(old, remark), BaselineFile.Use.WRITE);
        ValidationResult read = file.apply(
                result(finding(OptionRule.UNKNOWN, 9, "a.b"), finding(OptionRule.REMOVED, 9, "a.b")),
                BaselineFile.Use.READ);

        assertEquals(List.of(remark), written.findings());
        assertEquals(
                "rule\tfile\tkey\nCO03\tapplication.yml\ta.b\n",
                Files.readString(module.resolve("config-options-baseline.tsv")));
        assertEquals(
                List.of("CO01"),
                read.findings().stream().map(SettingFinding::id).toList());
        assertEquals(List.of(), read.notes());
        assertEquals(1, file.apply(result(old), BaselineFile.Use.OFF).findings().size());
    }

    @Test
    void anEntryThatIsGoneIsANote() throws IOException {
        BaselineFile file = new BaselineFile(module);
        file.apply(result(finding(OptionRule.UNKNOWN, 1, "a.b")), BaselineFile.Use.WRITE);

        ValidationResult read = file.apply(result(), BaselineFile.Use.READ);

        assertTrue(
                read.notes().get(0).contains("CO03 application.yml a.b"),
                read.notes().toString());
        assertFalse(new BaselineFile(module.resolve("other"))
                        .apply(result(), BaselineFile.Use.READ)
                        .notes()
                        .size()
                > 0);
    }
}
