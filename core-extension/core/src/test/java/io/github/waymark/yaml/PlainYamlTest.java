package io.github.waymark.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The short cut reads what SnakeYAML reads, in the same places, or leaves the text to it. */
class PlainYamlTest {

    private static final int MOST = 100_000;
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

    @Test
    void whatIsReadIsWhatSnakeYamlReads() {
        Random random = new Random(6);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            read += compare(text(random)) ? 1 : 0;
        }
        assertTrue(read > 2_000, "only " + read + " were read by the short cut");
    }

    private static String text(Random random) {
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

    /** Whether the short cut was taken. */
    private static boolean compare(String text) {
        Optional<Node> plain = YamlNodes.plain(text, MOST);
        if (plain.isPresent()) {
            assertEquals(parsed(text), shown(plain.get()), text);
        }
        return plain.isPresent();
    }

    private static String parsed(String text) {
        try {
            return shown(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        } catch (YAMLException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String shown(Node node) {
        List<String> shown = new ArrayList<>(List.of(node.getTag().toString(), place(node.getStartMark())));
        if (node instanceof ScalarNode scalar) {
            shown.add(scalar.getValue());
            shown.add(scalar.getScalarStyle().toString());
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> shown.add(shown(item)));
        } else {
            for (NodeTuple entry : ((MappingNode) node).getValue()) {
                shown.add(shown(entry.getKeyNode()) + " = " + shown(entry.getValueNode()));
            }
        }
        boolean block = node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
        shown.add(block ? "block" : place(node.getEndMark()));
        return shown.toString();
    }

    private static String place(Mark mark) {
        return mark.getIndex() + "@" + mark.getLine() + ":" + mark.getColumn();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment\n",
                "---\na: b\n",
                "word",
                "a:\n",
                "a: b\n  c\n",
                "a: 'b\n  c'\n",
                "a: |\n  b\n",
                "a: {b: c}\n",
                "a: &x b\nc: *x\n",
                "a: !!set b\n",
                "a: \"b\\n\"\n",
                "a: b: c\n",
                "a: b\n...\n",
                "a: b\n\u0085c: d\n",
                "a: \uD83D\uDE00\n",
                "\uFEFFa: b\n",
                "a: b\rc: d\n",
            })
    void anythingElseIsLeftToSnakeYaml(String text) {
        assertEquals(Optional.empty(), YamlNodes.plain(text, MOST));
    }

    @Test
    void aTextOfUnboundedSizeOrDepthIsLeftToSnakeYaml() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertEquals(Optional.empty(), YamlNodes.plain(deep + " ".repeat(30) + "b: c\n", MOST));
        assertEquals(Optional.empty(), YamlNodes.plain("a: b\n", 3));
    }
}
