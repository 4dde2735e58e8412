package io.github.waymark.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes content at random: bytes, lines and pieces that the formats give a meaning. A seed always makes the same changes. */
public final class Mutation {

    private static final int MAX_CHANGES = 4;
    private static final int DEEP = 4_000;
    private static final int RARELY = 50;

    private static final List<String> PIECES = List.of(
            "\0",
            "\r",
            "\u001b",
            "\uFEFF",
            "\t",
            "\n\n",
            "---\n",
            "- ",
            ": ",
            "? ",
            " #",
            "|",
            "{",
            "}",
            "[",
            "]",
            "(",
            ",",
            "=",
            "\\",
            "\\u12",
            "&a ",
            "*a",
            "!!x ",
            "'",
            "\"",
            "<",
            "<a>",
            "</",
            "&e;",
            "<![CDATA[",
            "<!--",
            "<!DOCTYPE d [<!ENTITY e 'x'>]>",
            "## ",
            "# 1.0\n",
            "```\n",
            "> ",
            "::\n",
            ".. _a: b\n",
            "`_",
            "**",
            "[1]_",
            "](",
            "====\n",
            "+---+\n",
            "|===\n",
            "\u00E9",
            "\uD83D\uDE00",
            "99999999999999999999",
            "-1",
            "0",
            "null",
            "../",
            "/",
            "[user]\n",
            "ref: ",
            "{1..99999}",
            "{a,b}",
            "{{",
            ".a",
            "[]",
            "${x}",
            "<#list 1.. as i>");

    private final SplittableRandom random;

    private Mutation(long seed) {
        // Unlike those of Random, the first values of neighbouring seeds have nothing in common.
        random = new SplittableRandom(seed);
    }

    /** The content with one to four changes. */
    public static byte[] of(byte[] content, long seed) {
        Mutation mutation = new Mutation(seed);
        byte[] mutated = content;
        for (int i = 1 + mutation.random.nextInt(MAX_CHANGES); i > 0; i--) {
            mutated = mutation.once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] content) {
        int at = random.nextInt(content.length + 1);
        int length = Math.min(content.length - at, random.nextInt(20));
        int word = Math.min(at + 4, content.length);
        return switch (random.nextInt(12)) {
            case 0 -> joined(content, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, content.length));
            case 1 -> bitChanged(content, Math.min(at, content.length - 1));
            case 2 -> joined(content, at, filled(word - at, (byte) 0xff), word);
            case 3 -> joined(content, at, filled(word - at, (byte) 0), word);
            case 4 -> joined(content, at, new byte[0], at + length);
            case 5 -> random.nextInt(4) == 0 ? Arrays.copyOf(content, at) : content;
            case 6 -> joined(content, at, times(slice(content, at, length)), at);
            case 7 -> copied(content, at);
            case 8 -> joined(content, at, times(piece().getBytes(StandardCharsets.UTF_8)), at);
            case 9 -> lineMoved(content, at);
            default -> joined(content, at, piece().getBytes(StandardCharsets.UTF_8), at);
        };
    }

    private byte[] bitChanged(byte[] content, int at) {
        byte[] changed = content.clone();
        if (at >= 0) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] filled(int length, byte value) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, value);
        return filled;
    }

    /** Copies a few bytes over those at another place. */
    private byte[] copied(byte[] content, int at) {
        int from = random.nextInt(content.length + 1);
        int length = Math.min(8, content.length - Math.max(at, from));
        return joined(content, at, slice(content, from, length), at + length);
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** A piece several times; rarely so often that a reader which calls itself for each one would run out of stack. */
    private byte[] times(byte[] piece) {
        int times = random.nextInt(RARELY) == 0 ? DEEP : 1 + random.nextInt(60);
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            repeated.writeBytes(piece);
        }
        return repeated.toByteArray();
    }

    /** Moves the line at a position to another position. */
    private byte[] lineMoved(byte[] content, int at) {
        int start = at;
        while (start > 0 && content[start - 1] != '\n') {
            start--;
        }
        int end = at;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        byte[] line = slice(content, start, end - start);
        byte[] rest = joined(content, start, new byte[0], end);
        int target = random.nextInt(rest.length + 1);
        return joined(rest, target, line, target);
    }

    private static byte[] slice(byte[] content, int from, int length) {
        return Arrays.copyOfRange(content, from, from + length);
    }

    private static byte[] joined(byte[] content, int to, byte[] middle, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(content, 0, to);
        joined.writeBytes(middle);
        joined.write(content, from, content.length - from);
        return joined.toByteArray();
    }
}
