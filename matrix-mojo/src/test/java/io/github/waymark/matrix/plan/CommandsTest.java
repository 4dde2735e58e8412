package io.github.waymark.matrix.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.command.CommandTemplate;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.plan.settings.CommandLineOverrides;
import io.github.waymark.matrix.plan.settings.PlanContext;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How environments that run commands are declared. */
class CommandsTest {

    @Test
    void commandsAreInheritedReplacedAndOverriddenAsOtherSettings() {
        Planning planning = Planning.of("""
                base: {commands: a, allowedCommands: git, environment: {A: 1, B: 1}, passEnvironment: X}
                envs: [jdk17-lint]
                factors: {lint: {commands: [b, [c, d e]], allowedCommands: npm, environment: {B: 2}, passEnvironment: Y}}
                """);
        Build build = planning.environment("jdk17-lint").build();

        assertEquals(Mode.COMMANDS, build.mode());
        assertEquals(
                List.of(List.of("b"), List.of("c", "d e")),
                build.commands().main().stream().map(CommandTemplate::words).toList());
        assertEquals(List.of("git", "npm"), build.commands().allowed());
        assertEquals(Map.of("A", "1", "B", "2"), build.variables().set());
        assertEquals(List.of("X", "Y"), build.variables().passed());
        assertEquals("b, c 'd e' # m.yaml:3:28", planning.stated("jdk17-lint", "commands"));
        assertEquals("2 # m.yaml:3:82", planning.stated("jdk17-lint", "environment.B"));
        assertEquals(
                List.of("z", "1"),
                planning.property("matrix.set.jdk17-lint.commands", "z 1")
                        .property("matrix.set.*.environment.A", "9")
                        .environment("jdk17-lint")
                        .build()
                        .commands()
                        .main()
                        .get(0)
                        .words());
    }

    @Test
    void eachLineOfATextIsACommandWithoutAShell() {
        String lines = "env: {x: {commands: \"a b\\n\\nc\\n\"";

        assertEquals(
                2,
                Planning.of(lines + "}}")
                        .environment("x")
                        .build()
                        .commands()
                        .main()
                        .size());
        assertEquals(
                List.of("a b\n\nc"),
                Planning.of(lines + ", shell: true}}").environment("x").build().commands().main().stream()
                        .map(CommandTemplate::script)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "commands: 'echo {rooot}' | There is no substitution '{rooot}'. | Did you mean '{root}'?",
                "environment: {A: '{nmae}'} | There is no substitution '{nmae}'. | Did you mean '{name}'?",
                "commands: 'a ''b'         | A command can't be read: a 'b       | list of words",
                "commands: '-'             | A command can't be read: -          | list of words",
                "environment: {JAVA_HOME: x} | 'environment' sets JAVA_HOME.    | `jdk:`",
                "retries: many             | 'retries' doesn't take the value 'many'. | Correct the value",
            })
    void aMistakeIsReportedWhereItIs(String setting, String what, String fix) {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> Planning.of("env:\n  x: {" + setting + "}\n").matrix());

        Problem problem = e.problems().get(0);
        assertEquals(what, problem.what());
        assertTrue(problem.fix().contains(fix), problem::fix);
        assertTrue(problem.where().startsWith("m.yaml:2:"), problem::where);
    }

    @Test
    void argsAreForTheEnvironmentsThatUseThemAndForNoOther() {
        String matrix = "envs: [jdk17]\nenv: {unit: {goals: test, args: ['-q', '{args:-Dtest=A}']}";

        assertEquals(List.of("-U"), args(matrix + "}", "-U", "unit", 1));
        assertEquals(List.of("-Dtest=A"), args(matrix + "}", null, "unit", 1));
        assertEquals(List.of(), args(matrix + "}", "-U", "jdk17", 0));
        // A matrix without {args} keeps them as options of every Maven.
        assertEquals(List.of("-U"), args("envs: [jdk17]", "-U", "jdk17", 0));
        assertEquals(
                Optional.of(List.of("-U")),
                matrix("env: {x: {commands: 'a {args}'}}", "-U")
                        .plan(selection("x"))
                        .environments()
                        .get(0)
                        .build()
                        .commands()
                        .args());
    }

    @Test
    void anEnvironmentMayBeListedAndDeclaredByItsWholeName() {
        Planning planning = Planning.of("envs: [jdk17, lint, lnt]\nenv: {lint: {commands: a}}");

        ProblemException e = assertThrows(ProblemException.class, planning::matrix);

        assertEquals(
                List.of("There is no factor 'lnt'."),
                e.problems().stream().map(Problem::what).toList());
        assertEquals(
                "jdk17 lint",
                Planning.of("envs: [jdk17, lint]\nenv: {lint: {commands: a}}").planned());
    }

    @Test
    void anUntrustedBuildHasNoCommandsAndEnds() {
        List<Environment> untrusted = matrix(
                        "envs: [jdk17]\nbase: {timeout: 5h}\nenv: {x: {commands: a}, y: {commandsAfter: a}, z: {timeout: 9m}}",
                        null)
                .plan(selection("jdk17,x,y,z"))
                .environments()
                .stream()
                .map(Environment::untrusted)
                .toList();

        assertEquals(
                List.of("ok 60", "excluded 60", "excluded 60", "ok 9"),
                untrusted.stream()
                        .map(environment -> environment.state().word() + " "
                                + environment.executionPolicy().timeout().toMinutes())
                        .toList());
        assertEquals(
                "its commands are off in an untrusted build",
                untrusted.get(1).state().reason());
    }

    @Test
    void commandsNeedNoMoreThanTheJdkOfTheEnvironment() {
        String base = "base: {compileJdk: 99}\n";
        PlanContext maven4 = new PlanContext(OperatingSystem.LINUX, "4.0.0-rc-6", 17);

        assertEquals(
                "ok", Planning.of(base + "env: {x: {commands: java -version}}").state("x"));
        assertEquals(
                "missing no JDK 99 found for the compiler",
                Planning.of(base + "env: {x: {goals: verify}}").state("x"));
        assertEquals(
                "missing no JDK 11 found",
                Planning.of("env: {x: {commands: java -version, jdk: 11}}")
                        .planContext(maven4.os(), maven4.maven(), 17)
                        .state("x"));
        assertEquals(
                "invalid JDK 11 can't run Maven here: JDK 17 is the oldest that can",
                Planning.of("env: {x: {commands: mvn verify, jdk: 11}}")
                        .planContext(maven4.os(), maven4.maven(), 17)
                        .state("x"));
    }

    private static List<String> args(String yaml, @Nullable String args, String name, int from) {
        List<String> all = matrix(yaml, args)
                .plan(selection(name))
                .environments()
                .get(0)
                .build()
                .args();
        return all.subList(from, all.size());
    }

    private static Selection selection(String name) {
        return new Selection(name, "", "", "", "", false);
    }

    private static Matrix matrix(String yaml, @Nullable String args) {
        SettingsLayer all =
                args == null ? SettingsLayer.NOTHING : SettingsLayer.of("args", Value.of(args, "-Dmatrix.args"));
        return Matrix.of(
                Declaration.of(YamlFile.read(yaml, "m.yaml").root().orElseThrow()),
                CommandLineOverrides.of(all, Map.of(), ""),
                Planning.JDKS,
                new PlanContext(OperatingSystem.LINUX, "3.9.16", 8));
    }
}
