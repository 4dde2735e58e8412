package io.github.waymark.notes.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes files at random: bytes, lines and pieces that the formats give a meaning. */
final class Mutation {

    private static final List<String> PIECES = List.of(
            "\0",
            "\r",
            "\uFEFF",
            "\t",
            "\n\n",
            "---\n",
            "- ",
            ": ",
            " #",
            "|",
            "{",
            "]",
            "&a ",
            "*a",
            "!!x ",
            "'",
            "\"",
            "<",
            "</",
            "&e;",
            "<![CDATA[",
            "<!DOCTYPE d [<!ENTITY e 'x'>]>",
            "## ",
            "# 1.0\n",
            "```\n",
            "::\n",
            ".. _a: b\n",
            "`_",
            "**",
            "[1]_",
            "](",
            "====\n",
            "+---+\n",
            "\u00E9",
            "\uD83D\uDE00",
            "99999999999999999999",
            "-1",
            "null",
            "{{",
            "${x}",
            "<#list 1.. as i>");

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** A file with one to four changes. */
    byte[] of(byte[] content) {
        byte[] mutated = content;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] content) {
        int at = random.nextInt(content.length + 1);
        int length = Math.min(content.length - at, random.nextInt(20));
        return switch (random.nextInt(8)) {
            case 0 -> joined(content, at, new byte[] {(byte) random.nextInt()}, Math.min(at + 1, content.length));
            case 1 -> joined(content, at, new byte[0], at + length);
            case 2 -> joined(content, at, new byte[0], content.length);
            case 3 -> joined(content, at, slice(content, at, length), at);
            case 4 -> joined(content, at, repeated(), at);
            case 5 -> lineMoved(content, at);
            default -> joined(content, at, piece().getBytes(StandardCharsets.UTF_8), at);
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private byte[] repeated() {
        return piece().repeat(1 + random.nextInt(60)).getBytes(StandardCharsets.UTF_8);
    }

    /** Moves the line at a position to the start of another one. */
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
