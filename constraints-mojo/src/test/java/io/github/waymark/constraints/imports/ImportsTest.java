package io.github.waymark.constraints.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Denial;
import io.github.waymark.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {

    private static List<String> told(ImportResult imported) {
        return imported.items().stream()
                .map(item -> item instanceof Constraint constraint
                        ? constraint.pattern() + "===" + constraint.version()
                        : item instanceof Denial denial
                                ? "denied " + denial.pattern() + " " + denial.versions()
                                : item instanceof Allowance allowance
                                        ? "allowed " + allowance.pattern() + " " + allowance.versions()
                                        : item.toString())
                .toList();
    }

    @Test
    void aCatalogOfGradleBecomesConstraints() {
        ImportResult imported = GradleCatalog.read("""
                [versions]
                jackson = "2.17.2"
                guava = { strictly = "[32,34)", prefer = "33.3.1-jre", reject = ["33.0.0-jre"] }
                [libraries]
                jackson-core = { module = "com.fasterxml.jackson.core:jackson-core", version.ref = "jackson" }
                guava = { group = "com.google.guava", name = "guava", version.ref = "guava" }
                slf4j = "org.slf4j:slf4j-api:2.0.16"
                bom-managed = { module = "a:b" }
                lost = { module = "a:c", version.ref = "nowhere" }
                [plugins]
                shadow = { id = "com.gradleup.shadow", version = "8.3.0" }
                """, "libs.versions.toml");

        assertEquals(
                List.of(
                        "com.fasterxml.jackson.core:jackson-core===2.17.2",
                        "denied com.google.guava:guava 33.0.0-jre",
                        "allowed com.google.guava:guava [32,34)",
                        "com.google.guava:guava===33.3.1-jre",
                        "org.slf4j:slf4j-api===2.0.16"),
                told(imported).stream()
                        .sorted(Comparator.comparingInt(ImportsTest::order))
                        .toList());
        assertEquals(3, imported.skipped().size(), imported.skipped().toString());
    }

    private static int order(String text) {
        return text.contains("jackson")
                ? 0
                : text.startsWith("denied") ? 1 : text.startsWith("allowed") ? 2 : text.contains("guava") ? 3 : 4;
    }

    @Test
    void aBrokenCatalogIsToldWithItsLine() {
        ProblemException e = assertThrows(
                ProblemException.class, () -> GradleCatalog.read("[libraries]\na = \n", "libs.versions.toml"));

        assertTrue(e.getMessage().contains("libs.versions.toml:2"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u12\\u12", "\\u122", "\\ud800", "\\UFFFFFFFF"})
    void anEscapeOfNoCharacterInACatalogIsAProblem(String escape) {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> GradleCatalog.read("[libraries]\na = \"g:a" + escape + ":1\"\n", "libs.versions.toml"));

        assertTrue(e.getMessage().contains("libs.versions.toml"), e.getMessage());
    }

    @Test
    void ignoredVersionsOfTheVersionsPluginBecomeDenials() {
        ImportResult imported = VersionsRules.read("""
                <ruleset>
                  <ignoreVersions><ignoreVersion type="regex">.*-beta.*</ignoreVersion></ignoreVersions>
                  <rules>
                    <rule groupId="org.acme" artifactId="lib">
                      <ignoreVersions><ignoreVersion>1.5</ignoreVersion><ignoreVersion type="range">[2,3)</ignoreVersion></ignoreVersions>
                    </rule>
                  </rules>
                </ruleset>
                """, "rules.xml");

        assertEquals(List.of("denied org.acme:lib 1.5", "denied org.acme:lib [2,3)"), told(imported));
        assertEquals(1, imported.skipped().size());
    }

    @Test
    void rulesWithADocumentTypeAreRefused() {
        assertThrows(
                ProblemException.class,
                () -> VersionsRules.read(
                        "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><ruleset>&a;</ruleset>", "rules.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libraries = 1",
                "[libraries]\na = { module = 1 }",
                "[libraries]\na = { module = 'g:a', version = { require = 1 } }",
                "[libraries]\na = { module = 'g:a', version = { reject = 1 } }",
                "versions = []\n[libraries]\na = { module = 'g:a', version.ref = 'v' }"
            })
    void aCatalogOfTheWrongShapeIsAProblemAndNoStackTrace(String text) {
        ProblemException e = assertThrows(ProblemException.class, () -> GradleCatalog.read(text, "libs.versions.toml"));

        assertTrue(e.getMessage().contains("libs.versions.toml"), e.getMessage());
    }

    @Test
    void hostileCatalogsAndRulesAreRefused() {
        String toml = "a = " + "[".repeat(200_000);
        String xml = "<ruleset>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</ruleset>";

        assertTrue(assertThrows(ProblemException.class, () -> GradleCatalog.read(toml, "x"))
                .getMessage()
                .contains("brackets"));
        assertTrue(assertThrows(ProblemException.class, () -> VersionsRules.read(xml, "x"))
                .getMessage()
                .contains("can't be read"));
    }

    @Test
    void whatNoEntryCanSayIsToldWithItsReason() {
        ImportResult catalog = GradleCatalog.read("""
                [libraries]
                ranged = "a:ranged:[1,2)"
                latest = "a:latest:latest.release"
                plus = "a:plus:1.+"
                odd = "a b:c:1"
                two = "a:two:1.0"
                again = "a:two:2.0"
                all = { module = "a:all", version = { rejectAll = true } }
                number = 5
                """, "libs.versions.toml");
        ImportResult rules = VersionsRules.read("""
                <ruleset><rules>
                  <rule groupId="org.ac?e"><ignoreVersions><ignoreVersion>1</ignoreVersion></ignoreVersions></rule>
                  <rule groupId="org.acme"><ignoreVersions><ignoreVersion type="range">[1</ignoreVersion></ignoreVersions></rule>
                  <rule groupId="org.*"><ignoreVersions><ignoreVersion>2</ignoreVersion></ignoreVersions></rule>
                </rules></ruleset>
                """, "rules.xml");

        assertEquals(
                List.of("a:two===1.0", "denied a:all *"),
                told(catalog).stream().sorted().toList());
        assertEquals(
                List.of(
                        "library again: a:two already has version 1.0, not 2.0",
                        "library all: requests no single version",
                        "library latest: 'latest.release' is a dynamic version",
                        "library number: not of the form group:name:version",
                        "library odd: 'a b:c' is not groupId:artifactId[:type[:classifier]]",
                        "library plus: '1.+' is a dynamic version",
                        "library ranged: requests no single version"),
                catalog.skipped().stream().sorted().toList());
        assertEquals(List.of("denied org.*:* 2"), told(rules));
        assertEquals(2, rules.skipped().size(), rules.skipped().toString());
    }
}
