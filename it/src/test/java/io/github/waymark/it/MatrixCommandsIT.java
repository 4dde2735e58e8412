package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Environments of the matrix that run commands, or goals without tests, on a JDK that is not that of the outer Maven. */
@DisabledOnOs(OS.WINDOWS)
class MatrixCommandsIT {

    private static final String MATRIX = """
            envs: [docs, around, exec]
            base:
              jdk: 25
              goals: [validate]
              mavenOpts: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
            env:
              docs:
                directory: clock
                environment: {TITLE: "the clock of {name}"}
                allowedCommands: [printenv, pwd]
                commandsBefore: java -version
                commands:
                  - [javadoc, -quiet, "-Xdoclint:none", -d, "{folder}/site", "{args:-nonavbar}", src/main/java/clock/Clock.java]
                  - printenv TITLE MATRIX_ENV
                  - "! printenv UNSET"
                  - "- printenv UNSET"
                commandsAfter: pwd
              around:
                environment: {TITLE: "the goals of {name}"}
                allowedCommands: [printenv]
                commandsBefore: printenv TITLE
                commandsAfter: [java -version]
              exec:
                goals: ["org.codehaus.mojo:exec-maven-plugin:EXEC:exec"]
                args: [-N]
                properties: {exec.executable: java, exec.args: -version}
              tests: {jdk: 17, commands: [[mvn, test, -pl, clock]]}
              fails: {commands: [[mvn, test, -pl, clock]]}
              outside: {commands: git --version}
            """.replace("EXEC", PinnedVersions.of("exec-maven-plugin"));

    @BeforeAll
    static void twoJdks() {
        Newer.require();
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void anEnvironmentDoesAnythingOnItsJdk(Maven maven) {
        Scene scene = scene("matrix.commands", maven);

        BuildOutcome run = scene.run("matrix:run").succeeds();

        MatrixResult result = result(scene);
        assertEquals(Map.of("docs", "ok", "around", "ok", "exec", "ok"), outcomes(result));
        // The table has the JDK of the processes; the outer Maven runs on another one.
        for (EnvironmentResult environment : result.envs()) {
            assertTrue(environment.jdk().version().startsWith("25"), environment::toString);
            run.prints(environment.name());
        }
        assertEquals(
                3,
                run.lines().stream()
                        .filter(line -> line.matches("\\[INFO] (docs|around|exec) +25\\S* .* ok.*"))
                        .count(),
                run::text);
        String docs = log(scene, "docs");
        assertTrue(docs.contains("version \"25"), docs);
        assertTrue(docs.contains("\nthe clock of docs\ndocs\n"), docs);
        assertTrue(docs.endsWith("commandsAfter> pwd\n" + scene.folder().resolve("clock") + "\n"), docs);
        assertTrue(docs.contains(" -nonavbar "), docs);
        assertTrue(Files.exists(scene.folder().resolve("target/matrix/docs/site/clock/Clock.html")));
        String around = log(scene, "around");
        assertTrue(around.startsWith("commandsBefore> printenv TITLE\nthe goals of around\n"), around);
        assertTrue(around.indexOf("BUILD SUCCESS") < around.indexOf("commandsAfter> java -version"), around);
        // What a goal starts by name is a program of that JDK, too.
        assertTrue(log(scene, "exec").contains("version \"25"), log(scene, "exec"));
        assertFalse(Files.exists(scene.folder().resolve("clock/target")));
    }

    @Test
    void wordsOfTheCommandLineReplaceTheDefaultAndAreNoEvidenceForTheGate() {
        Scene scene = scene("matrix.words", Mavens.main()).played("commit one");

        scene.run("matrix:run", "matrix:verify", "-Dmatrix.env=docs").succeeds().prints("docs");
        BuildOutcome words = scene.run(
                        "matrix:run",
                        "matrix:verify",
                        "-Dmatrix.env=docs,around",
                        "-Dmatrix.args=-windowtitle 'a clock'")
                .fails();

        String docs = log(scene, "docs");
        assertTrue(docs.contains(" -windowtitle 'a clock' "), docs);
        assertFalse(docs.contains("-nonavbar"), docs);
        words.prints("The environment docs was tested only in part.")
                .prints("without -Dmatrix.args=-windowtitle 'a clock'")
                .printsNot("The environment around");
    }

    @Test
    void aMavenAmongTheCommandsHasItsTestsCountedAndWhatIsNotAllowedDoesNotRun() {
        Scene scene = scene("matrix.mvn", Mavens.main()).played("commit one");

        BuildOutcome run =
                scene.run("matrix:run", "-Dmatrix.env=tests,fails,outside").fails();

        MatrixResult result = result(scene);
        Map<String, String> outcomes = outcomes(result);
        assertEquals("ok", outcomes.get("tests"));
        assertEquals(
                List.of(2, 2, 0),
                result.envs().stream().map(one -> one.tests().run()).toList());
        assertEquals(1, result.envs().get(1).tests().failed());
        assertTrue(
                outcomes.getOrDefault("fails", "").startsWith("failed `mvn test -pl clock` ended with exit code 1: "),
                outcomes::toString);
        assertEquals(
                "error git is not a program of the JDK or the project: Add `allowedCommands: [git]` to it, or to `base`.",
                outcomes.get("outside"));
        run.prints("aPlainSpaceComesBeforePm");
    }

    private static Scene scene(String name, Maven maven) {
        return Scene.of(name, "matrix", maven).file("matrix.yaml", MATRIX).file(".gitignore", "target/\n");
    }

    private static MatrixResult result(Scene scene) {
        return ResultFile.read(scene.folder().resolve("target/matrix/result.json"));
    }

    private static String log(Scene scene, String environment) {
        return Ground.read(scene.folder().resolve("target/matrix/" + environment + "/build.log"));
    }

    private static Map<String, String> outcomes(MatrixResult result) {
        return result.envs().stream()
                .collect(Collectors.toMap(
                        EnvironmentResult::name,
                        environment -> (environment.outcome().word() + " " + environment.reason()).strip(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
