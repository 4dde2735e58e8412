package io.github.waymark.releases.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.yaml.YamlFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    private static CanonicalForm.Result format(String text, KeyOrder order) {
        return new CanonicalForm(order).of(YamlFile.read(text, "parser.yaml"), "parser.yaml");
    }

    private static String formatted(String text, KeyOrder order) {
        CanonicalForm.Result result = format(text, order);
        assertEquals(Optional.empty(), result.refused());
        assertEquals(result.text(), format(result.text(), order).text(), "a second run changes nothing");
        return result.text();
    }

    @Test
    void listsAreIndentedByTwoAndCommentsStay() {
        assertEquals("""
                ---
                # Reviewed by the team.
                team: parsers  # since 2020
                type: 'library'
                releases:
                  # the first
                  - version: 1.0.0  # one
                    projects:
                      - repo: acme/parser
                        hash: abc

                  - version: 1.1.0
                    projects:
                      - {repo: acme/parser, hash: def}
                # the end
                """, formatted("""
                # Reviewed by the team.
                team:   parsers # since 2020
                type: 'library'
                releases:
                # the first
                - version: 1.0.0    # one
                  projects:
                  -   repo: acme/parser
                      hash: abc


                - {version: 1.1.0, projects: [{repo: acme/parser, hash: def}]}
                # the end
                """, KeyOrder.AS_WRITTEN));
    }

    @Test
    void textsInSeveralLinesKeepTheirLines() {
        assertEquals("""
                ---
                team: x
                cycle-highlights:
                  - |
                    first
                      indented

                    last
                  - >-
                    folded
                    text
                  - a plain text in
                    two lines
                  - "quoted \\
                    text"
                """, formatted("""
                team: x
                cycle-highlights:
                - |
                     first
                       indented

                     last
                - >-
                 folded
                 text
                - a plain text in
                      two lines
                - "quoted \\
                   text"
                """, KeyOrder.AS_WRITTEN));
    }

    @Test
    void aLongValueMayStayBelowItsKey() {
        assertEquals("""
                ---
                release-notes:
                  https://example.org/notes
                cycle-highlights:
                  - text
                """, formatted("""
                release-notes:
                    https://example.org/notes
                cycle-highlights:
                -
                   text
                """, KeyOrder.AS_WRITTEN));
    }

    @Test
    void keysAreSortedAsInTheSchemaOnRequestAndCommentsFollowThem() {
        assertEquals("""
                ---
                # about the file
                team: parsers
                # what it is
                type: library
                releases:
                  - version: 1.0.0
                    projects:
                      - repo: acme/parser
                        hash: abc
                  # - version: 1.1.0
                branches:
                  - name: stable/a
                    location: 1.0.0
                """, formatted("""
                # about the file
                branches:
                  - location: 1.0.0
                    name: stable/a
                releases:
                  - projects:
                      - hash: abc
                        repo: acme/parser
                    version: 1.0.0
                  # - version: 1.1.0
                # what it is
                type: library
                team: parsers
                """, KeyOrder.OF_SCHEMA));
    }

    @Test
    void anItemWhoseFirstKeyWouldHaveACommentStaysAsItIs() {
        String text = """
                ---
                branches:
                  - location: 1.0.0
                    # why this name
                    name: stable/a
                """;

        assertEquals(text, formatted(text, KeyOrder.OF_SCHEMA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team: &name parsers\ntype: *name\n",
                "<<: {team: x}\ntype: library\n",
                "%YAML 1.1\n---\nteam: x\n",
                "releases: &all\n  - version: 1\n",
                "team:\n  |2\n   x\n",
                "team: |+\n  x\n\ntype: y\n",
                "team: [\n",
                "just text\n",
                "",
                "team: a\u0085b\n",
            })
    void whatTheFormWouldLoseIsLeftAloneWithAReason(String text) {
        CanonicalForm.Result result = format(text, KeyOrder.AS_WRITTEN);

        assertEquals(text, result.text());
        assertTrue(result.refused().filter(reason -> reason.startsWith("it ")).isPresent(), String.valueOf(result));
    }

    @Test
    void anAnchorThatNothingUsesAndATagStay() {
        assertEquals(
                "---\nteam: &name parsers\ntype: !!str library\n",
                formatted("team:  &name parsers\ntype:  !!str library\n", KeyOrder.AS_WRITTEN));
    }

    @Test
    void lineEndsOfWindowsBecomeThoseOfUnix() {
        assertEquals("---\nteam: x\ntype: y\n", formatted("team: x\r\ntype: y\r\n", KeyOrder.AS_WRITTEN));
    }
}
