package io.github.waymark.yaml;

import java.util.List;
import java.util.Random;

/** Makes texts of names with paragraphs below them, as release notes have them. */
final class RandomNotes {

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

    private RandomNotes() {}

    static String text(Random random) {
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
}
