package io.github.waymark.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    @Test
    void everythingKnowsItsPlace() {
        Tree.Mapping root = mapping("# ours\nbase:\n  goals: [verify, \"site\"]\n");

        Tree.Mapping base = (Tree.Mapping) root.value("base").orElseThrow();
        Tree.Items goals = (Tree.Items) base.value("goals").orElseThrow();

        assertEquals("m.yaml:3:3", base.where());
        assertEquals("m.yaml:3:3", base.entries().get(0).where());
        assertEquals("m.yaml:3:10", goals.where());
        assertEquals(
                new Tree.Scalar("site", Tree.Type.TEXT, false, new Place("m.yaml", 3, 19), 31, 37),
                goals.values().get(1));
    }

    @Test
    void nothingIsNoText() {
        assertEquals(
                new Tree.Scalar("", Tree.Type.NOTHING, false, new Place("m.yaml", 1, 4), 3, 4),
                mapping("a: ~\n").value("a").orElseThrow());
        assertEquals(
                new Tree.Scalar("", Tree.Type.TEXT, false, new Place("m.yaml", 1, 4), 3, 5),
                mapping("a: ''\n").value("a").orElseThrow());
        assertEquals(
                Optional.empty(), YamlFile.read("# only a comment\n", "m.yaml").root());
    }

    @Test
    void aMergeKeyBringsWhatIsMissing() {
        Tree.Mapping root = mapping("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n");

        assertEquals("{b=3, a=1}", shown(root.value("y").orElseThrow()));
    }

    @Test
    void theStrongerMappingWinsNameByName() {
        Tree.Mapping joined = mapping("base: {timeout: 5m, args: [a]}\nenvs: [x]\n")
                .over(mapping("base: {timeout: 9m, args: [b, c], mode: build}\nfactors: {f: {}}\n"));

        assertEquals("{base={timeout=5m, args=[a], mode=build}, envs=[x], factors={f={}}}", shown(joined));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a: [1, 2|m.yaml:1|expected ',' or ']'",
                "a: 1\\nb: !!java.net.URL x|m.yaml:2:4|tag is not allowed",
                "a: 1\\na: 2|m.yaml:2:1|'a' is given twice",
                "a: 1\\n---\\nb: 1|m.yaml:3:1|second document",
                "{a: 1}: 2|m.yaml:1:1|a name is not a word",
                "a: *b|m.yaml:1:4|undefined alias",
                "<<: 5|m.yaml:1:5|only mappings",
            })
    void whatIsWrongIsToldWithItsPlace(String text, String place, String reason) {
        String message = refusal(text.replace("\\n", "\n"));

        assertTrue(message.contains(place) && message.contains(reason), message);
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [").append((before + ", ").repeat(9) + before + "]\n");
        }
        assertTrue(refusal(bomb.toString()).contains("aliases"));
        assertTrue(refusal("a: &a [*a]\n").contains("too many values"));
        assertTrue(refusal("[".repeat(50) + "]".repeat(50)).contains("Nesting Depth"));
        assertTrue(refusal("a: " + "x".repeat(YamlFile.MAX_SIZE)).contains("more than 4000000 bytes"));
    }

    private static String refusal(String text) {
        return assertThrows(
                        ProblemException.class,
                        () -> YamlFile.read(text, "m.yaml").root("file", "Why."))
                .getMessage();
    }

    private static Tree.Mapping mapping(String text) {
        return (Tree.Mapping) YamlFile.read(text, "m.yaml").root().orElseThrow();
    }

    private static String shown(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.name() + "=" + shown(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Tree.Items items) {
            return items.values().stream().map(TreeTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Tree.Scalar) tree).text();
    }
}
