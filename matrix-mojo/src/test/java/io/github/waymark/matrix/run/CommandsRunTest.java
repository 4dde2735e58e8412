package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Environments that run commands. */
@DisabledOnOs(OS.WINDOWS)
class CommandsRunTest {

    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private CommandScene scene;

    @BeforeEach
    void aProject() throws IOException {
        scene = new CommandScene(folder);
    }

    /** Linux has a file that every write finds full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnErrorAlsoIfTheCommandSucceedsAndTemporaryFilesAreSwept()
            throws IOException, InterruptedException {
        scene.matrix("env: {docs: {allowedCommands: [touch], commands: 'touch {tmp}/left'}}");
        Path own = Files.createDirectories(folder.resolve("target/matrix/docs"));
        Files.createSymbolicLink(own.resolve("build.log"), Path.of("/dev/full"));

        EnvironmentResult docs = scene.result("docs").envs().get(0);

        assertEquals(Outcome.ERROR, docs.outcome());
        assertEquals("the disk was full, so output of its commands may be missing", docs.reason());
        assertFalse(Files.exists(own.resolve("tmp/left")));
    }

    @Test
    void commandsRunInTheirOrderWithTheJdkOfTheEnvironment() throws IOException, InterruptedException {
        scene.matrix("""
                env:
                  docs:
                    description: builds the documentation
                    allowedCommands: [echo, printenv]
                    commandsBefore: echo before
                    commands:
                      - java -version
                      - [echo, "two  words", "{name}"]
                      - printenv JAVA_HOME MATRIX_ENV
                    commandsAfter: echo after
                """);

        EnvironmentResult docs = scene.result("docs").envs().get(0);

        assertEquals(Outcome.OK, docs.outcome(), docs::reason);
        List<String> output = scene.output("docs").lines().toList();
        assertEquals("before", output.get(0));
        assertTrue(output.get(1).contains("version \"" + Runtime.version().feature()), output::toString);
        assertEquals(List.of("two  words docs", JAVA_HOME, "docs", "after"), output.subList(4, output.size()));
        assertTrue(scene.log("docs").contains("commands[2]> echo 'two  words' docs"), scene.log("docs"));
        assertEquals("", docs.maven().version());
        assertEquals(JAVA_HOME, docs.jdk().home());
    }

    @Test
    void theFirstFailureEndsThemButNotWhatCleansUp() throws IOException, InterruptedException {
        scene.matrix("""
                base: {allowedCommands: ["*"]}
                env:
                  own: {commands: [echo a, "false", echo b], commandsAfter: echo after}
                  before: {commandsBefore: "false", commands: echo a, commandsAfter: echo after}
                  after: {commands: echo a, commandsAfter: ["false", echo b]}
                  goals: {commandsBefore: "false", commandsAfter: echo after}
                  ignored: {commands: "false", ignoreOutcome: true}
                """);

        assertEquals(
                Map.of(
                        "own", "failed: commands[2]: `false` ended with exit code 1",
                        "before", "failed: commandsBefore: `false` ended with exit code 1",
                        "after", "failed: commandsAfter[1]: `false` ended with exit code 1",
                        "goals", "failed: commandsBefore: `false` ended with exit code 1",
                        "ignored", "ignored: failed: `false` ended with exit code 1"),
                scene.run("ALL"));
        assertEquals("a\nafter", scene.output("own"));
        assertEquals("after", scene.output("before"));
        assertEquals("a", scene.output("after"));
        assertEquals("after", scene.output("goals"));
    }

    @Test
    void marksIgnoreOrInvertAnExitCode() throws InterruptedException {
        scene.matrix("""
                base: {allowedCommands: ["*"]}
                env:
                  ignores: {commands: ["-false", "- false", "true"]}
                  inverts: {commands: ["! false"]}
                  succeeds: {commands: ["! true"]}
                """);

        assertEquals(
                Map.of("ignores", "ok", "inverts", "ok", "succeeds", "failed: `true` ended with exit code 0"),
                scene.run("ALL"));
    }

    @Test
    void aCommandIsRetriedUntilItSucceeds() throws IOException, InterruptedException {
        Files.writeString(scene.root().resolve("third.sh"), "echo x >> n; test $(wc -l < n) -ge 3\n");
        scene.matrix("""
                base: {allowedCommands: [sh], retries: 2}
                env:
                  third: {commands: sh third.sh}
                  never: {commands: [sh -c 'exit 7'], retries: 1}
                """);

        assertEquals(
                Map.of("third", "ok", "never", "failed: `sh -c 'exit 7'` ended with exit code 7"), scene.run("ALL"));
        assertEquals(3, scene.log("third").lines().count());
        assertTrue(scene.log("third").endsWith("commands, retry 2 of 2> sh third.sh\n"), scene.log("third"));
        assertEquals(2, scene.log("never").lines().count());
    }

    @Test
    void aProgramFromOutsideMustBeAllowed() throws IOException, InterruptedException {
        Path tool = Files.writeString(scene.root().resolve("tool.sh"), "#!/bin/sh\necho own tool\n");
        assertTrue(tool.toFile().setExecutable(true));
        Files.createSymbolicLink(scene.root().resolve("link"), Path.of("/bin/echo"));
        scene.matrix("""
                env:
                  outside: {commands: [./tool.sh, git --version]}
                  own: {commands: ./tool.sh}
                  linked: {commands: ./link x}
                  path: {commands: /bin/echo x}
                  allowed: {commands: [/bin/echo x, ./link x, echo x], allowedCommands: [echo, link]}
                  missing: {commands: no-such-program, allowedCommands: no-*}
                """);

        Map<String, String> outcomes = scene.run("ALL");

        String fix = "add it";
        assertEquals(
                "error: git is not a program of the JDK or the project: Add `allowedCommands: [git]` to it, or to"
                        + " `base`.",
                outcomes.get("outside"),
                fix);
        // Nothing was run: all are checked first.
        assertFalse(scene.log("outside").contains("own tool"), scene.log("outside"));
        assertEquals("ok", outcomes.get("own"));
        assertTrue(outcomes.getOrDefault("linked", "").startsWith("error: ./link is not"), outcomes::toString);
        assertTrue(outcomes.getOrDefault("path", "").startsWith("error: /bin/echo is not"), outcomes::toString);
        assertEquals("ok", outcomes.get("allowed"));
        assertTrue(
                outcomes.getOrDefault("missing", "").startsWith("error: no-such-program is not on the PATH"),
                outcomes::toString);
    }

    @Test
    void theFixOfAProgramThatIsNotAllowedWorks() throws InterruptedException {
        String matrix = "env: {x: {commands: echo a}}";
        String told = scene.matrix(matrix).run("x").getOrDefault("x", "");
        String key = told.replaceFirst(".*`(.*?: \\[.*?])`.*", "$1");

        assertEquals(
                Map.of("x", "ok"),
                scene.matrix("base: {" + key + "}\n" + matrix).run("x"));
    }

    @Test
    void noShellReadsACommandUnlessOneIsNamed() throws IOException, InterruptedException {
        scene.matrix("""
                base: {allowedCommands: [echo]}
                env:
                  plain: {commands: [echo $HOME && echo * > out]}
                  script: {shell: true, commands: ["cd sub && pwd; for a in \\"$@\\"; do echo \\"<$a>\\"; done"]}
                  block:
                    shell: sh
                    commands: |
                      echo 'one
                      two'
                      false
                      echo three
                  args: {commands: echo {args:none}}
                """.replace("echo {args:none}", "'echo {args:none}'")).args("'a b' ; rm");
        Files.createDirectories(scene.root().resolve("sub"));

        Map<String, String> outcomes = scene.run("ALL");

        assertEquals("$HOME && echo * > out", scene.output("plain"));
        assertFalse(Files.exists(scene.root().resolve("out")));
        assertEquals("ok", outcomes.get("script"));
        assertEquals(scene.root().resolve("sub").toString(), scene.output("script"));
        assertEquals("failed: `echo 'one` ended with exit code 1", outcomes.get("block"));
        assertFalse(scene.log("block").endsWith("\nthree\n"), scene.log("block"));
        assertEquals("a b ; rm", scene.output("args"));
    }

    @Test
    void aScriptGetsTheWordsOfTheCommandLineAsItsArguments() throws IOException, InterruptedException {
        scene.matrix("""
                env:
                  script: {shell: bash, commands: 'for a in "$@"; do echo "<$a>"; done', args: ["{args}"]}
                """).args("'a b' '$(echo c)'");

        assertEquals(Map.of("script", "ok"), scene.run("ALL"));
        assertEquals("<a b>\n<$(echo c)>", scene.output("script"));
    }

    @Test
    void nothingIsSubstitutedInAScript() {
        scene.matrix("env: {x: {shell: true, commands: 'rm -rf {root}'}, y: {shell: cmd, commands: 'dir {args}'}}");

        List<Problem> problems =
                assertThrows(ProblemException.class, scene::declared).problems();

        assertEquals(2, problems.size());
        assertEquals(
                "A script for a shell has the substitution '{root}'.",
                problems.get(0).what());
        assertTrue(problems.get(0).fix().contains("MATRIX_ROOT"), problems::toString);
        assertTrue(problems.get(1).fix().contains("sh or bash"), problems::toString);
    }

    @Test
    void variablesComeFromOutsideAFileAndTheEnvironment() throws IOException, InterruptedException {
        Files.writeString(scene.root().resolve("docs.env"), "FROM_FILE=f\nBOTH=f\n");
        scene.variable("OUTER", "o")
                .variable("OTHER", "x")
                .variable("MAVEN_OPTS", "-Xmx1g")
                .matrix("""
                base: {allowedCommands: [printenv, sh]}
                env:
                  docs:
                    environmentFile: "{name}.env"
                    environment: {BOTH: e, OWN: "{env:OUTER}-{env:FROM_FILE}-{env:NOBODY:d}", TMPX: "{tmp}"}
                    passEnvironment: [OUTER]
                    commands: [printenv OUTER FROM_FILE BOTH OWN, "! printenv OTHER", "! printenv MAVEN_OPTS", "echo-no"]
                """.replace(", \"echo-no\"", ""));

        assertEquals(Map.of("docs", "ok"), scene.run("ALL"), () -> "log");
        assertEquals("o\nf\ne\no-f-d", scene.output("docs"));
    }

    @Test
    void aFileOfVariablesIsReadOnlyInsideOfTheProject() throws IOException, InterruptedException {
        Files.writeString(folder.resolveSibling("outside.env"), "A=1\n");
        Files.createSymbolicLink(scene.root().resolve("link.env"), folder.resolveSibling("outside.env"));
        scene.matrix("""
                base: {commands: java -version}
                env:
                  up: {environmentFile: ../outside.env}
                  linked: {environmentFile: link.env}
                  missing: {environmentFile: no.env}
                """);

        Map<String, String> outcomes = scene.run("ALL");

        Files.delete(folder.resolveSibling("outside.env"));
        for (String name : List.of("up", "linked")) {
            assertTrue(outcomes.getOrDefault(name, "").contains("outside of the project"), outcomes::toString);
        }
        assertTrue(outcomes.getOrDefault("missing", "").contains("can't be read"), outcomes::toString);
    }

    @Test
    void secretsOfVariablesAreNotPrinted() throws IOException, InterruptedException {
        scene.variable("API_TOKEN", "s3cr3t-value").matrix("""
                env: {x: {allowedCommands: ["true"], commands: "true {env:API_TOKEN}"}}
                """);

        EnvironmentResult result = scene.result("x").envs().get(0);

        assertEquals(Outcome.OK, result.outcome());
        assertFalse(result.toString().contains("s3cr3t-value"), result::toString);
        assertEquals("commands> true ***\n", scene.log("x"));
        assertFalse(Files.readString(scene.root().resolve("target/matrix/result.json"))
                .contains("s3cr3t-value"));
    }

    @Test
    void theDirectoryOfCommandsIsAFolderOfTheProject() throws IOException, InterruptedException {
        Files.createDirectories(scene.root().resolve("docs"));
        scene.matrix("""
                base: {allowedCommands: [pwd], commands: pwd}
                env:
                  docs: {directory: docs}
                  own: {directory: "{folder}/site"}
                  missing: {directory: doc}
                  outside: {directory: ../..}
                """);

        Map<String, String> outcomes = scene.run("ALL");

        assertEquals(scene.root().resolve("docs").toString(), scene.output("docs"));
        assertEquals(scene.root().resolve("target/matrix/own/site").toString(), scene.output("own"));
        assertTrue(outcomes.getOrDefault("missing", "").contains("not a folder of the project"), outcomes::toString);
        assertTrue(outcomes.getOrDefault("outside", "").contains("not a folder of the project"), outcomes::toString);
    }

    @Test
    void aTimeLimitEndsACommandAndStillCleansUp() throws IOException, InterruptedException {
        scene.matrix("""
                env: {x: {allowedCommands: ["*"], timeout: 1s, commands: [echo a, sleep 60], commandsAfter: echo after}}
                """);

        assertEquals(Map.of("x", "timeout: took longer than 1s, at `sleep 60`"), scene.run("ALL"));
        assertEquals("a\nafter", scene.output("x"));
    }

    @Test
    void environmentsWaitForThoseThatTheyDependOn() throws IOException, InterruptedException {
        scene.matrix("""
                base: {allowedCommands: [sh, cat]}
                env:
                  deploy: {depends: docs, commands: cat site.html}
                  docs: {commands: ["sh -c 'sleep 0.3; echo page > site.html'"]}
                """);

        assertEquals(Map.of("deploy", "ok", "docs", "ok"), scene.run("ALL"));
        assertEquals("page", scene.output("deploy"));
    }

    @Test
    void withoutTestsThereAreNoCommands() throws InterruptedException {
        scene.matrix("env: {x: {commands: java -version}}").notest();

        assertEquals(Map.of("x", "skipped: -Dmatrix.notest: its commands are not run"), scene.run("ALL"));
    }

    @Test
    void mvnIsTheMavenOfTheEnvironmentWithTheSettingsOfTheOuterBuild() throws IOException, InterruptedException {
        Files.createDirectories(scene.root().resolve("maven/boot"));
        Files.writeString(scene.root().resolve("maven/boot/plexus-classworlds-2.9.0.jar"), "");
        Files.createDirectories(scene.root().resolve("examples/.mvn"));
        scene.matrix("""
                env:
                  docs: {commands: mvn javadoc:javadoc -q, properties: {doclint: none}, profiles: [site]}
                  examples: {commands: mvn test, directory: examples}
                """);

        List<EnvironmentResult> results = scene.result("ALL").envs();

        List<String> docs = results.get(0).command();
        assertEquals(JAVA_HOME + File.separator + "bin" + File.separator + "java", docs.get(0));
        assertTrue(
                docs.containsAll(List.of("-o", "-Psite", "-Ddoclint=none", "-Dx=y", "-Dwaymark.version=1.2.3")),
                docs::toString);
        assertTrue(docs.contains("-Dmaven.repo.local=" + scene.root().resolve("repository")), docs::toString);
        assertFalse(docs.contains("-pl"), docs::toString);
        assertEquals(List.of("javadoc:javadoc", "-q"), docs.subList(docs.size() - 2, docs.size()));
        assertEquals("3.9.16", results.get(0).maven().version());
        List<String> examples = results.get(1).command();
        assertTrue(
                examples.contains(
                        "-Dmaven.multiModuleProjectDirectory=" + scene.root().resolve("examples")),
                examples::toString);
        assertFalse(examples.contains("-Dwaymark.version=1.2.3"), examples::toString);
    }
}
