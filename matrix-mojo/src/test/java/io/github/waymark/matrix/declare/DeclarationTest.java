package io.github.waymark.matrix.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {

    @Test
    void everythingIsReadWithItsPlace() {
        Declaration declaration = read("""
                version: 1
                envs: ["jdk{17,25}", docs]
                exclude: [{jdk: 17, junit: [latest, lowest]}, docs]
                include: [{env: jdk26-ea, jdk: 26-ea}, {jdk: 25, timeout: 5m}]
                base: {goals: "clean, verify", properties: {a.b: 1}, requires: {jdk: 17+}}
                factors:
                  junit: {lowest: {args: [-U]}, latest: }
                  locked: {constraints: c.yaml}
                  empty:
                env: {"jdk*": {exclusive: true}}
                labels: {gate: jdk17}
                """);

        assertEquals(
                List.of(Value.of("jdk{17,25}", "m.yaml:2:8"), Value.of("docs", "m.yaml:2:22")), declaration.envs());
        assertEquals(
                List.of("latest", "lowest"),
                of(declaration.exclude().get(0).parts(), "junit").items());
        assertEquals("docs", of(declaration.exclude().get(1).parts(), "env").text());
        assertEquals(
                "26-ea",
                of(declaration.include().get(0).layer().values(), "jdk").text());
        assertEquals(Set.of("jdk"), declaration.include().get(1).parts().keySet());
        assertEquals(
                Map.of(
                        "goals", new Value(List.of("clean", "verify"), "m.yaml:5:15"),
                        "properties.a.b", Value.of("1", "m.yaml:5:50"),
                        "requires.jdk", Value.of("17+", "m.yaml:5:70")),
                declaration.base().values());
        assertEquals(Set.of("locked", "empty"), declaration.factors().plain().keySet());
        assertEquals(
                Set.of("lowest", "latest"),
                of(declaration.factors().groups(), "junit").keySet());
        assertEquals("m.yaml:10:7", of(declaration.env(), "jdk*").place());
        assertEquals(Value.of("jdk17", "m.yaml:11:16"), of(declaration.labels(), "gate"));
    }

    private static <T> T of(Map<String, T> values, String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "evns: [a]|m.yaml:1:1|no key 'evns'|Did you mean 'envs'?",
                "timeout: 5m|m.yaml:1:1|'timeout' is at the top level|below `base:`",
                "base: {tiemout: 5m}|m.yaml:1:8 in 'base'|no key 'tiemout'|Did you mean 'timeout'?",
                "base: {timeout: soon}|m.yaml:1:17|doesn't take the value 'soon'|20m",
                "base: {timeout: 0}|m.yaml:1:17|doesn't take the value '0'|20m",
                "base: {mode: tests}|m.yaml:1:14|doesn't take the value 'tests'|It takes test, build",
                "base: {jdk: seventeen}|m.yaml:1:13|Invalid JDK requirement|temurin-21",
                "base: {maven: newest}|m.yaml:1:15|doesn't take the value 'newest'|4.0.0-rc-6",
                "base: {os: [linux, bsd]}|m.yaml:1:12|doesn't take the value 'linux, bsd'|linux, macos, windows",
                "base: {goals: {a: b}}|m.yaml:1:15|'goals' is a mapping|a list of plain values",
                "base: {jdk: [17]}|m.yaml:1:13|'jdk' is a list|a plain value",
                "base: {jdk: }|m.yaml:1:12|'jdk' is nothing|a value",
                "base: [a]|m.yaml:1:7|'base' is a list|settings",
                "base: {properties: [a]}|m.yaml:1:20|'properties' is a list|names with values",
                "base: {requires: {java: 17}}|m.yaml:1:19 in 'requires'|no key 'java'|Did you mean 'jdk'?",
                "requires: {plugins: 1}|m.yaml:1:12 in 'requires'|no key 'plugins'|Did you mean 'plugin'?",
                "version: 2|m.yaml:1:10|doesn't take the value '2'|the only version of the format",
                "envs: {a: b}|m.yaml:1:7|'envs' is a mapping|a plain value",
                "exclude: {jdk: 17}|m.yaml:1:10|'exclude' is a mapping|a list",
                "exclude: [[a]]|m.yaml:1:11|'exclude' is a list|{jdk: 17, junit: latest}",
                "factors: [a]|m.yaml:1:10|'factors' is a list|names of factors",
                "factors: {a/b: {}}|m.yaml:1:11|'a/b' is not a valid name of a factor|letters",
                "factors: {-U: {}}|m.yaml:1:11|'-U' is not a valid name of a factor|letters",
                "factors: {locked: {constraint: x}}|m.yaml:1:20 in 'locked'|no key 'constraint'|'constraints'?",
                "factors: {ab: {jdk: 1}, a: {b: {}}}|m.yaml:1:29 and m.yaml:1:11|'ab' is declared twice|Remove",
                "axes: {strategy: all, jdk: [1]}|m.yaml:1:18|doesn't take the value 'all'|full, star, pairwise",
                "axes: {name: 'j{jdk}', jdk: [1], d: [1, 2]}|m.yaml:1:7|'name' doesn't take|a name with {d}",
                "axes: {name: 'j{jkd}', jdk: [1]}|m.yaml:1:7|no axis 'jkd'|Did you mean 'jdk'?",
                "axes: [5]|m.yaml:1:8|'axes' is a number|lists of values",
                "axes: {jdk: []}|m.yaml:1:13|doesn't take the value ''|at least one value",
                "[a]|m.yaml:1:1|'the matrix' is a list|a mapping",
            })
    void whatIsWrongIsToldWithPlaceAndMend(String yaml, String place, String what, String fix) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(yaml + "\n"));

        assertEquals(1, refusal.problems().size(), refusal.getMessage());
        for (String part : List.of(place, what, fix)) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
    }

    @Test
    void allProblemsAreToldAtOnce() {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> read("evns: [a]\nbase: {mode: x, jdk: y}\nfoo: 1\n"));

        assertEquals(4, refusal.problems().size(), refusal.getMessage());
    }

    private static Declaration read(String yaml) {
        return Declaration.of(YamlFile.read(yaml, "m.yaml").root().orElse(Tree.empty("m.yaml")));
    }
}
