package io.github.waymark.version.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Played;
import io.github.waymark.version.doctor.Doctor;
import io.github.waymark.version.report.PomVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetUpTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "v1.14.1, 1.15.0-SNAPSHOT, 1.15.0-SNAPSHOT, 1.15.0-SNAPSHOT",
        "v1.14.1, 1.14.2-SNAPSHOT, 0-SNAPSHOT,      1.14.2-SNAPSHOT",
        "v1.14.1, 1.14.0-SNAPSHOT, 0-SNAPSHOT,      1.14.2-SNAPSHOT",
        "v1.14.1, 2.0.0,           2.0.0-SNAPSHOT,  2.0.0-SNAPSHOT",
        "v1.14.1, HEAD-SNAPSHOT,   0-SNAPSHOT,      1.14.2-SNAPSHOT",
        "v1.14.1, 999-SNAPSHOT,    999-SNAPSHOT,    999-SNAPSHOT",
        "none,    0.3.0-SNAPSHOT,  0.3.0-SNAPSHOT,  0.3.0-SNAPSHOT",
    })
    void theVersionNeverGetsLower(String tag, String pom, String revision, String version) {
        play(tag);
        write("pom.xml", pom("app", pom, ""));
        DerivedVersion before = checkout().version(folder);

        apply();

        assertTrue(read("pom.xml").contains("<revision>" + revision + "</revision>"), read("pom.xml"));
        assertEquals(version, checkout().version(folder).version());
        new PomVersion(folder.resolve("pom.xml"), pom)
                .differsFrom(before)
                .ifPresent(problem -> assertFalse(problem.fix().contains("1.14.2"), problem.fix()));
    }

    @Test
    void afterTheReleaseThatThePomNamesASecondRunRemovesTheName() {
        play("v1.14.1");
        write("pom.xml", pom("app", "1.15.0-SNAPSHOT", ""));
        apply();
        Script.play(folder.resolve("later"), "commit one\ntag v1.15.0\ncommit two");
        move(".git", "old");
        move("later/.git", ".git");
        String warning = checkout().version(folder).warnings().toString();
        assertTrue(warning.contains("`mvn version:init`"), warning);
        assertTrue(
                Doctor.examine(checkout(), folder, new TreeSet<>())
                        .text()
                        .contains("named 1.15.0, which is released already"),
                warning);

        apply();

        assertTrue(read("pom.xml").contains("<revision>0-SNAPSHOT</revision>"), read("pom.xml"));
        assertEquals("1.15.1-SNAPSHOT", checkout().version(folder).version());
        assertEquals(List.of(), checkout().version(folder).warnings());
    }

    @Test
    void showAndExplainGiveTheSameAdvice() {
        play("v1.14.1");
        write("pom.xml", pom("app", "1.15.0-SNAPSHOT", ""));

        String fix = new PomVersion(folder.resolve("pom.xml"), "1.15.0-SNAPSHOT")
                .differsFrom(checkout().version(folder))
                .orElseThrow()
                .fix();

        assertTrue(fix.contains("<revision>1.15.0-SNAPSHOT</revision>"), fix);
    }

    @Test
    void allPomsOfTheReactorTakeTheVersionOfTheRoot() {
        play("v1.0.0");
        write("pom.xml", pom("parent", "1.0.1-SNAPSHOT", """
              <modules>
                <module>lib</module>
                <module>app/pom.xml</module>
              </modules>
              <profiles>
                <profile><id>x</id><modules><module>extra</module></modules></profile>
              </profiles>
            """));
        write("lib/pom.xml", child("lib", "1.0.1-SNAPSHOT", ""));
        write("app/pom.xml", child("app", "1.0.1-SNAPSHOT", """
              <dependencies>
                <dependency>
                  <groupId>${project.groupId}</groupId>
                  <artifactId>lib</artifactId>
                  <version>1.0.1-SNAPSHOT</version><!-- ours -->
                </dependency>
                <dependency>
                  <groupId>other</groupId>
                  <artifactId>lib</artifactId>
                  <version>1.0.1-SNAPSHOT</version>
                </dependency>
              </dependencies>
            """));
        write("extra/pom.xml", child("extra", "1.0.1-SNAPSHOT", ""));

        apply();

        assertTrue(read("lib/pom.xml").contains("<version>${revision}</version>"));
        assertTrue(read("extra/pom.xml").contains("<version>${revision}</version>"));
        String app = read("app/pom.xml");
        assertTrue(app.contains("<version>${project.version}</version><!-- ours -->"), app);
        assertTrue(
                app.contains(
                        "<groupId>other</groupId>\n      <artifactId>lib</artifactId>\n      <version>1.0.1-SNAPSHOT<"),
                app);
        assertEquals(List.of(), plan(CiChoice.NONE).changes(), "a second run changes nothing");
    }

    @Test
    void aModuleWithAVersionOfItsOwnKeepsItAndIsNamed() {
        play("v1.0.0");
        write("pom.xml", pom("parent", "1.0.1-SNAPSHOT", "  <modules><module>tool</module></modules>\n"));
        write(
                "tool/pom.xml",
                child("tool", "1.0.1-SNAPSHOT", "")
                        .replace("<artifactId>tool<", "<version>7.1</version>\n  <artifactId>tool<"));

        SetUpPlan plan = apply();

        assertTrue(read("tool/pom.xml").contains("<version>7.1</version>"));
        assertTrue(read("tool/pom.xml").contains("<version>${revision}</version>"));
        assertTrue(plan.remarks().contains("The module keeps its version 7.1."), plan.remarks());
        assertTrue(plan.remarks().contains("tool/pom.xml:"), plan.remarks());
    }

    @Test
    void aPropertyThatOthersMayUseIsLeftAndNamed() {
        play("v1.0.0");
        write("pom.xml", pom("parent", "1.0.1-SNAPSHOT", """
              <properties>
                <lib.version>1.0.1-SNAPSHOT</lib.version>
              </properties>
              <modules><module>lib</module><module>app</module></modules>
            """));
        write("lib/pom.xml", child("lib", "1.0.1-SNAPSHOT", ""));
        write("app/pom.xml", child("app", "1.0.1-SNAPSHOT", """
              <dependencies>
                <dependency>
                  <groupId>g</groupId>
                  <artifactId>lib</artifactId>
                  <version>${lib.version}</version>
                </dependency>
              </dependencies>
            """));

        SetUpPlan plan = apply();

        assertTrue(read("app/pom.xml").contains("${lib.version}"));
        assertTrue(plan.remarks().contains("It is the property ${lib.version}"), plan.remarks());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE project [<!ENTITY v '1.0-SNAPSHOT'>]><project><version>&v;</version></project> | document"
                        + " type",
                "<project><artifactId>a</artifactId><version>1.0</project> | well-formed",
                "<project><artifactId>a</artifactId><version>${base}-x</version></project> | composed of properties",
                "<project><parent><groupId>c</groupId><artifactId>corp</artifactId><version>3</version></parent><artifactId>a</artifactId></project>"
                        + " | inherits its version",
                "<project><artifactId>a</artifactId><version>3.x-SNAPSHOT</version></project> | can't be compared",
            })
    void aPomThatCantBeChangedSafelyIsLeftAndTheRestIsDone(String pom, String reason) {
        play("v1.0.0");
        write("pom.xml", pom);

        SetUpPlan plan = apply();

        assertEquals(pom, read("pom.xml"));
        assertTrue(plan.remarks().contains(reason), plan.remarks());
        assertTrue(Files.exists(folder.resolve(".mvn/extensions.xml")));
        assertTrue(Files.exists(folder.resolve("releasenotes/config.yaml")));
    }

    @Test
    void withoutGitAndWithoutAPomTheRestIsDone() {
        write("pom.xml", pom("app", "1.0-SNAPSHOT", ""));
        SetUpPlan withoutGit = apply();
        assertTrue(withoutGit.remarks().contains("not in a git repository"), withoutGit.remarks());
        assertTrue(read("pom.xml").contains("1.0-SNAPSHOT"));
        assertTrue(Files.exists(folder.resolve("releasenotes/config.yaml")));

        folder = folder.resolve("other");
        write("a.txt", "");
        SetUpPlan withoutPom = apply();
        assertTrue(withoutPom.remarks().contains("There is no pom.xml."), withoutPom.remarks());
        assertTrue(Files.exists(folder.resolve("releasenotes/config.yaml")));
    }

    @Test
    void aPomWithChangesThatAreNotCommittedIsLeft() {
        String committed = pom("app", "1.0.1-SNAPSHOT", "");
        Script.play(folder, "file pom.xml " + committed.replace("\n", "\\n") + "\ncommit one\ntag v1.0.0");
        write("pom.xml", committed + "<!-- mine -->\n");

        SetUpPlan plan = apply();

        assertTrue(plan.remarks().contains("not committed"), plan.remarks());
        assertTrue(read("pom.xml").contains("1.0.1-SNAPSHOT"));
    }

    @Test
    void existingFilesAreNeverReplaced() {
        play("v1.0.0");
        write(
                "pom.xml",
                pom(
                        "app",
                        "1.0.1-SNAPSHOT",
                        "<properties><maven.compiler.release>17</maven.compiler.release></properties>"));
        write("matrix.yaml", "mine");
        write("releasenotes/config.yaml", "mine");
        write(".github/workflows/build.yml", "mine");
        write(
                ".mvn/extensions.xml",
                "<extensions>\n    <extension>\n        <groupId>a</groupId>\n    </extension>\n</extensions>\n");

        SetUpPlan plan = plan(CiChoice.GITHUB);
        plan.write();

        assertEquals("mine", read("matrix.yaml"));
        assertEquals("mine", read("releasenotes/config.yaml"));
        assertEquals("mine", read(".github/workflows/build.yml"));
        String extensions = read(".mvn/extensions.xml");
        assertTrue(extensions.startsWith("""
            <extensions>
                <extension>
                    <groupId>a</groupId>
                </extension>
                <extension>
                    <groupId>io.github.waymark\
            """), extensions);
        assertTrue(extensions.endsWith("</version>\n    </extension>\n</extensions>\n"), extensions);
        assertTrue(plan.remarks().contains("The CI file exists already"), plan.remarks());
    }

    @Test
    void aFileThatChangedMeanwhileIsNotWritten() {
        play("v1.0.0");
        write("pom.xml", pom("app", "1.0.1-SNAPSHOT", ""));
        SetUpPlan plan = plan(CiChoice.NONE);
        write("pom.xml", "mine");

        assertThrows(ProblemException.class, plan::write);

        assertEquals("mine", read("pom.xml"));
    }

    @Test
    void newFilesHaveTheLicenceHeaderOfTheProject() {
        play("v1.0.0");
        write(
                "pom.xml",
                "<!--\n  ~ Licensed to X\n  ~ under Y.\n  -->\n"
                        + pom("app", "1.0.1-SNAPSHOT", "<properties><java.version>11</java.version></properties>"));

        apply();

        assertTrue(read("matrix.yaml").startsWith("# Licensed to X\n# under Y.\n\n"), read("matrix.yaml"));
        assertTrue(read(".mvn/extensions.xml").startsWith("""
                <!--
                  ~ Licensed to X
                  ~ under Y.
                  -->
                <extensions xmlns="http://maven.apache.org/EXTENSIONS/1.0.0">
                """));
        assertTrue(read("matrix.yaml").endsWith("envs: [\"jdk11\"]\n"), read("matrix.yaml"));

        write(".github/workflows/x.yml", "# Licence Z\nname: x\n");
        delete("matrix.yaml");
        apply();
        assertTrue(read("matrix.yaml").startsWith("# Licence Z\n\n"), read("matrix.yaml"));
    }

    @Test
    void workflowsFetchTheWholeHistoryAndTheirJdksAreTheMatrix() {
        play("v1.0.0");
        write("pom.xml", pom("app", "1.0.1-SNAPSHOT", ""));
        String ci = """
            jobs:
              build:
                strategy:
                  matrix:
                    java: [ 8, '17', 21, 26-ea ]
                    os: [ 1, 2 ]
                steps:
                  - uses: actions/checkout@v4 # 1
                  - name: again
                    uses: actions/checkout@v4
                    with:
                      persist-credentials: false
                  - uses: actions/checkout@v4
                    with: {submodules: true}
                  - uses: actions/checkout@v4
                    with:
                      fetch-depth: 0
                  - uses: actions/setup-java@v4
                    with:
                      java-version: 11
                  - run: mvn verify
            """;
        write(".github/workflows/ci.yml", ci);

        apply();

        assertTrue(read("matrix.yaml").endsWith("[\"jdk{8,11,17,21}\"]\n"), read("matrix.yaml"));
        assertEquals(
                ci.replace("@v4 # 1", "@v4 # 1\n        with:\n          fetch-depth: 0")
                        .replace("          persist", "          fetch-depth: 0\n          persist")
                        .replace("{sub", "{fetch-depth: 0, sub"),
                read(".github/workflows/ci.yml"));
    }

    private void play(String tag) {
        Script.play(folder, tag.equals("none") ? "commit one" : "commit one\ntag " + tag + "\ncommit two");
    }

    private SetUpPlan apply() {
        SetUpPlan plan = plan(CiChoice.NONE);
        plan.write();
        return plan;
    }

    private SetUpPlan plan(CiChoice ci) {
        return SetUp.plan(checkout(), checkout().root(), ci, 17);
    }

    private Checkout checkout() {
        return Checkout.around(folder, Played.INPUTS, 0);
    }

    private static String pom(String artifactId, String version, String more) {
        return """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>g</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            %s</project>
            """.formatted(artifactId, version, more);
    }

    private static String child(String artifactId, String parentVersion, String more) {
        return """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>g</groupId>
                <artifactId>parent</artifactId>
                <version>%s</version>
              </parent>
              <artifactId>%s</artifactId>
            %s</project>
            """.formatted(parentVersion, artifactId, more);
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
