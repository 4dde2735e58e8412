package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.ResultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals of the matrix plugin that run something, as a user runs them, on a JDK 17 and a JDK 25. */
class MatrixRunIT {

    /** Half of a short child is the compiler of its JVM. */
    private static final String QUICK = "  mavenOpts: \"-XX:TieredStopAtLevel=1 -XX:+UseSerialGC\"\n";

    private static final Schema SCHEMA = new SchemaLoader(new JsonParser(ResultSchema.text()).parse()).load();

    private static final String TWO = """
            envs: ["jdk{17,25}"]
            base:
              goals: [test]
              compileJdk: 17
            """ + QUICK;

    /** What differs on a newer JDK in the sample. */
    private static final String DIFFERS = "aPlainSpaceComesBeforePm";

    /** Passes where it runs on the JDK that the environment's name begins with. */
    private static final String WHERE = """
            package clock;

            import static org.junit.jupiter.api.Assertions.assertTrue;

            import org.junit.jupiter.api.Test;

            class WhereTest {

                @Test
                void isOnTheJdkOfTheName() {
                    assertTrue(System.getProperty("matrix.env").startsWith("jdk" + Runtime.version().feature()));
                }
            }
            """;

    @BeforeAll
    static void twoJdks() {
        Newer.require();
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void theTestsRunOnEachJdkAndNothingElseIsTouched(Maven maven) {
        boolean lanes = !maven.version().startsWith("3.8.");
        String meeting = "  properties: {meeting: " + (lanes ? 20 : 1) + "}\n";
        Scene scene = scene("matrix.run", TWO + meeting, maven).played("commit one");

        BuildOutcome run = scene.run(goals("run", "-Dmatrix.parallel=2")).fails();

        run.prints("compiled once: jdk17, jdk25").prints("jdk25: failed tests");
        run.prints("clock clock.ClockTest." + DIFFERS).prints("The matrix failed: jdk25 failed.");
        MatrixResult result = result(scene);
        assertEquals(Map.of("jdk17", "ok", "jdk25", "failed 1 test failed"), outcomes(result));
        assertEquals(List.of(4, 4), tests(result));
        assertEquals(List.of(17, 25), features(result));
        assertEquals(scene.git().git("rev-parse", "HEAD").strip(), result.commit());
        assertEquals(Set.of("matrix", "clock", "app"), modules(result));
        assertEquals(result.envs().get(0).compileKey(), result.envs().get(1).compileKey(), "it was not compiled once");
        // Maven 3.8 lets no extension run goals at the same time.
        assertEquals(
                lanes ? "met, app compiled" : "alone",
                Ground.read(scene.folder().resolve("target/jdk17.meeting")));
        for (String environment : List.of("jdk17", "jdk25")) {
            String log = Ground.read(scene.folder().resolve("target/matrix/" + environment + "/build.log"));
            assertEquals(2, log.split("this is jdk", -1).length, log);
            assertTrue(log.contains("this is " + environment + "\n"), log);
        }
        // Build directories are the matrix's own; those of a build by hand are not there.
        assertFalse(Files.exists(scene.folder().resolve("clock/target")));
        assertEquals("", scene.git().git("status", "--porcelain"));
        assertEquals(
                6,
                files(scene.folder(), "target/matrix/jdk.*/surefire-reports/TEST-.*\\.xml")
                        .size());
        assertEquals(
                2,
                files(scene.folder(), "target/matrix/compile-.*/target/classes/.*\\.class")
                        .size());
        assertTrue(
                Ground.read(scene.folder().resolve("target/matrix/junit.xml")).contains("jdk25.clock.clock.ClockTest"));
        if (maven == Mavens.main()) {
            theGridShowsExactlyTheTestThatDiffers(scene);
            aModuleAloneIsNoMatrix(scene);
            aCommandRunsInAnEnvironment(scene);
        }
    }

    private static void theGridShowsExactlyTheTestThatDiffers(Scene scene) {
        scene.run("matrix:report", "matrix:verify", "-Dmatrix.env=jdk17")
                .succeeds()
                .prints("4 tests in 2 environments, different in some: 1")
                .prints("passed at ");
        scene.run("matrix:verify")
                .fails()
                .prints("The environment jdk25 has not passed: failed.")
                .printsNot("jdk17 has");

        Path report = scene.folder().resolve("target/matrix/report");
        String markdown = Ground.read(report.resolve("matrix.md"));
        String differing = markdown.substring(markdown.indexOf("## Tests that differ (1)"));
        assertTrue(
                differing.contains("| clock: clock.ClockTest." + DIFFERS + " | passed | failed: expected:"), markdown);
        assertFalse(differing.contains("hoursAreShown"), markdown);
        assertTrue(Ground.read(report.resolve("index.html")).contains("<h2>Tests that differ (1)</h2>"));
    }

    private static void aModuleAloneIsNoMatrix(Scene scene) {
        scene.maven()
                .in(scene.folder().resolve("app"))
                .goals(goals("run", "-Dmatrix.env=jdk17"))
                .fails()
                .prints("This is a module, not the root of the build.")
                .prints("-pl app");
    }

    private static void aCommandRunsInAnEnvironment(Scene scene) {
        scene.run("matrix:exec", "matrix:devenv", "-Dmatrix.env=jdk25", "-Dmatrix.command=java -version")
                .succeeds()
                .prints("version \"25.");
        scene.run("matrix:exec", "-Dmatrix.command=java")
                .fails()
                .prints("One environment must be selected, but there are 2.");

        Path script = scene.folder().resolve("target/matrix/jdk25/env.sh");
        assertTrue(Ground.read(script).contains("export JAVA_HOME="), Ground.read(script));
        assertTrue(Files.isExecutable(script.resolveSibling("mvn")));
    }

    /** With -T each module has a session of its own, and an event that is read later is that of another module. */
    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void modulesThatAreBuiltAtTheSameTimeKeepTheirNames(Maven maven) {
        Scene scene = scene("matrix.threads", TWO, maven);

        scene.run(goals("run", "-Dmatrix.env=jdk17", "-T2")).succeeds();

        assertEquals(Set.of("matrix", "clock", "app"), modules(result(scene)));
    }

    @Test
    void aRunWithoutATestIsEmptyAndOpensNoGate() {
        Scene scene = scene("matrix.empty", TWO, Mavens.main()).played("commit one");

        BuildOutcome run = scene.run(goals("run", "-DskipTests")).fails();
        BuildOutcome verify = scene.run("matrix:verify").fails();

        String reason = "empty no test was run: -DskipTests=true";
        assertEquals(Map.of("jdk17", reason, "jdk25", reason), outcomes(result(scene)));
        assertEquals("", result(scene).envs().get(0).jdk().version(), "nothing ran on that JDK");
        run.prints("The matrix empty: jdk17 empty, jdk25 empty.");
        verify.prints("The environment jdk25 has not passed: empty.")
                .prints("Run `mvn matrix:run -Dmatrix.env=jdk25` without -DskipTests=true.");
    }

    /** What the notices propose, one after the other. */
    @Test
    void theAdviceOnAFailureMakesItPass() {
        Scene scene = scene("matrix.advice", """
                envs: [jdk25]
                base:
                  goals: [test]
                  compileJdk: 17
                  args: [-pl, clock]
                  properties: {maven.compiler.release: 25, test: TargetTest}
                """ + QUICK, Mavens.main())
                .file("clock/src/test/resources/data.txt", "data")
                .file("clock/src/test/java/clock/TargetTest.java", """
                package clock;

                import java.nio.file.*;
                import org.junit.jupiter.api.Test;

                class TargetTest {

                    @Test
                    void readsAFileOfTheBuildDirectory() throws Exception {
                        Files.readString(Path.of("target/test-classes/data.txt"));
                    }
                }
                """);

        scene.run(goals("run")).fails().prints("-Dmatrix.mode=build");
        scene.run(goals("run", "-Dmatrix.mode=build")).fails().prints("-Dmatrix.set.jdk25.isolation=copy");
        scene.run(goals("run", "-Dmatrix.mode=build", "-Dmatrix.set.jdk25.isolation=copy"))
                .succeeds();

        assertEquals(List.of(25), features(result(scene)));
    }

    @Test
    void whatCantRunOnAJdkIsToldAsThat() {
        Scene scene = scene("matrix.truth", """
                envs: [jdk17, jdk17-new, jdk17-flag, jdk25-flag, jdk17-opts, jdk25-other, jdk17-slow, jdk98, jdk17-mvn3.9.98]
                base:
                  goals: [test]
                  compileJdk: 17
                  skipMissing: local
                """ + QUICK + """
                factors:
                  new: {compileJdk: 25, properties: {maven.compiler.release: 25}}
                  flag: {argLine: "--sun-misc-unsafe-memory-access=allow"}
                  opts: {mode: build, mavenOpts: "--sun-misc-unsafe-memory-access=allow"}
                  other: {mode: build, role: compile, args: ["-pl", "clock", "-Dtest=WhereTest"]}
                  slow: {timeout: 3s, properties: {slow: 60}, args: ["-pl", "clock"]}
                """, Mavens.main())
                .file("clock/src/test/java/clock/WhereTest.java", WHERE);

        BuildOutcome run = scene.run(goals("run", "-Dmatrix.parallel=2"))
                .environment("CI", "false")
                .fails();

        Map<String, String> outcomes = outcomes(result(scene));
        assertEquals("ok", outcomes.get("jdk17"));
        starts(outcomes.getOrDefault("jdk17-new", ""), "error clock: ");
        ends(outcomes.getOrDefault("jdk17-new", ""), " is compiled for Java 25, and the JDK is a Java 17");
        assertEquals(
                "error the tests of clock did not run to their end: Unrecognized option:"
                        + " --sun-misc-unsafe-memory-access=allow",
                outcomes.get("jdk17-flag"));
        // It shares a child with the one before: a JVM that does not start on one JDK hides nothing of another.
        assertEquals("failed 1 test failed", outcomes.get("jdk25-flag"));
        assertEquals(
                "error Maven did not start: Unrecognized option: --sun-misc-unsafe-memory-access=allow",
                outcomes.get("jdk17-opts"));
        starts(outcomes.getOrDefault("jdk17-slow", ""), "timeout took longer than 3s");
        starts(outcomes.getOrDefault("jdk98", ""), "skipped no JDK 98 found");
        starts(outcomes.getOrDefault("jdk17-mvn3.9.98", ""), "skipped Maven 3.9.98 is not available");
        // Maven and the compiler of that JDK by a toolchain are two: the tests must be on the one that the name says.
        assertEquals("ok", outcomes.get("jdk25-other"));
        run.prints("jdk98 skipped").printsNot("UnsupportedClassVersionError");
    }

    /** Its record of a module has no JDK in it, and failed tests that are ignored are a success for it. */
    @Test
    void aBuildCacheAnswersForNoTest() {
        Scene scene = scene("matrix.cached", TWO, Mavens.main()).file(".mvn/extensions.xml", """
                <extensions>
                  <extension>
                    <groupId>org.apache.maven.extensions</groupId>
                    <artifactId>maven-build-cache-extension</artifactId>
                    <version>1.2.0</version>
                  </extension>
                </extensions>
                """);

        for (int i = 0; i < 2; i++) {
            scene.run(goals("run", "-Dmatrix.args=-pl clock")).fails();

            assertEquals(Map.of("jdk17", "ok", "jdk25", "failed 1 test failed"), outcomes(result(scene)));
        }
    }

    @Test
    void wholeBuildsInParallelKeepTheirInstallsApart() {
        Scene scene = scene("matrix.build", """
                envs: ["jdk{17,25}", jdk17-mvn3.10.0]
                base:
                  mode: build
                  goals: [install]
                  properties: {test: AppTest, surefire.failIfNoSpecifiedTests: false}
                """ + QUICK, Mavens.main());

        scene.run(goals("run", "-Dmatrix.parallel=2", "-pl", "app")).succeeds();

        MatrixResult result = result(scene);
        assertEquals(Map.of("jdk17", "ok", "jdk25", "ok", "jdk17-mvn3.10.0", "ok"), outcomes(result));
        assertEquals("3.10.0", result.envs().get(2).maven().version());
        // What the module needs is built with it, and found by it in the environment's own repository.
        for (String environment : List.of("jdk17", "jdk25")) {
            assertEquals(
                    1,
                    files(scene.folder(), "target/matrix/" + environment + "/repository/.*/clock/1/clock-1\\.jar")
                            .size());
        }
        assertFalse(scene.maven().repository().has("matrix.build", "clock", "1"), "it was installed for everybody");
    }

    /** The extension shows plugins a copy of the POM elsewhere; children build the one that people write, with the same version. */
    @Test
    void childrenOfABuildWithTheExtensionHaveItsVersionAlsoInACopyOfTheSources() {
        Scene scene = Scene.of("matrix.extended", "tour")
                .file("matrix.yaml", "envs: [jdk17]\nbase: {isolation: copy}\n")
                .file(".gitignore", "target/\nsecret\n")
                .played("commit\ntag v1.2.0\ncommits 1");
        scene.file("secret", "ignored").file("untracked", "not ignored");

        String run = "io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":run";
        scene.run(run, "-Dmatrix.args=-Dfirst=1 -Dsecond=2").succeeds().prints("jdk17 ok, 1 test");

        MatrixResult result = result(scene);
        assertEquals("1.2.1-SNAPSHOT", result.version());
        assertTrue(result.envs().get(0).command().containsAll(List.of("-Dfirst=1", "-Dsecond=2")));
        Path tree = files(scene.folder(), "target/matrix/[^/]*/tree/pom\\.xml")
                .get(0)
                .resolve("..")
                .normalize();
        assertTrue(Files.exists(tree.resolve("untracked")));
        assertFalse(Files.exists(tree.resolve("secret")));
        assertEquals(scene.git().git("rev-parse", "HEAD"), Git.in(tree).git("rev-parse", "HEAD"));
        assertEquals("?? untracked\n", scene.git().git("status", "--porcelain"));
    }

    /** Many tests find the files of their project from the place of their classes. */
    @Test
    void testsThatLookForTheProjectNextToTheirClassesPassInACopyAsTheNoticeSays() {
        Scene scene = scene("matrix.located", "envs: [jdk17]\nbase:\n  compileJdk: 17\n" + QUICK, Mavens.main());
        scene.file("clock/src/test/java/LocatedTest.java", """
                import java.nio.file.Files;
                import java.nio.file.Path;

                class LocatedTest {

                    @org.junit.jupiter.api.Test
                    void readsItsPom() throws Exception {
                        Path classes = Path.of(LocatedTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
                        Files.readString(classes.resolve("../../pom.xml"));
                    }
                }
                """);
        String[] tested = {"-pl", "clock", "-Dtest=LocatedTest"};

        scene.run(goals("run", tested))
                .fails()
                .prints("a failed test looks for a file of the project next to its build directory")
                .prints("-Dmatrix.set.jdk17.isolation=copy");

        String[] fixed = {"-pl", "clock", "-Dtest=LocatedTest", "-Dmatrix.set.jdk17.isolation=copy"};
        scene.run(goals("run", fixed)).succeeds().prints("jdk17 ok, 1 test");
    }

    @Test
    void aMatrixInTheLifecycleDoesNotRunInsideItself() {
        Scene scene = scene("matrix.bound", "base:\n  compileJdk: 17\n" + QUICK, Mavens.main());
        bind(scene);

        scene.run("verify", "-Dtest=AppTest", "-Dsurefire.failIfNoSpecifiedTests=false")
                .succeeds();
        BuildOutcome inside =
                scene.run(goals("run")).environment("MATRIX_DEPTH", "1").fails();

        assertEquals(Map.of("jdk17", "ok"), outcomes(result(scene)));
        assertTrue(Ground.read(scene.folder().resolve("target/matrix/jdk17/build.log"))
                .contains("skipped: this build is an environment of a matrix already"));
        inside.prints("A matrix was started inside an environment of a matrix.").prints("fix:");
    }

    /** SIGTERM, as Ctrl-C and a CI server's end of a job are for Maven. */
    @Test
    void whoEndsTheMatrixEndsEverythingThatItStarted() throws IOException, InterruptedException {
        Scene scene = scene("matrix.end", TWO + "  properties: {slow: 300}\n", Mavens.main());
        Maven maven = scene.maven();
        maven.in(scene.folder());
        Path log = Ground.target().resolve("logs/matrix-end.log");
        ProcessBuilder builder = new ProcessBuilder(
                        maven.home().resolve("bin/mvn").toString(),
                        "-B",
                        "-s",
                        maven.settings().toString(),
                        "-Dmaven.repo.local=" + maven.repository().folder(),
                        "-Daether.remoteRepositoryFilter.prefixes=false",
                        "matrix:run")
                .directory(scene.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MAVEN_OPTS", "-Duser.home=" + maven.userHome());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("MATRIX_"));
        Process process = builder.start();
        // The agent has reported the first tests: Maven, the matrix, its Maven and the JVM of the tests are there.
        await(
                () -> !files(scene.folder(), "target/matrix/compile-.*/events\\.jsonl")
                                .isEmpty()
                        && started(scene).size() >= 3,
                log);

        process.destroy();

        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "Maven did not end");
        assertEquals(List.of(), started(scene));
        assertEquals(
                Map.of("jdk17", "cancelled the run was interrupted", "jdk25", "cancelled the run was interrupted"),
                outcomes(result(scene)));
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, Path log) throws InterruptedException {
        for (int i = 0; i < 1200 && !condition.holds(); i++) {
            Thread.sleep(100);
        }
        assertTrue(condition.holds(), () -> Ground.read(log));
    }

    /** What runs with the scene's folder in its command line. */
    private static List<String> started(Scene scene) {
        return ProcessHandle.allProcesses()
                .map(handle -> handle.info().commandLine().orElse(""))
                .filter(line -> line.contains(scene.folder().toString()))
                .toList();
    }

    private static Scene scene(String name, String matrix, Maven maven) {
        return Scene.of(name, "matrix", maven)
                .file("matrix.yaml", matrix)
                .file("clock/src/test/java/clock/SlowTest.java", """
                package clock;

                import java.nio.file.*;
                import org.junit.jupiter.api.Test;

                class SlowTest {

                    private final String name = System.getProperty("matrix.env");

                    @Test
                    void takesAsLongAsItIsTold() throws Exception {
                        System.out.println("this is " + name);
                        Thread.sleep(1000L * Integer.getInteger("slow", 0));
                        meet(Integer.getInteger("meeting", 0));
                    }

                    /** Waits for the other environment and the next module's classes, and leaves whether they have come. */
                    private void meet(int seconds) throws Exception {
                        Path place = Files.createDirectories(Path.of("..", "target"));
                        Files.writeString(place.resolve(name + ".meeting"), "alone");
                        for (int i = 0; i < 20 * seconds; i++) {
                            boolean met = Files.exists(place.resolve("jdk17.meeting")) && Files.exists(place.resolve("jdk25.meeting"));
                            if (met && isCompiled(place, "App.class")) {
                                Files.writeString(place.resolve(name + ".meeting"), "met, app compiled");
                                return;
                            }
                            Thread.sleep(50);
                        }
                    }

                    private static boolean isCompiled(Path place, String name) throws Exception {
                        try (var files = Files.walk(place)) {
                            return files.anyMatch(file -> file.endsWith(name));
                        }
                    }
                }
                """);
    }

    private static String[] goals(String goal, String... more) {
        String[] goals = new String[more.length + 2];
        goals[0] = "matrix:" + goal;
        goals[1] = "-Daether.remoteRepositoryFilter.prefixes=false";
        System.arraycopy(more, 0, goals, 2, more.length);
        return goals;
    }

    /** Bound to a phase, with environments that only this execution has. */
    private static void bind(Scene scene) {
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file("pom.xml", pom.replace("        <executions>\n", """
                        <inherited>false</inherited>
                        <executions>
                          <execution>
                            <id>bound</id>
                            <phase>verify</phase>
                            <goals>
                              <goal>run</goal>
                            </goals>
                            <configuration>
                              <envs>
                                <env>jdk17</env>
                              </envs>
                              <base>
                                <goals>verify</goals>
                              </base>
                            </configuration>
                          </execution>
                """));
    }

    private static MatrixResult result(Scene scene) {
        Path file = scene.folder().resolve("target/matrix/result.json");
        assertNull(Validator.forSchema(SCHEMA).validate(new JsonParser(Ground.read(file)).parse()), Ground.read(file));
        return ResultFile.read(file);
    }

    private static Map<String, String> outcomes(MatrixResult result) {
        return result.envs().stream()
                .collect(Collectors.toMap(
                        EnvironmentResult::name,
                        environment -> (environment.outcome().word() + " " + environment.reason()).strip(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<Integer> tests(MatrixResult result) {
        return result.envs().stream()
                .map(environment -> environment.tests().run())
                .toList();
    }

    private static Set<String> modules(MatrixResult result) {
        return result.envs().stream()
                .flatMap(environment -> environment.modules().stream())
                .map(EnvironmentResult.ModuleResult::id)
                .collect(Collectors.toSet());
    }

    private static List<Integer> features(MatrixResult result) {
        return result.envs().stream()
                .map(environment -> Integer.parseInt(environment.jdk().version().replaceAll("\\D.*", "")))
                .toList();
    }

    private static List<Path> files(Path folder, String expression) {
        return Ground.below(folder)
                .filter(path -> folder.relativize(path).toString().matches(expression))
                .toList();
    }

    private static void starts(String text, String start) {
        assertTrue(text.startsWith(start), text);
    }

    private static void ends(String text, String end) {
        assertTrue(text.endsWith(end), text);
    }
}
