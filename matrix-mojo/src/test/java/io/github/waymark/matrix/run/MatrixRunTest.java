package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.SkipMissing;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.matrix.run.child.Silence;
import io.github.waymark.matrix.run.schedule.Parallel;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs in which no Maven is started, or none can be. */
class MatrixRunTest {

    private static final State MISSING = new State.Missing("no JDK 98 found");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private Optional<ProblemException> trouble = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "LOCAL, false, skipped, skipped",
        "LOCAL, true, error, failed",
        "TRUE, true, skipped, skipped",
        "FALSE, false, error, failed"
    })
    void aMissingJdkFailsInCiAndNeverPassesAlone(SkipMissing skip, boolean ci, String outcome, String all)
            throws InterruptedException {
        Environment environment = Environments.named("jdk98").skipMissing(skip).in(MISSING);

        MatrixResult result = run(ci, Map.of(), environment);

        assertEquals(outcome + ": no JDK 98 found", told(result).get("jdk98"));
        assertEquals(all, result.outcome().word());
        assertEquals(result, ResultFile.read(root.resolve("target/matrix/result.json")));
    }

    /** The children of a run that was killed go on. */
    @Test
    void whatAKilledRunLeftRunningIsEndedFirst() throws Exception {
        Path program = root.resolve("Waits.java");
        Files.writeString(
                program,
                "class Waits { public static void main(String[] a) throws Exception { Thread.sleep(60_000); } }");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process left = new ProcessBuilder(java, program.toString()).start();
        long start = left.info().startInstant().orElseThrow().toEpochMilli();
        Path directory = Files.createDirectories(root.resolve("target/matrix/jdk17"));
        Files.writeString(directory.resolve("child.process"), left.pid() + " " + start + "\n");

        run(true, Map.of(), Environments.named("jdk98").in(MISSING));

        assertTrue(left.waitFor(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(directory.resolve("child.process")));
    }

    @Test
    void whatCantBeTriedHasAReasonOfItsOwn() throws InterruptedException {
        MatrixResult result = run(
                true,
                Map.of("jdk17-mvn99", "Maven 99 is not available"),
                Environments.named("jdk11").in(new State.Invalid("Maven 4 can't run on JDK 11")),
                Environments.named("jdk25").in(new State.Excluded("for windows only", State.Excluded.Cause.SYSTEM)),
                Environments.named("jdk17-mvn99").ignored().get());

        assertEquals(
                Map.of(
                        "jdk11", "error: Maven 4 can't run on JDK 11",
                        "jdk25", "skipped: for windows only",
                        "jdk17-mvn99", "ignored: Maven 99 is not available"),
                told(result));
        assertEquals("jdk11 error", result.reason());
    }

    @Test
    void aMavenThatIsBrokenAndAJavaThatIsGoneEndOnlyTheirEnvironments() throws IOException, InterruptedException {
        Path maven = Files.createDirectories(root.resolve("maven"));
        Files.createDirectories(maven.resolve("boot"));
        Files.writeString(maven.resolve("boot/plexus-classworlds-2.9.0.jar"), "");
        Environment broken =
                Environments.named("jdk17-broken").properties(Map.of("a", "b")).get();
        Environment gone = Environments.named("jdk17-gone").get();

        // The JDKs of these environments are not on this machine.
        MatrixResult result = run(true, Map.of(), Map.of("jdk17-gone", new MavenHome(maven, "3.9.16")), broken, gone);

        assertTrue(
                String.valueOf(told(result).get("jdk17-broken")).startsWith("error: Maven can't be started"),
                told(result)::toString);
        assertTrue(
                String.valueOf(told(result).get("jdk17-gone")).startsWith("error: its files can't be read or written:"),
                told(result)::toString);
    }

    /** A JDK that finds the disk full as soon as it runs Maven. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void temporaryFilesOfARunThatMetAFullDiskAreSwept() throws IOException, InterruptedException {
        Path home = Files.createDirectories(root.resolve("jdk"));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                mkdir -p "target/matrix/$MATRIX_ENV/tmp"
                echo x > "target/matrix/$MATRIX_ENV/tmp/left"
                echo "[ERROR] java.io.IOException: No space left on device"
                exit 1
                """);
        assertTrue(java.toFile().setExecutable(true));
        Path maven = Files.createDirectories(root.resolve("maven"));
        Files.createDirectories(maven.resolve("boot"));
        Files.writeString(maven.resolve("boot/plexus-classworlds-2.9.0.jar"), "");
        Jdk jdk = new Jdk(home, "17.0.1", 17, false, "", "", "", List.of());

        MatrixResult result = run(
                true,
                Map.of(),
                Map.of("jdk17", new MavenHome(maven, "3.9.16")),
                Environments.named("jdk17").in(new State.Ok(jdk, jdk)));

        assertEquals(Map.of("jdk17", "error: the disk is full"), told(result));
        assertTrue(Files.isDirectory(root.resolve("target/matrix/jdk17")));
        assertFalse(Files.exists(root.resolve("target/matrix/jdk17/tmp/left")));
    }

    @Test
    void whereNothingCanBeWrittenTheUserIsTold() throws IOException, InterruptedException {
        // A file in place of the folder: what no user can write to, not even root.
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/matrix"), "");

        MatrixResult told = run(true, Map.of(), Environments.plain("jdk17"));

        Problem problem = trouble.orElseThrow().problems().get(0);
        assertEquals("The result of the matrix can't be written.", problem.what());
        String fix = problem.fix();
        Path kept = Path.of(fix.substring(fix.indexOf("is stored in ") + 13, fix.length() - 1));
        MatrixResult result = ResultFile.read(kept);
        Files.delete(kept);
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals(told, result);
        assertTrue(result.envs().get(0).reason().startsWith("its files can't be read or written"));
    }

    private MatrixResult run(boolean ci, Map<String, String> missing, Environment... environments)
            throws InterruptedException {
        return run(ci, missing, Map.of(), environments);
    }

    private MatrixResult run(
            boolean ci, Map<String, String> missing, Map<String, MavenHome> mavens, Environment... environments)
            throws InterruptedException {
        ParentBuild parent = new ParentBuild(
                root,
                root.resolve("pom.xml"),
                root,
                new MavenHome(root.resolve("nowhere"), "3.9.16"),
                root.resolve("repository"),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Path.of("/agent.jar"));
        Plan plan = new Plan(List.of(environments), Map.of(), List.of());
        RunSettings settings =
                new RunSettings(Parallel.of(2), false, false, ci, List.of(), List.of(), InstantSource.system());
        MatrixRun run =
                new MatrixRun(plan, parent, RunFolders.of(root), settings, () -> Results.of("linux"), new Silence());
        MatrixResult result = run.run(mavens, missing);
        trouble = run.trouble();
        return result;
    }

    private static Map<String, String> told(MatrixResult result) {
        Map<String, String> told = new LinkedHashMap<>();
        for (EnvironmentResult environment : result.envs()) {
            told.put(environment.name(), environment.outcome().word() + ": " + environment.reason());
        }
        return told;
    }
}
