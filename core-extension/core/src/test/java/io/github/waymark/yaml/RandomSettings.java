package io.github.waymark.yaml;

import java.util.List;
import java.util.Random;

/** Makes texts of nested names and lists, as settings and constraints lists have them. */
final class RandomSettings {

    private static final List<String> NAMES = List.of(
            "constraints",
            "ga",
            "version",
            "reason",
            "a.b-c",
            "yes",
            "n",
            "include",
            "K",
            "\"quoted\"",
            "<<",
            "12",
            "a b");
    private static final List<String> VALUES = List.of(
            "org.slf4j:slf4j-api",
            "1.2.3",
            "\"1.0\"",
            "'[32,34)'",
            "[compile, \"test\"]",
            "words with  blanks",
            "text # with a comment",
            "[]",
            "a.*:b*",
            "1.0",
            "17",
            "yes",
            "null",
            "2027-01-31",
            "0x1F",
            "1e3",
            "f",
            "off",
            ".5",
            "(x",
            "${NAME:x}",
            "${a} {b}, [c]",
            "$: x",
            "/path/to",
            "fälle – viele",
            "a#b",
            "a:b:c",
            "ends with:",
            "text: more",
            "it''s",
            "'it''s'",
            "\"back\\slash\"",
            "\"open",
            "*alias",
            "&anchor x",
            "!tag x",
            "| ",
            "> ",
            "[a, [b]]",
            "[a, b,]",
            "[a b, c]",
            "[1.5, a.b, -x]",
            "{a: b}",
            "[open",
            "-5",
            "- x",
            "? x",
            "@x",
            "%x",
            "\ttab",
            "x\ttab",
            "\"a\"#b",
            "\"a\" b",
            "~",
            "");
    private static final List<String> OTHERS = List.of(
            "", "   ", "# a comment", "      # deeper", "---", "...", "- item", "-", "word", "  - - x", "\t# tab");

    private RandomSettings() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        // Half of the texts are well-formed for the most part, the others anything.
        boolean tame = random.nextBoolean();
        mapping(text, 0, 0, tame, random);
        String all = random.nextInt(4) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
        return random.nextInt(4) == 0 ? all.stripTrailing() : all;
    }

    private static void mapping(StringBuilder text, int indent, int depth, boolean tame, Random random) {
        for (int entries = 1 + random.nextInt(3); entries > 0; entries--) {
            other(text, tame, random);
            indent(text, indent, tame, random);
            entry(text, indent, depth, tame, random);
        }
    }

    private static void entry(StringBuilder text, int indent, int depth, boolean tame, Random random) {
        text.append(one(NAMES, tame ? 9 : NAMES.size(), random)).append(':');
        int kind = random.nextInt(depth > 2 ? 2 : 4);
        if (kind < 2) {
            text.append(' ')
                    .append(one(VALUES, tame ? 27 : VALUES.size(), random))
                    .append('\n');
        } else if (kind == 2) {
            text.append(random.nextInt(4) == 0 ? " # why\n" : "\n");
            mapping(text, indent + 1 + random.nextInt(3), depth + 1, tame, random);
        } else {
            text.append('\n');
            sequence(text, indent + random.nextInt(3), depth + 1, tame, random);
        }
    }

    private static void sequence(StringBuilder text, int indent, int depth, boolean tame, Random random) {
        for (int items = 1 + random.nextInt(3); items > 0; items--) {
            other(text, tame, random);
            indent(text, indent, tame, random);
            int blanks = random.nextInt(5) == 0 ? 3 : 1;
            text.append('-').append(" ".repeat(blanks));
            if (random.nextBoolean()) {
                text.append(one(VALUES, tame ? 27 : VALUES.size(), random)).append('\n');
            } else {
                entry(text, indent + 1 + blanks, depth + 1, tame, random);
                if (random.nextBoolean()) {
                    mapping(text, indent + 1 + blanks, depth + 1, tame, random);
                }
            }
        }
    }

    private static void other(StringBuilder text, boolean tame, Random random) {
        if (random.nextInt(5) == 0) {
            text.append(one(OTHERS, tame ? 4 : OTHERS.size(), random)).append('\n');
        }
    }

    private static void indent(StringBuilder text, int indent, boolean tame, Random random) {
        boolean off = !tame && random.nextInt(6) == 0;
        text.append(" ".repeat(off ? random.nextInt(6) : indent));
    }

    private static String one(List<String> of, int first, Random random) {
        return of.get(random.nextInt(first));
    }
}
