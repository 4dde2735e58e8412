package io.github.waymark.matrix.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.environment.SkipMissing;
import io.github.waymark.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

    /** The example of the manual. */
    private static final String EXAMPLE = """
            version: 1
            envs: ["jdk{17,21,25}", "jdk{17,25}-junit{lowest,latest}", jdk25-mvn4, jdk25-latest]
            exclude: [{jdk: 17, junit: latest}]
            include: [{env: jdk26-ea, ignoreOutcome: true, labels: [nightly]}]
            base: {mode: test, goals: [verify], compileJdk: 25, timeout: 20m, skipMissing: local}
            factors:
              junit:
                lowest: {properties: {junit.version: 5.9.3}, description: JUnit 5.9}
                latest: {properties: {junit.version: 6.1.3}, requires: {jdk: "17+"}}
              locked: {constraints: upper-constraints.yaml}
              latest: {constraints: none, args: [-U]}
              mvn4: {maven: 4.0.0-rc-6, mode: build}
              jdk: {"23+": {mavenOpts: "--sun-misc-unsafe-memory-access=allow", description: JDK 23 or newer}}
            env:
              coverage-merge: {goals: ["jacoco:report-aggregate"], depends: ["jdk*"], jdk: 25}
            """;

    @Test
    void theExampleHasTheEnvironmentsThatItMeans() {
        Planning planning = Planning.of(EXAMPLE);

        assertEquals(
                "jdk17 jdk21 jdk25 jdk17-junitlowest jdk25-junitlowest jdk25-junitlatest jdk25-mvn4 jdk25-latest"
                        + " jdk26-ea coverage-merge",
                planning.declared());
        assertEquals("excluded by exclude, m.yaml:3:11", planning.state("jdk17-junitlatest"));
        assertTrue(planning.matrix().isListed("jdk26-ea"));
        assertFalse(planning.matrix().isListed("coverage-merge"));
    }

    @Test
    void anEnvironmentHasWhatBaseFactorsAndItsNameSay() {
        Environment environment = Planning.of(EXAMPLE).environment("jdk25-junitlowest");

        assertEquals(List.of("jdk25", "junitlowest"), environment.factors());
        assertEquals("25", environment.platform().jdk().text());
        assertEquals(Role.RUNTIME, environment.platform().role());
        assertEquals(Map.of("junit.version", "5.9.3"), environment.build().properties());
        assertEquals(
                "--sun-misc-unsafe-memory-access=allow", environment.build().mavenOpts());
        assertEquals("JUnit 5.9, JDK 23 or newer", environment.description());
        assertEquals(Duration.ofMinutes(20), environment.executionPolicy().timeout());
        assertEquals(SkipMissing.LOCAL, environment.executionPolicy().skipMissing());
    }

    @Test
    void factorsWithoutAGroupBringTheirSettings() {
        Planning planning = Planning.of(EXAMPLE);

        assertEquals("none", planning.environment("jdk25-latest").build().constraints());
        assertEquals(List.of("-U"), planning.environment("jdk25-latest").build().args());
        Environment maven4 = planning.environment("jdk25-mvn4");
        assertEquals("4.0.0-rc-6", maven4.platform().maven().version());
        assertEquals(Mode.BUILD, maven4.build().mode());
        assertEquals(Role.HOST, maven4.platform().role());
        Environment ea = planning.environment("jdk26-ea");
        assertEquals("26-ea", ea.platform().jdk().text());
        assertEquals(List.of("nightly"), ea.labels());
        assertTrue(ea.executionPolicy().ignoreOutcome());
    }

    @Test
    void aConditionOnTheJdkHoldsForEnvironmentsThatOnlySetIt() {
        assertEquals(
                "--sun-misc-unsafe-memory-access=allow",
                Planning.of(EXAMPLE).environment("coverage-merge").build().mavenOpts());
        assertEquals("", Planning.of(EXAMPLE).environment("jdk17").build().mavenOpts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdk17|jdk|17 # the name",
                "jdk17|mode|test # m.yaml:5:14",
                "jdk17|maven|outer # default",
                "jdk25-mvn4|maven|4.0.0-rc-6 # m.yaml:12:17",
                "jdk25-junitlatest|properties.junit.version|6.1.3 # m.yaml:9:42",
                "jdk25-junitlatest|requires.jdk|17+ # m.yaml:9:66",
                "jdk26-ea|labels|nightly # m.yaml:4:56",
            })
    void everyValueHasAnOrigin(String name, String key, String stated) {
        assertEquals(stated, Planning.of(EXAMPLE).stated(name, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "envs: ['jdk{17+}']|jdk17 jdk25",
                "envs: ['jdk{21+}']|jdk21 jdk25",
                "envs: ['jdk{25,17}-mvn{39,310}']|jdk25-mvn39 jdk25-mvn310 jdk17-mvn39 jdk17-mvn310",
                "envs: [jdk21temurin, jdk25ea, jdk17.0.3]|jdk21temurin jdk25ea jdk17.0.3",
                "{axes: {jdk: [17, 25], db: [h2, pg]}, factors: {db: {h2: , pg: }}}"
                        + "|jdk17-dbh2 jdk17-dbpg jdk25-dbh2 jdk25-dbpg",
                "{axes: {name: 'jdk{jdk}-{db}', jdk: [17, 25], db: [h2, pg]}, factors: {db: {h2: , pg: }}}"
                        + "|jdk17-h2 jdk17-pg jdk25-h2 jdk25-pg",
                "{axes: {strategy: star, jdk: [25, 17], db: [h2, pg]}, factors: {db: {h2: , pg: }}}"
                        + "|jdk25-dbh2 jdk17-dbh2 jdk25-dbpg",
                "{axes: {strategy: pairwise, jdk: [17, 25], a: [1, 2], b: [1, 2]}, factors: {a: {1: , 2: }, b: {1: , 2: }}}"
                        + "|jdk17-a1-b1 jdk17-a2-b2 jdk25-a1-b2 jdk25-a2-b1",
                // What may not meet is met by others, as far as it can be.
                "{axes: {strategy: pairwise, jdk: [17, 25], a: [1, 2], b: [1, 2]}, factors: {a: {1: , 2: }, b: {1: , 2: }},"
                        + " exclude: [{jdk: 17, a: 2}]}|jdk17-a1-b1 jdk17-a1-b2 jdk25-a1-b2 jdk25-a2-b1 jdk25-a2-b2",
                "{envs: ['jdk{17,25}'], exclude: [{jdk: 17}]}|jdk25",
                "{envs: ['jdk{17,25}'], exclude: [{jdk: 23+}]}|jdk17",
                "{envs: ['jdk{17,25}'], exclude: [{env: 'jdk1*'}]}|jdk25",
                "{envs: ['jdk{17,25}{,-x}'], factors: {x: }, exclude: [{jdk: 17, x: true}]}|jdk17 jdk25 jdk25-x",
                "{envs: ['jdk{17,25}{,-x}'], factors: {x: }, exclude: [{jdk: 17, x: false}]}|jdk17-x jdk25 jdk25-x",
                "{envs: ['jdk25-mvn{39,4}'], exclude: [{mvn: 39}]}|jdk25-mvn4",
                "{envs: [jdk17], include: [{jdk: 25}]}|jdk17 jdk25",
                "{envs: [jdk17], include: [{jdk: 25, x: true}], factors: {x: }}|jdk17 jdk25-x",
                "{envs: [jdk17], exclude: [{jdk: 17}], include: [{jdk: 17}]}|jdk17",
                "{envs: [jdk17], env: {'{a,b}-c': }}|jdk17 a-c b-c",
                "{envs: ['spring{5,6.1}'], factors: {spring: {6+: , 5: }}}|spring5 spring6.1",
            })
    void namesAreExpandedExcludedAndIncluded(String yaml, String names) {
        assertEquals(names, Planning.of(yaml).declared());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // GitHub's rule: added to every combination whose values it doesn't overwrite.
                "{envs: ['jdk{17,25}'], include: [{timeout: 5m}]}|jdk17|timeout|5m # m.yaml:1:44",
                "{envs: ['jdk{17,25}'], include: [{jdk: 25, timeout: 5m}]}|jdk17|timeout|none # default",
                "{envs: ['jdk{17,25}'], include: [{jdk: 25, timeout: 5m}]}|jdk25|timeout|5m # m.yaml:1:53",
                "{envs: [jdk17], include: [{timeout: 5m}, {timeout: 6m}]}|jdk17|timeout|6m # m.yaml:1:52",
                // Strengths: base, factors in order, include, env by pattern and by name.
                "{envs: [a-b], factors: {a: {timeout: 1m}, b: {timeout: 2m}}, base: {timeout: 3m}}"
                        + "|a-b|timeout|2m # m.yaml:1:56",
                "{envs: [a-b], factors: {a: , b: {timeout: 2m}}, env: {'a*': {timeout: 3m}}}|a-b|timeout|3m # m.yaml:1:71",
                "{envs: [a], factors: {a: {args: [-U]}}, base: {args: [-q]}}"
                        + "|a|args|-q, -U # m.yaml:1:54, m.yaml:1:33",
                // Words of a command line, of which none may be left out.
                "{envs: [a], factors: {a: {args: [-D, x=1]}}, base: {args: [-D, y=2]}}"
                        + "|a|args|-D, y=2, -D, x=1 # m.yaml:1:59, m.yaml:1:33",
                "{envs: [a], factors: {a: {argLine: -Xa}}, base: {argLine: -Xb}}"
                        + "|a|argLine|-Xb -Xa # m.yaml:1:59, m.yaml:1:36",
                "{envs: [a], factors: {a: {properties: {x: 1}}}, base: {properties: {y: 2}}}"
                        + "|a|properties.y|2 # m.yaml:1:72",
                "{envs: [a], factors: {a: {labels: l1}}, labels: {l2: ['a*']}}|a|labels|l1, l2 # m.yaml:1:35, m.yaml:1:54",
                "{envs: [a], factors: {a: {description: A}}, env: {a: {description: other}}}"
                        + "|a|description|other # m.yaml:1:68",
                "{envs: [mvn39], factors: {mvn: {3+: {timeout: 1m}}}}|mvn39|timeout|1m # m.yaml:1:47",
                "{envs: [mvn4], factors: {mvn: {3: {timeout: 1m}}}}|mvn4|timeout|none # default",
                "{envs: ['mvn{3.9.16,4.0.0-rc-6}-x'], factors: {x: }}|mvn4.0.0-rc-6-x|maven|4.0.0-rc-6 # the name",
            })
    void settingsAreLaidOverEachOther(String yaml, String name, String key, String stated) {
        assertEquals(stated, Planning.of(yaml).stated(name, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "envs: [jdk17, docs]|no factor 'docs'|m.yaml:1:15, in 'docs'|Valid values",
                "{envs: [jdk17-junitlates], factors: {junit: {latest: }}}|no factor 'junitlates'|m.yaml:1:9|'junitlatest'?",
                "envs: [jdk17, 'jdk{17,25}']|'jdk17' is declared twice|m.yaml:1:15 and m.yaml:1:8|Remove",
                "{envs: [a, A], factors: {a: , A: }}|'a' and 'A' differ in case only|m.yaml:1:12|Rename",
                "envs: ['../x']|not a valid name of an environment|m.yaml:1:8|letters",
                "envs: ['jdk17 x']|not a valid name of an environment|m.yaml:1:8|letters",
                "envs: ['jdk{17']|not closed|m.yaml:1:8|between a pair of braces",
                "{envs: [jdk17], exclude: [{jkd: 17}]}|no factor, group or axis 'jkd'|m.yaml:1:28|'jdk'?",
                "{envs: [jdk17], env: {'jdl*': {}}}|no environment 'jdl*'|m.yaml:1:23|'jdk17'?",
                "{envs: [jdk17], labels: {gate: [jdk18]}}|no environment 'jdk18'|m.yaml:1:32|'jdk17'?",
                "{envs: [jdk17], base: {depends: [doc]}}|no environment 'doc'|depends of 'jdk17'|Valid values: jdk17.",
                "{envs: [a, b], factors: {a: {depends: b}, b: {depends: a}}}|a -> b -> a|depends of 'a'|Remove one",
            })
    void whatIsWrongIsToldWithPlaceAndMend(String yaml, String what, String place, String fix) {
        String message = assertThrows(
                        ProblemException.class, () -> Planning.of(yaml).matrix())
                .getMessage();

        for (String part : List.of(what, place, fix)) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void anEntryOfExcludeThatLeavesOutNothingIsNoticed() {
        assertEquals(List.of(), Planning.of(EXAMPLE).matrix().notices());
        assertEquals(
                List.of("the entry of exclude at m.yaml:1:38 matches no environment"),
                Planning.of("{envs: [jdk17], exclude: [{jdk: 17}, {jdk: 18}]}")
                        .matrix()
                        .notices());
    }

    @Test
    void anEnvironmentThatDependsOnAPatternDoesNotWaitForItself() {
        Planning planning = Planning.of("{envs: [jdk17, jdk25], factors: {jdk: {25: {depends: 'jdk*'}}}}");

        assertEquals(
                List.of("jdk17"),
                new EnvironmentOrder(planning.matrix().environments()).before(planning.environment("jdk25")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matrix.set.jdk17.timeout|7m|jdk17|timeout|7m",
                "matrix.set.jdk17.timeout|7m|jdk25|timeout|none",
                "matrix.set.jdk*.timeout|7m|jdk25|timeout|7m",
                "matrix.set.mvn3.9.16.timeout|7m|mvn3.9.16|timeout|7m",
                "matrix.set.mvn3.9.16.properties.a.b|c|mvn3.9.16|properties.a.b|c",
                "matrix.set.jdk17.goals|clean,test|jdk17|goals|clean, test",
                "matrix.set.jdk17.args|-Da=1,2|jdk17|args|-Da=1,2",
            })
    void theCommandLineOverridesSingleSettings(String property, String value, String name, String key, String text) {
        Planning planning = Planning.of("envs: [jdk17, jdk25, mvn3.9.16]").property(property, value);

        String origin = text.equals("none") ? "default" : "-D" + property;
        assertEquals(text + " # " + origin, planning.stated(name, key));
    }

    @Test
    void aVariableOverridesSettingsAndTheCommandLineIsStronger() {
        Planning planning = Planning.of("envs: [jdk17, jdk25]")
                .variable("jdk*.timeout=7m; jdk25.args=-Da=b ;")
                .property("matrix.set.jdk25.timeout", "9m");

        assertEquals("7m # MATRIX_SET", planning.stated("jdk17", "timeout"));
        assertEquals("-Da=b # MATRIX_SET", planning.stated("jdk25", "args"));
        assertEquals("9m # -Dmatrix.set.jdk25.timeout", planning.stated("jdk25", "timeout"));
        String message = assertThrows(
                        ProblemException.class,
                        () -> Planning.of("envs: [jdk17]")
                                .variable("jdk17.tiemout=5m;jdk17")
                                .matrix())
                .getMessage();
        assertTrue(message.contains("no key 'tiemout'") && message.contains("no key ''"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "matrix.set.jdk17.tiemout|5m|no key 'tiemout'|'timeout'?",
                "matrix.set.jdk17|5m|no key 'jdk17'|Valid values",
                "matrix.set.jdk17.timeout|x|doesn't take the value 'x'|20m",
                "matrix.set.jkd17.timeout|5m|no environment 'jkd17'|'jdk17'?",
            })
    void anOverrideThatMeansNothingIsRefused(String property, String value, String what, String fix) {
        Planning planning = Planning.of("envs: [jdk17]").property(property, value);

        String message = assertThrows(ProblemException.class, planning::matrix).getMessage();

        assertTrue(message.contains(what) && message.contains(fix) && message.contains("-D" + property), message);
    }

    /** Memory is counted, as time depends on the load of the machine: four times the environments need about four times as much. */
    @Test
    void aLargeMatrixIsPlannedInLinearOrder() {
        allocated(500);
        long few = allocated(1_000);
        long many = allocated(4_000);

        assertTrue(many < 8 * few, many + " bytes for 4,000 environments, " + few + " for 1,000");
    }

    private static long allocated(int count) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        String names = "\"jdk17-x{1-" + count + "}\"";
        Planning planning = Planning.of("""
                envs: [NAMES]
                factors: {x: {"1+": {timeout: 5m}}}
                labels: {gate: [NAMES]}
                include: [{env: NAMES, failFast: true}]
                env: {NAMES: {depends: ["lint*"]}, lint: {}}
                """.replace("NAMES", names));
        long before = threads.getCurrentThreadAllocatedBytes();
        assertEquals(
                count,
                planning.names("jdk17-x{1-" + count + "}").plan().environments().size());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
