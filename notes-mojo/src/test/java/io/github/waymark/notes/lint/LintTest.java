package io.github.waymark.notes.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.history.Script;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.notes.home.NotesDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static final String NOTE = "releasenotes/notes/a-0000000000000001.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        yaml-syntax       ; 2:14 ; fixes:\\n  - Uses a: b: c
        yaml-syntax       ; 2:5  ; fixes:\\n  - `code` first
        yaml-syntax       ; 2:1  ; fixes:\\n\\t- tab
        yaml-syntax       ; 2:10 ; fixes:\\n  - "open
        several-documents ; 4:1  ; ---\\nfixes: [a]\\n---\\nfixes: [b]
        duplicate-key     ; 2:1  ; fixes: [a]\\nfixes: [b]
        wrong-type        ; 1:1  ; - a list
        wrong-type        ; 1:1  ; only a text
        wrong-type        ; 2:5  ; fixes:\\n  - Adds: a thing
        wrong-type        ; 2:5  ; fixes:\\n  - [a, b]
        not-text          ; 2:5  ; fixes:\\n  - 42
        not-text          ; 2:3  ; prelude:\\n  - one\\n  - two
        empty-entry       ; 2:4  ; fixes:\\n  -
        empty-entry       ; 2:5  ; fixes:\\n  - ''
        empty-note        ; ''   ; fixes: []
        empty-note        ; ''   ; # nothing
        unknown-section   ; 1:1  ; fix: [a]
        unknown-section   ; 1:1  ; Other: [a]
        unknown-field     ; 3:5  ; fixes:\\n  - text: a\\n    isue: 1
        template-text     ; 3:5  ; fixes:\\n  - |\\n    List bug fixes here, or remove this section.
        byte-order-mark   ; 1:1  ; \uFEFFfixes: [a]
        control-character ; 2:5  ; fixes:\\n  - "a\\\\x1B[2Jb"
        control-character ; 3:0  ; fixes:\\n  - |\\n    a \u202Eb
        control-character ; 3:14 ; fixes:\\n  - text: a\\n    authors: "Eve\\\\x07"
        line-ends         ; 1:0  ; fixes: [a]\\r\\nother: [b]
        unsafe-yaml       ; 2:5  ; fixes:\\n  - !!javax.script.ScriptEngineManager [a]
        unsafe-yaml       ; 1:8  ; fixes: !exec ls
        markup            ; 2:11 ; fixes:\\n  - Calls ``foo too often
        markup            ; 4:5  ; fixes:\\n  - |\\n    See\\n    `there`_ or not.
        markup            ; 5:5  ; fixes:\\n  - |\\n    See:\\n\\n    .. image:: x.png
        markup            ; 3:5  ; fixes:\\n  - |\\n    | a line block\\n    | of two
        markup            ; 3:5  ; fixes:\\n  - |\\n    :field: list
        markup            ; 3:5  ; fixes:\\n  - |\\n    -v  an option
        markup            ; 3:5  ; fixes:\\n  - |\\n    >>> print(1)\\n    1
        markup            ; 3:9  ; fixes:\\n  - |\\n    See [1]_.\\n\\n    .. [1] Elsewhere
        markup            ; 5:5  ; fixes:\\n  - |\\n    See [1]_.\\n\\n    .. [1] Elsewhere
        markup            ; 2:13 ; fixes:\\n  - It uses |name| now.
        markup            ; 4:5  ; fixes:\\n  - >\\n    It is\\n    there_ now.
        other-markup      ; 2:9  ; fixes:\\n  - See [the page](https://example.org/a).
        other-markup      ; 3:5  ; fixes:\\n  - |\\n    ## News
        other-markup      ; 5:5  ; fixes:\\n  - |\\n    Run:\\n\\n    ```sh\\n    ls\\n    ```
        conflict-mark     ; 2:1  ; fixes:\\n<<<<<<< HEAD\\n  - a\\n=======\\n  - b\\n>>>>>>> other
        conflict-mark     ; 4:5  ; fixes:\\n  - |\\n    a\\n    <<<<<<< HEAD\\n    b
        invalid-range     ; 3:14 ; issues:\\n  - text: a\\n    affects: before 2.0
        invalid-range     ; 3:14 ; issues:\\n  - text: a\\n    affects: '[1.x,2.0)'
        invalid-range     ; 3:14 ; issues:\\n  - text: a\\n    affects: '[2.0,1.0]'
        invalid-range     ; 3:14 ; issues:\\n  - text: a\\n    affects: '[1.0,2.0) or so'
        invalid-range     ; 3:20 ; issues:\\n  - text: a\\n    affects: [1.0, ']']
        invalid-link      ; 3:12 ; fixes:\\n  - text: a\\n    links: the wiki
        invalid-link      ; 3:13 ; fixes:\\n  - text: a\\n    links: ['[a](https://example.org)']
        comment           ; 2:11 ; fixes:\\n  - Fixes #7
        comment           ; 2:17 ; fixes:\\n  - text: Fixes #7
        """)
    void eachRuleIsTold(String rule, String place, String text) throws IOException {
        write(NOTE, text.translateEscapes());

        List<String> found = lines(lint());

        String expected = rule + " " + NOTE + (place.isEmpty() ? "" : ":" + place.replace(":0", ""));
        assertTrue(found.contains(expected), () -> "expected " + expected + ", found " + found);
    }

    @Test
    void aNoteInOrderHasNoFinding() throws IOException {
        write(NOTE, """
            ---
            prelude: >
              Much is new,
              and all is good.
            features:
              - Adds *much*, see `the site <https://example.org>`_.
              - |
                Adds a list:

                * one
                * two
            fixes:
              - text: Login works.
                issues: [7, ABC-12]
                authors: Ada
            """);

        assertEquals(List.of(), lines(lint()));
    }

    @Test
    void allFindingsAreToldWithTheirPlaceAndASuggestion() throws IOException {
        write(NOTE, "feature: [a]\nfixs:\n  - b\n");

        List<String> text = lint().all().stream().map(Finding::line).toList();

        assertEquals(
                List.of(
                        NOTE + ":1:1: Unknown section 'feature' [unknown-section]. Did you mean 'features'? Rename the"
                                + " section, or keep its name with the setting `aliases: {feature: features}`.",
                        NOTE + ":2:1: Unknown section 'fixs' [unknown-section]. Did you mean 'fixes'? Valid sections: "
                                + "prelude, features, issues, upgrade, deprecations, critical, security, fixes, other."
                                + " The setting `aliases: {fixs: fixes}` adds an alternative name, and"
                                + " `unknown_sections: show` shows such sections under their own names."),
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "features:\n  - |\n    Not a link: a[0](1), ``[a](https://b.example)``, \\[c](d).\n",
                "features:\n  - |\n    Run::\n\n      # not a heading\n      ```\n      [a](https://b.example)\n",
                "features:\n  - |\n    Issue\n    #7 and C# are no headings.\n",
                "issues:\n  - text: a\n    affects: ['[1.2.0,1.4.0)', '(,1.0],[1.2,)', '[1.5]', v1.2.0, '(,2.0)']\n",
                "features:\n  - text: a\n    links: ['https://example.org/a?b=c#d', mailto:a@example.org]\n",
                "features:\n  - |\n    See below:\n\n    =======\n     Table\n    =======\n"
            })
    void whatOnlyLooksLikeAMistakeIsNone(String text) throws IOException {
        write(NOTE, text);

        List<String> rules =
                lint().all().stream().map(found -> found.rule().id()).toList();
        assertTrue(rules.isEmpty() || rules.equals(List.of("markup")), rules::toString);
    }

    @Test
    void reStructuredTextInAMarkdownProjectIsFound() throws IOException {
        write("releasenotes/config.yaml", "markup: markdown\n");
        write(NOTE, """
                fixes:
                  - |
                    See `the page <https://example.org>`_, :class:`Foo`, ``:role:`a` `` and `code`.

                    .. code-block:: java

                       int i;

                    .. image:: x.png
                    .. _there: https://example.org
                """);

        LintResult result = lintAs("markdown");

        assertEquals(
                List.of(
                        "other-markup " + NOTE + ":3:9",
                        "other-markup " + NOTE + ":3:44",
                        "other-markup " + NOTE + ":5:5",
                        "other-markup " + NOTE + ":9:5",
                        "other-markup " + NOTE + ":10:5"),
                lines(result));
    }

    @Test
    void filesThatNobodyReadsAreFound() throws IOException {
        for (String name : List.of("a.md", "b.rst", "c.txt", "d.png", "sub/e.yaml.orig", "README.md", ".gitkeep")) {
            write("releasenotes/notes/" + name, "Text\n");
        }

        assertEquals(
                List.of("a.md", "b.rst", "c.txt", "d.png", "sub/e.yaml.orig"),
                lint().all().stream()
                        .filter(found -> found.rule() == NoteRule.UNREAD_FILE)
                        .map(found -> found.place().file().substring("releasenotes/notes/".length()))
                        .toList());
    }

    @Test
    void anUnknownSectionOfRenosProjectsIsAWarning() throws IOException {
        write("releasenotes/config.yaml", "sections: [[fixes, Fixes]]\n");
        write(NOTE, "my fixes: [a]\n");

        assertEquals(List.of(), lint().errors());
        String fix = lint().warnings().get(0).fix();
        assertTrue(fix.contains("`unknown_sections: show`"), fix);

        // Both ways of the fix.
        write("releasenotes/config.yaml", "sections: [[fixes, Fixes]]\n" + settingOf("aliases", fix));
        assertEquals(List.of(), lines(lint()));
        write("releasenotes/config.yaml", "sections: [[fixes, Fixes]]\nunknown_sections: fail\n");
        assertEquals(1, lint().errors().size());
        write("releasenotes/config.yaml", "sections: [[fixes, Fixes]]\n" + settingOf("unknown_sections", fix));
        assertEquals(1, lint().warnings().size());
        write("releasenotes/config.yaml", "sections: [[fixes, Fixes]]\nlint: {unknown-section: error}\n");
        assertEquals(1, lint().errors().size());
    }

    /** The setting that a fix proposes. */
    private static String settingOf(String name, String fix) {
        int start = fix.indexOf('`' + name) + 1;
        return fix.substring(start, fix.indexOf('`', start)) + '\n';
    }

    @Test
    void bytesThatAreNotUtf8AreTold() throws IOException {
        Path file = folder.resolve(NOTE);
        Files.createDirectories(file.getParent());
        Files.write(file, "fixes:\n  - Gr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of("not-utf8 " + NOTE + ":2:7"), lines(lint()));
    }

    @Test
    void anAliasBombIsRefusedAtOnce() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, before))));
        }
        write(NOTE, bomb.toString());

        assertEquals(Set.of("unsafe-yaml " + NOTE), Set.copyOf(withoutPlace(lint())));
    }

    @Test
    void endlessAliasesDepthAndSizeAreRefused() throws IOException {
        write(NOTE, "fixes: &a [*a]\n");
        write("releasenotes/notes/b-0000000000000002.yaml", "fixes: " + "[".repeat(5000) + "]".repeat(5000));
        write("releasenotes/notes/c-0000000000000003.yaml", "fixes:\n  - " + "x".repeat(5_000_000));

        List<String> found = withoutPlace(lint());

        assertEquals(
                List.of(
                        "unsafe-yaml " + NOTE,
                        "unsafe-yaml releasenotes/notes/b-0000000000000002.yaml",
                        "unsafe-yaml releasenotes/notes/c-0000000000000003.yaml"),
                found.stream().filter(line -> !line.startsWith("long-line")).toList());
    }

    @Test
    void sharedIdsOtherEndingsAndStraysAreTold() throws IOException {
        write(NOTE, "fixes: [a]");
        write("releasenotes/notes/b-0000000000000001.yaml", "fixes: [b]");
        write("releasenotes/notes/add-support-for-one.yaml", "fixes: [c]");
        write("releasenotes/notes/add-support-for-two.yaml", "fixes: [d]");
        write("releasenotes/notes/late-0000000000000002.yml", "fixes: [e]");
        write("releasenotes/lost-0000000000000003.yaml", "fixes: [f]");

        assertEquals(
                List.of(
                        "stray-note releasenotes/lost-0000000000000003.yaml",
                        "duplicate-id releasenotes/notes/b-0000000000000001.yaml",
                        "wrong-extension releasenotes/notes/late-0000000000000002.yml"),
                lines(lint()));
    }

    @Test
    void linesAreMeasuredInCharactersAndAddressesMayBeLong() throws IOException {
        write(NOTE, "fixes:\n  - " + "ä".repeat(160) + "\n  - https://example.org/" + "a".repeat(200) + "\n");

        assertEquals(List.of("long-line " + NOTE + ":2:161"), lines(lint()));
    }

    @Test
    void aPatternThatMatchesNothingIsTold() throws IOException {
        Script.play(folder, "commit one\ntag 1.0.0\ntag kilo-eol\nbranch stable/1.0");
        write(
                "releasenotes/config.yaml",
                "closed_branch_tag_re: 'r\"(?!^(kilo-|bugfix-)).+-eo[lm]$\"'\nbranch_name_re: 'stable/.+'\n");

        assertEquals(List.of("dead-pattern releasenotes/config.yaml:1:23"), lines(lint()));
    }

    @Test
    void modulesAndFieldsAreThoseOfTheSettings() throws IOException {
        write("releasenotes/config.yaml", "modules: [core, web]\nfields:\n  component: text!\n  size: small|large\n");
        write(NOTE, """
            fixes:
              - text: a
                module: wep
                component: x
              - text: b
                component: y
                size: medium
              - c
            """);

        assertEquals(
                List.of(
                        "unknown-module " + NOTE + ":3:13",
                        "wrong-type " + NOTE + ":7:11",
                        "missing-field " + NOTE + ":8:5"),
                lines(lint()));
    }

    @Test
    void levelsAndABaselineAreHeeded() throws IOException {
        write(
                "releasenotes/config.yaml",
                "lint:\n  duplicate-key: warn\n  line-ends: off\nbaseline: releasenotes/old.txt\n");
        write("releasenotes/old.txt", "# old\n" + NOTE + " unknown-section\n");
        write(NOTE, "fix: [a]\r\nother: [b]\r\nother: [c]\r\n");

        LintResult result = lint();

        assertEquals(List.of(), result.errors());
        assertEquals(List.of("duplicate-key " + NOTE + ":3:1"), lines(result));
        assertEquals("1 note: 0 errors, 1 warning, 1 skipped by the baseline", result.summary());
        assertEquals(
                "# Findings that release-notes:lint skips.\n" + NOTE + " duplicate-key\n", Baseline.text(result.all()));
    }

    @Test
    void findingsAreWrittenForPrograms() throws IOException {
        write(NOTE, "fix: [a]\nfixes:\n  - '``a'\n");
        LintResult result = lint();

        assertEquals(
                "::error file=" + NOTE
                        + ",line=1,col=1,title=unknown-section::Unknown section 'fix'. Did you mean 'fixes'?",
                result.report(FindingFormat.GITHUB)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll(" Valid.*", ""));
        assertTrue(
                result.report(FindingFormat.JSON).startsWith("{\n  \"schema\": 1,\n  \"notes\": 1,\n  \"errors\": 1,"));
        assertTrue(result.report(FindingFormat.SARIF).contains("\"startLine\": 1"));
        assertTrue(result.report(FindingFormat.JUNIT).contains("tests=\"1\" failures=\"1\""));
        assertTrue(result.report(FindingFormat.TEXT).endsWith("1 note: 1 error, 1 warning\n"));
    }

    private LintResult lint() throws IOException {
        return lintAs("rst");
    }

    private LintResult lintAs(String markup) throws IOException {
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");
        Config config = home.config(
                Map.of("markup", ConfigReader.value(markup, "the test")),
                new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
        return Lint.run(home, config, Set.of(), Map::of);
    }

    private static List<String> lines(LintResult result) {
        return result.all().stream()
                .map(finding -> finding.rule().id() + " " + finding.place().text())
                .toList();
    }

    private static List<String> withoutPlace(LintResult result) {
        return result.all().stream()
                .map(finding -> finding.rule().id() + " " + finding.place().file())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
