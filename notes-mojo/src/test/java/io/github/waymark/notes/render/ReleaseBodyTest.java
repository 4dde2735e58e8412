package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.render.ReleaseFacts.Artifact;
import io.github.waymark.notes.render.ReleaseFacts.Contributor;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseBodyTest {

    private final List<Problem> warnings = new ArrayList<>();

    @Test
    void whatUsersHaveToActOnComesFirstThenHighlightsThenTheRest() {
        String body = body(
                new Sample()
                        .settings("markup: markdown\nadd_release_date: true\n")
                        .release(
                                "1.2.0",
                                "prelude: Speaks French.\nfeatures: [Adds a.]\nfixes: [Repairs b.]\n",
                                "security: [Closes a hole.]\nupgrade:\n  - Needs Java 17.\n  - |\n    Set `x`:\n\n    ```yaml\n    x: 1\n    ```\n",
                                "critical: [Deletes files.]\n"),
                ReleaseFacts.NONE);

        assertEquals("""
                > [!CAUTION]
                > **Critical Issues**
                >
                > - Deletes files.

                > [!WARNING]
                > **Upgrade Notes**
                >
                > - Needs Java 17.
                >
                > - Set `x`:
                >
                >   ```yaml
                >   x: 1
                >   ```

                > [!IMPORTANT]
                > **Security Issues**
                >
                > - Closes a hole.

                Speaks French.

                ## New Features

                - Adds a.

                ## Bug Fixes

                - Repairs b.

                Released 2026-11-22.

                """, body);
    }

    @ParameterizedTest
    @EnumSource(
            value = NotesFormat.class,
            names = {"GITHUB", "GITLAB", "MARKDOWN"})
    void alertsAreNeverNestedBecauseForgesShowThemAtTheTopLevelOnly(NotesFormat format) {
        String rst = new Sample()
                .release("1.0.0", "upgrade:\n  - |\n    Moves files.\n\n    .. warning::\n\n       Back up first.\n")
                .written(format);
        String markdown = new Sample()
                .settings("markup: markdown\n")
                .release("1.0.0", """
                        prelude: |
                          > [!TIP]
                          > Read this.

                          - An item

                            > [!NOTE]
                            > Read that.
                        fixes:
                          - |
                            Moves files.

                            > [!WARNING]
                            > Back up first.
                        """)
                .written(format);

        assertTrue(rst.contains("> **Warning:** Back up first."), rst);
        assertTrue(markdown.contains("  > **Warning:** Back up first."), markdown);
        assertTrue(markdown.contains("\n> [!TIP]\n> Read this.") || markdown.startsWith("> [!TIP]\n"), markdown);
        assertTrue(markdown.contains("> **Note:** Read that."), markdown);
        for (String text : List.of(rst, markdown)) {
            assertTrue(text.lines().noneMatch(line -> line.matches("(?!> \\[!).*\\[!\\w+].*")), text);
        }
    }

    @Test
    void updatesOfDependenciesAreFolded() {
        String body = body(new Sample().release("1.0.0", """
                        other:
                          - {dependency: 'a:b', from: '1', to: '2'}
                          - Something else.
                        fixes:
                          - {dependency: 'c:d', to: '3'}
                        """), ReleaseFacts.NONE);

        assertTrue(body.contains("""
                        ## Other Notes

                        - Something else.

                        <details>
                        <summary>2 dependency updates</summary>

                        - Uses `c:d` 3.
                        - Updates `a:b` from 1 to 2.

                        </details>
                        """), body);
        assertFalse(body.contains("Bug Fixes"), body);
    }

    @Test
    void contributorsCoordinatesAndTheComparisonFollowTheNotes() {
        ReleaseFacts facts = new ReleaseFacts(
                Optional.of("v1.1.0"),
                Optional.of("https://github.com/o/r/compare/v1.1.0...v1.2.0"),
                List.of(
                        new Contributor("Ada_*L*", Optional.empty(), false),
                        new Contributor("Grace", Optional.of("grace"), true),
                        new Contributor("z@rd", Optional.empty(), true)),
                List.of(new Artifact(Artifact.Kind.LIBRARY, "org.example", "speech", "1.2.0")));
        String body = body(new Sample().release("1.2.0", "fixes: [a]\n"), facts);

        assertEquals("""
                ## Bug Fixes

                - a

                ## Contributors

                Ada\\_\\*L\\*, @grace and z@<!-- -->rd

                First contribution: @grace and z@<!-- -->rd

                ## Coordinates

                ```xml
                <dependency>
                  <groupId>org.example</groupId>
                  <artifactId>speech</artifactId>
                  <version>1.2.0</version>
                </dependency>
                ```

                ```kotlin
                implementation("org.example:speech:1.2.0")
                ```

                All changes since v1.1.0: <https://github.com/o/r/compare/v1.1.0...v1.2.0>

                """, body);
    }

    @Test
    void manyArtifactsAreFoldedBehindTheirBillOfMaterials() {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact(Artifact.Kind.BOM, "org.example", "bom", "2.0"));
        for (String name : List.of("a", "b", "c")) {
            artifacts.add(new Artifact(Artifact.Kind.LIBRARY, "org.example", name, "2.0"));
        }
        String body = body(
                new Sample().release("2.0", "fixes: [a]\n"),
                new ReleaseFacts(Optional.empty(), Optional.empty(), List.of(), artifacts));

        assertTrue(body.contains("  <artifactId>bom</artifactId>\n  <version>2.0</version>\n  <type>pom</type>"), body);
        assertTrue(body.contains("implementation(platform(\"org.example:bom:2.0\"))"), body);
        assertTrue(body.contains("<summary>4 artifacts</summary>\n\n```text\norg.example:bom:2.0\n"), body);
        assertFalse(body.contains("<artifactId>a</artifactId>"), body);
    }

    @Test
    void aBodyBeyondTheLimitIsSummarizedAndNoEntryEndsInItsText() {
        String entry = "  - |\n    First paragraph of a change" + ", of some length".repeat(20) + ".\n\n    "
                + "More of it. ".repeat(60) + "\n";
        String some =
                body(new Sample().release("1.0.0", "upgrade: [Act.]\nfixes:\n" + entry.repeat(200)), ReleaseFacts.NONE);
        String many =
                body(new Sample().release("1.0.0", "upgrade: [Act.]\nfixes:\n" + entry.repeat(500)), ReleaseFacts.NONE);

        assertTrue(some.length() <= 125_000, some.length() + "");
        assertEquals(200, some.split(", of some length\\. …\n", -1).length - 1, some);
        assertTrue(some.contains("> - Act."), some);
        assertTrue(some.endsWith("This text is summarized, because GitHub accepts 125,000 characters.\n\n"), some);
        assertTrue(many.contains("## Bug Fixes\n\n- 500 entries\n"), many);
        assertEquals(
                List.of("The body of the release is summarized.", "The body of the release is summarized."),
                warnings.stream().map(Problem::what).toList());
        assertTrue(warnings.get(0).fix().contains("release-notes.md"));
    }

    @Test
    void aPreludeBeyondTheLimitFailsInsteadOfBeingCut() {
        Sample sample = new Sample().release("1.0.0", "prelude: " + "word ".repeat(26_000) + "\n");

        ProblemException e = assertThrows(ProblemException.class, () -> body(sample, ReleaseFacts.NONE));

        assertEquals("release 1.0.0", e.problems().get(0).where());
        assertTrue(new NotesFiles(sample.config())
                        .text(sample.report(ReportBuilder.Options.PLAIN), NotesFormat.GITLAB)
                        .length()
                > 125_000);
    }

    @Test
    void sectionsWithSubsectionsStayTogether() {
        String body = body(new Sample().settings("""
                        sections:
                          - [upgrade, Upgrade]
                          - [api, API, 2]
                          - [new, New]
                          - [web, Web, 2]
                        semver_minor: new
                        semver_patch: web
                        """).release("1.0.0", "api: [a]\nweb: [b]\n"), ReleaseFacts.NONE);

        assertTrue(body.startsWith("> [!WARNING]\n> **API**\n>\n> - a\n\n## New\n\n### Web\n\n- b\n"), body);
    }

    @Test
    void theNewestReleaseIsTheBodysRelease() {
        String body = body(
                new Sample().release("1.1.0", "fixes: [new]\n").release("1.0.0", "fixes: [old]\n"), ReleaseFacts.NONE);

        assertTrue(body.contains("- new") && !body.contains("- old"), body);
        assertEquals(List.of(), warnings);
    }

    private String body(Sample sample, ReleaseFacts facts) {
        NotesFiles files = new NotesFiles(
                sample.config(),
                new Templates(List.of(), ReleaseBodyTest.class.getClassLoader()),
                (release, format) -> facts,
                warnings::add);
        return files.text(sample.report(ReportBuilder.Options.PLAIN), NotesFormat.GITHUB);
    }
}
