package io.github.waymark.notes.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.tree.Tree;
import io.github.waymark.notes.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cut either reads what the parser reads, in the same places, or leaves the file to it. */
class PlainYamlTest {

    private static final List<String> LINES = List.of(
            "",
            " ",
            "   ",
            "       ",
            "text",
            "More text here.",
            "one  two   ",
            "- an item",
            "* starred",
            "key: value",
            "key:",
            "a::b",
            "ends with a colon:",
            "# a comment",
            "text # and a comment",
            "text#7",
            "'quoted'",
            "yes",
            "[a, b]",
            "---",
            "...",
            "`code` and more",
            "http://example.org/a:b",
            "<<",
            "3.6 is a number",
            "'quoted: # text'",
            "\"quoted\" and more",
            "d\u00e9j\u00e0 vu \u2014 \ud83d\ude00",
            "a line\u2028end",
            "a next\u0085line",
            "\ttab");
    private static final List<String> HEADS = List.of(
            "features:",
            "fixes:  ",
            "prelude: |",
            "prelude: >",
            "prelude: >-",
            "prelude: A sentence here",
            "prelude: word",
            "upgrade: |+",
            "other: |2",
            "issues: [a, b]",
            "Features:",
            "other: 'one text'",
            "other: \"one \\n text\"",
            "other: 'it''s'",
            "other: ''",
            "# a comment",
            "  # another comment",
            "---",
            "two words: x y");
    private static final List<String> ITEMS = List.of(
            "- |",
            "- >",
            "- |-",
            "- >-",
            "- Some text",
            "-   More text",
            "-",
            "- 'q: #'",
            "- word",
            "-  ",
            "- - x y",
            "- \"q\"",
            "Text below",
            "|",
            "'quoted below'",
            "# comment");

    @Test
    void whatIsReadIsWhatTheParserReads() {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            read += compare(note(random)) ? 1 : 0;
        }
        assertTrue(read > 5_000, "only " + read + " were read by the short cut");
    }

    @Test
    void carriageReturnsAreLeftOutButNotForgotten() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            String note = note(random).replace("\n", random.nextInt(4) == 0 ? "\r" : "\r\n");
            byte[] bytes =
                    (random.nextInt(4) == 0 ? note.replaceFirst("\r\n", "\n") : note).getBytes(StandardCharsets.UTF_8);
            assertEquals(YamlFile.parsed(bytes, "note"), YamlFile.read(bytes, "note"), note);
        }
    }

    private static String note(Random random) {
        StringBuilder note = new StringBuilder(random.nextInt(3) == 0 ? "---\n" : "");
        // Half of the notes are well-formed for the most part, the others anything.
        boolean tame = random.nextBoolean();
        for (int sections = 1 + random.nextInt(2); sections > 0; sections--) {
            note.append(one(HEADS, tame ? 2 : HEADS.size(), random)).append('\n');
            int indent = random.nextInt(4);
            for (int items = random.nextInt(3); items >= 0; items--) {
                note.append(" ".repeat(tame ? indent : random.nextInt(4)));
                note.append(one(ITEMS, tame ? 8 : ITEMS.size(), random)).append('\n');
                for (int lines = random.nextInt(4); lines > 0; lines--) {
                    String line = one(LINES, tame ? 9 : LINES.size(), random);
                    int deeper = random.nextInt(4) == 0 ? random.nextInt(4) : 2;
                    note.append(line.isBlank() ? "" : " ".repeat((tame ? indent : 0) + deeper));
                    note.append(line).append('\n');
                }
            }
        }
        if (random.nextInt(4) == 0) {
            note.setLength(note.length() - 1);
        }
        return note.toString();
    }

    private static String one(List<String> of, int first, Random random) {
        return of.get(random.nextInt(first));
    }

    /** Whether the short cut was taken. */
    private static boolean compare(String note) {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        Optional<Value> plain = PlainYaml.read(bytes, "note");
        if (plain.isPresent()) {
            Tree parsed = YamlFile.parsed(bytes, "note");
            assertEquals(List.of(), parsed.findings(), note);
            assertEquals(parsed.root(), plain, note);
        }
        return plain.isPresent();
    }

    @Test
    void theTemplateOfANewNoteTakesTheShortCut() {
        assertTrue(compare("""
                ---
                prelude: >
                    Replace this text
                    with content.

                      deeper
                    back
                features:
                  - List new features here, or remove this section.
                  - |
                    A second one
                fixes:
                - Not indented
                """));
    }

    @Test
    void theSettingsOfAProjectTakeTheShortCut() {
        assertTrue(compare("""
                ---
                # Ignore the kilo-eol tag.

                # And those of bugfixes.
                closed_branch_tag_re: 'r"(?!^(kilo-|bugfix-)).+-eo[lm]$"'
                markup: "rst"
                # The end.
                """));
    }

    @Test
    void textsBelowTheirNamesAndDashesTakeTheShortCut() {
        assertTrue(compare("""
                other:
                    For drivers that have `methods
                    <https://example.org/#!/a>`_ and sm\u00f8r br\u00f8d.
                fixes:
                    |
                      An issue \u2014 with a number.
                features:
                  -
                    Text below
                    its dash.
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---\n",
                "features:\n",
                "features:\n  - yes\n",
                "features:\n  - text: with a name\n",
                "features:\n  - Fixes #7\n",
                "features:\n  - a &anchor b: c\n",
                "features:\n  - *alias\n",
                "features: !!set\n  - some text\n",
                "features:\n  - some text\n--- \nfixes:\n  - more text\n",
                "features:\n  - some text\n # comment\n",
                "features:\n  - some text\u0085more\n",
                "features: 'it''s'\n",
                "features: 'a\n  b'\n",
                "features: 'a' # b\n",
                "features:\ntext\n",
                "features:\r\n  - some text\r\n",
            })
    void anythingElseIsLeftToTheParser(String note) {
        assertEquals(Optional.empty(), PlainYaml.read(note.getBytes(StandardCharsets.UTF_8), "note"));
    }

    @Test
    void everySignIsToldFromThoseThatNeedTheParser() {
        for (int length = 1; length < 20; length++) {
            for (int at = 0; at < length; at++) {
                byte[] text = "a text\n, and more of it".substring(0, length).getBytes(StandardCharsets.US_ASCII);
                for (int b = -128; b < 128; b++) {
                    text[at] = (byte) b;
                    PlainSigns wanted = b < 0
                            ? PlainSigns.BEYOND_ASCII
                            : b == '\n' || (b >= ' ' && b <= '~') ? PlainSigns.ASCII : PlainSigns.OTHERS;
                    assertEquals(wanted, PlainSigns.of(text), b + " at " + at + " of " + length);
                }
            }
        }
    }

    @Test
    void aFileOfUnboundedSizeIsLeftToTheParser() {
        List<String> lines = new ArrayList<>(List.of("features:"));
        for (int i = 0; i < 2_000; i++) {
            lines.add("- one more");
        }
        byte[] note = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), PlainYaml.read(note, "note"));
    }
}
