package io.github.waymark.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cut reads what SnakeYAML reads, in the same places, or leaves the text to it. */
class PlainYamlTest {

    @Test
    void settingsAreReadAsSnakeYamlReadsThem() {
        Random random = new Random(6);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            read += compare(RandomSettings.text(random)) ? 1 : 0;
        }
        assertTrue(read > 2_000, "only " + read + " were read by the short cut");
    }

    @Test
    void notesAreReadAsSnakeYamlReadsThem() {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 40_000; i++) {
            read += compare(RandomNotes.text(random)) ? 1 : 0;
        }
        assertTrue(read > 5_000, "only " + read + " were read by the short cut");
    }

    @Test
    void carriageReturnsEndLinesToo() {
        Random random = new Random(5);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            String note = RandomNotes.text(random).replace("\n", random.nextInt(4) == 0 ? "\r" : "\r\n");
            read += compare(random.nextInt(4) == 0 ? note.replaceFirst("\r\n", "\n") : note) ? 1 : 0;
        }
        assertTrue(read > 1_000, "only " + read + " were read by the short cut");
    }

    @Test
    void wordsAndNumbersAreToldApartAsSnakeYamlDoes() {
        Random random = new Random(7);
        String characters = "0123456789.:-_eExXobtTzZ +infaNAuUlL~yYoOsS";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder value = new StringBuilder();
            for (int length = 1 + random.nextInt(10); length > 0; length--) {
                value.append(characters.charAt(random.nextInt(random.nextBoolean() ? 12 : characters.length())));
            }
            compare("a: " + value + "\n");
        }
        for (String word :
                List.of("2001-12-14 21:59:43.10 -5", "1_000", "08", "0b1", "190:20:30", ".inf", "1.", "3.6 is")) {
            compare("a: " + word + "\n");
        }
    }

    /** Whether the short cut was taken. */
    private static boolean compare(String text) {
        Optional<YamlFile> plain = plain(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        YamlFile composed = ComposedYaml.read(text, "f.yaml");
        if (plain.isPresent()) {
            assertEquals(composed, plain.get(), text);
        }
        assertEquals(composed, YamlFile.read(bytes, "f.yaml"), text);
        return plain.isPresent();
    }

    private static Optional<YamlFile> plain(String text) {
        return PlainLines.isPlain(text) ? PlainYaml.read(text, "f.yaml") : Optional.empty();
    }

    @Test
    void theEverydayFormsTakeTheShortCut() {
        assertTrue(compare("""
                # What we tested together.
                include:
                  - base.yaml

                constraints:
                  # of the data team
                  - ga: com.example:driver
                    version: 1.4.2
                    jdk: ">=17"
                    reason: 1.5 loses connections, issue 77   # later
                  - ga: 'io.*:*'
                    version: "1.0"
                allow:
                - ga: com.google.guava:guava
                  versions: "[32,34)"
                  exclude: ["33.1"]
                  scopes: [compile, test]
                exempt: []
                """));
        assertTrue(compare("version:\n  style: immutable\nconstraints:\n  list: constraints.yaml\n"));
        assertTrue(compare("- ga: a:b\n  version: 1.2\r\n- c"));
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
                "# only a comment\n",
                "--- \na: b\n",
                "word",
                "a:\n",
                "a: {b: c}\n",
                "a: &x b\nc: *x\n",
                "a: !!set b\n",
                "a: \"b\\n\"\n",
                "a: b: c\n",
                "a: b\n...\n",
                "a: b\n\u0085c: d\n",
                "\uFEFFa: b\n",
                "a: b\rc: d\n",
                "features:\n  - a &anchor b: c\n",
                "features:\n  - some text\n--- \nfixes:\n  - more text\n",
                "features:\n  - some text\u0085more\n",
                "features: 'it''s'\n",
                "features: 'a\n  b'\n",
                "features:\ntext\n",
                "features: |+\n  text\n",
            })
    void anythingElseIsLeftToSnakeYaml(String text) {
        assertEquals(Optional.empty(), plain(text));
    }

    @Test
    void everyCharacterIsToldFromThoseThatNeedSnakeYaml() {
        byte[] text = "a text\n, and more of it".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < text.length; at++) {
            for (int b = -128; b < 128; b++) {
                byte[] other = text.clone();
                other[at] = (byte) b;
                assertEquals(b == '\n' || (b >= ' ' && b <= '~'), PlainLines.isPlain(other), b + " at " + at);
            }
        }
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String one = "a: b" + Character.toString(c) + "c";
            if (c != '\n' && PlainLines.isPlain(one)) {
                assertTrue(compare(one), "character " + c);
            }
        }
        assertFalse(PlainLines.isPlain("a: \uD83Dx"));
    }

    @Test
    void aTextOfUnboundedDepthIsLeftToSnakeYaml() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < YamlFile.MAX_DEPTH; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertEquals(Optional.empty(), plain(deep + " ".repeat(YamlFile.MAX_DEPTH) + "b: c\n"));
    }
}
