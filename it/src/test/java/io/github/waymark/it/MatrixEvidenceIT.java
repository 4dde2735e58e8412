package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.ResultFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a run of the matrix shows: results that the command line narrowed open no gate, and differing tests are explained. */
class MatrixEvidenceIT {

    private static final String TWO = """
            envs: ["jdk{17,25}"]
            base:
              goals: [test]
              compileJdk: 17
              mavenOpts: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
            """;

    /** The options of the command line, the outcome, and what the gate answers. */
    private static final String[][] TRUTH = {
        {"ok", "open", "-Dx=y", "-Dmatrix.timeout=5m", "-Dmatrix.parallel=1", "-U"},
        {"empty", "closed", "-DskipTests"},
        {"empty", "closed", "-Dmaven.test.skip"},
        {"empty", "closed", "-Dmatrix.notest"},
        {"empty", "closed", "-Dmatrix.goals=validate"},
        {"empty", "closed", "-Psilent"},
        {"ok", "closed", "-Dtest=AppTest", "-Dsurefire.failIfNoSpecifiedTests=false"},
        {"ok", "closed", "-pl", "app"},
        {"ok", "closed", "-Dmatrix.args=--projects=clock"},
        {"ok", "closed", "-Dmatrix.args=-Psilent-clock"},
        {"ok", "closed", "-Dmatrix.args=-Dtest=AppTest -Dsurefire.failIfNoSpecifiedTests=false"},
        {"ok", "closed", "-Dmatrix.set.jdk17.mavenOpts=-Dtest=AppTest -Dsurefire.failIfNoSpecifiedTests=false"},
        {"ok", "closed", "-Dcheckstyle.skip"},
    };

    @BeforeAll
    static void twoJdks() {
        Newer.require();
    }

    /** Each with whole Mavens: what the command line leaves out can't open the gate. */
    @Test
    @InTheFullSet
    void whatNarrowsClosesTheGateAndWhatDoesNotOpensIt() {
        Scene scene = Scene.of("matrix.evidence", "matrix")
                .file("matrix.yaml", TWO.replace("\"jdk{17,25}\"", "jdk17"))
                .file(".gitignore", "target/\n");
        profiles(scene);
        scene.played("commit one");

        for (String[] row : TRUTH) {
            String[] typed = row.clone();
            typed[0] = "matrix:run";
            typed[1] = "-ntp";
            scene.run(typed).run();
            BuildOutcome gate = scene.run("matrix:verify").run();

            String line = String.join(" ", typed);
            EnvironmentResult result = ResultFile.read(scene.folder().resolve("target/matrix/result.json"))
                    .envs()
                    .get(0);
            assertEquals(row[0], result.outcome().word(), line + ": " + result);
            assertEquals(row[1], gate.exit() == 0 ? "open" : "closed", line + ": " + gate.text());
            if (row[1].equals("closed")) {
                gate.prints("Run `mvn matrix:run -Dmatrix.env=jdk17` without ");
            }
        }
    }

    /** Profiles whose names tell nothing. */
    private static void profiles(Scene scene) {
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file("pom.xml", pom.replace("</project>", """
                <profiles>
                  <profile>
                    <id>silent</id>
                    <properties>
                      <skipTests>true</skipTests>
                    </properties>
                  </profile>
                </profiles>
                </project>"""));
        String clock = Ground.read(scene.folder().resolve("clock/pom.xml"));
        scene.file("clock/pom.xml", clock.replace("</project>", """
                <profiles>
                  <profile>
                    <id>silent-clock</id>
                    <properties>
                      <skipTests>true</skipTests>
                    </properties>
                  </profile>
                </profiles>
                </project>"""));
    }

    /** A test that locale data of the JDK break, and one that fails every other time on one of the JDKs. */
    @Test
    void differingTestsAreRunAgainAndTheJdkThatBreaksOneIsFound() {
        Scene scene = Scene.of("matrix.again", "matrix")
                .file("matrix.yaml", TWO)
                .file(".gitignore", "target/\n")
                .file("app/src/test/java/app/SometimesTest.java", """
                package app;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import java.nio.file.*;
                import org.junit.jupiter.api.Test;

                class SometimesTest {

                    @Test
                    void failsEveryOtherTime() throws Exception {
                        Path count = Path.of("..", "target", "runs-" + Runtime.version().feature());
                        int before = Files.exists(count) ? Integer.parseInt(Files.readString(count)) : 0;
                        Files.writeString(count, String.valueOf(before + 1));
                        assertEquals(1, Runtime.version().feature() == 17 ? 1 : before % 2);
                    }
                }
                """)
                .played("commit one");

        scene.run("matrix:run").fails().prints("jdk25 failed");
        String full = Ground.read(scene.folder().resolve("target/matrix/result.json"));
        BuildOutcome again = scene.run("matrix:run", "-Dmatrix.again=differing").fails();
        BuildOutcome bisect = scene.run(
                        "matrix:bisect",
                        "-Dmatrix.test=clock.ClockTest#aPlainSpaceComesBeforePm",
                        "-Dmatrix.env=jdk{17,25}")
                .succeeds();

        again.prints("clock: clock.ClockTest.aPlainSpaceComesBeforePm: bound to the JDK: failed on jdk25 (25");
        again.prints("app: app.SometimesTest.failsEveryOtherTime: flaky: it passes and fails in jdk25");
        assertEquals(full, Ground.read(scene.folder().resolve("target/matrix/result.json")));
        scene.run("matrix:verify", "-Dmatrix.env=jdk25")
                .fails()
                .prints("The environment jdk25 has not passed: failed.");
        bisect.prints("clock.ClockTest#aPlainSpaceComesBeforePm fails from JDK 25")
                .prints("on; JDK 17")
                .prints("is the newest before it on which it passes")
                .prints("a narrow no-break space in locale data");
        assertTrue(Ground.read(scene.folder().resolve("target/matrix-again/result.json"))
                .contains("\"again\""));
    }
}
