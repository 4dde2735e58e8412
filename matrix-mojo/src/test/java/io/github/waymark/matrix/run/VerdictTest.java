package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.process.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final String STARTED = "{\"event\":\"session-start\",\"modules\":1}";
    private static final String ENDED = "{\"event\":\"session-end\"}";

    private final Environment environment = Environments.plain("jdk17");
    private final JobRecord record = new JobRecord();
    private final List<String> log = new ArrayList<>();
    private final List<TestCase> tests = new ArrayList<>();
    private final List<UsedJdk> jdks = new ArrayList<>();
    private final List<String> narrowed = new ArrayList<>();
    private int logged;
    private Ending ending = new Ending(Ending.Kind.EXITED, 0);

    @Test
    void everythingWentWell() {
        ended();
        test(TestCase.Status.PASSED);

        expect(Outcome.OK, "");
    }

    @Test
    void testsFailed() {
        ended();
        test(TestCase.Status.PASSED);
        test(TestCase.Status.FAILED);
        test(TestCase.Status.ERROR);

        expect(Outcome.FAILED, "2 tests failed");
    }

    @Test
    void theJvmOfMavenDidNotStart() {
        ending = new Ending(Ending.Kind.EXITED, 1);
        log.add("Unrecognized option: --sun-misc-unsafe-memory-access=allow");
        log.add("Error: Could not create the Java Virtual Machine.");

        expect(Outcome.ERROR, "Maven did not start: Unrecognized option: --sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void mavenCouldNotReadThePoms() {
        ending = new Ending(Ending.Kind.EXITED, 1);
        log.add("[ERROR] [ERROR] Some problems were encountered while processing the POMs:");
        log.add("[ERROR] Non-parseable POM /p/pom.xml: unexpected end");

        expect(Outcome.FAILED, "the build did not start: Non-parseable POM /p/pom.xml: unexpected end");
    }

    /** Also before the agent could record the start. */
    @Test
    void aFullDiskAtTheStartIsNoFailureOfTheBuild() {
        ending = new Ending(Ending.Kind.EXITED, 1);
        log.add("[ERROR] java.io.IOException: No space left on device");

        expect(Outcome.ERROR, "the disk is full");
    }

    @Test
    void aChildThatSaidNothingHasItsExitCodeTold() {
        ending = new Ending(Ending.Kind.EXITED, 3);

        expect(Outcome.ERROR, "Maven did not start, exit code 3");
    }

    @ParameterizedTest
    @CsvSource({
        "137, Maven was killed (signal 9; out of memory?)",
        "134, Maven crashed (signal 6)",
        "143, Maven was ended by signal 15"
    })
    void aMavenThatASignalEndedIsAnErrorWhateverItHadTestedUntilThen(int exitCode, String reason) {
        ending = new Ending(Ending.Kind.EXITED, exitCode);
        expect(Outcome.ERROR, reason);

        record.add(STARTED);
        test(TestCase.Status.PASSED);
        test(TestCase.Status.FAILED);
        expect(Outcome.ERROR, reason);
    }

    @Test
    void aMavenThatEndsBeforeItsBuildIsAnErrorAlsoWithExitCode0() {
        record.add(STARTED);
        test(TestCase.Status.PASSED);

        expect(Outcome.ERROR, "Maven ended before its build did, exit code 0");
        log.add(
                "[WARNING] The matrix agent can't record events any more: java.io.IOException: No space left on device");
        expect(Outcome.ERROR, "the disk is full");
    }

    @Test
    void theJvmOfTheTestsWasKilled() {
        record.add(STARTED);
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-surefire-plugin\",\"goal\":\"test\","
                + "\"env\":\"jdk17\",\"outcome\":\"failed\",\"message\":\"The forked VM terminated\"}");
        record.add(ENDED);
        log.add("[ERROR] Process Exit Code: 137");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(
                Outcome.ERROR,
                "the tests of m did not run to their end: their JVM was killed (signal 9; out of memory?)");
    }

    @Test
    void noTestIsNoSuccess() {
        ended();

        expect(Outcome.EMPTY, "no test was run");
        narrowed.add("-DskipTests=true");
        expect(Outcome.EMPTY, "no test was run: -DskipTests=true");
        test(TestCase.Status.SKIPPED);
        expect(Outcome.EMPTY, "its only test was skipped");
        test(TestCase.Status.PASSED);
        expect(Outcome.OK, "");
    }

    @Test
    void anEnvironmentMayAllowThatNoTestRuns() {
        ended();

        assertEquals(
                new Verdict(Outcome.OK, "no test was run, which allowEmpty allows"),
                Verdict.of(Environments.named("jdk17").allowEmpty().get(), evidence()));
    }

    @Test
    void goalsWithoutTestsAreForTestsOnlyIfTheCommandLineReplacedThoseOfTheDeclaration() {
        ended();
        Environment declared = Environments.named("jdk17")
                .role(Role.HOST)
                .mode(Mode.TEST)
                .goals("exec:exec")
                .get();

        assertEquals(new Verdict(Outcome.OK, ""), Verdict.of(declared, evidence()));
        narrowed.add("-Dmatrix.goals=exec:exec");
        assertEquals(
                new Verdict(Outcome.EMPTY, "no test was run: -Dmatrix.goals=exec:exec"),
                Verdict.of(declared, evidence()));
    }

    @Test
    void testsThatRanAndLeftNoReportAreAnError() {
        ended();
        logged = 12;

        expect(Outcome.ERROR, "12 tests ran, but left no report");
    }

    @Test
    void testsOnAnotherJdkSayNothingOfThisOne() {
        ended();
        test(TestCase.Status.PASSED);
        jdks.add(new UsedJdk("/other", "21.0.1", "", "", ""));

        expect(
                Outcome.ERROR,
                "its tests ran on JDK 21.0.1, not on 17.0.1: the build chooses the JDK of its tests itself");
        jdks.add(new UsedJdk("/mine", "17.0.9", "", "", ""));
        expect(Outcome.OK, "");
    }

    @Test
    void afterAFullDiskReportsMayBeMissing() {
        ended();
        test(TestCase.Status.PASSED);
        log.add("[WARNING] Could not write the report: No space left on device");

        expect(Outcome.ERROR, "the disk was full, so reports may be missing");
    }

    @Test
    void theClassesAreTooNew() {
        ended();
        record.add("{\"event\":\"unfit\",\"env\":\"jdk17\",\"module\":\"m\",\"reason\":\"A.class is for Java 25\"}");

        expect(Outcome.ERROR, "m: A.class is for Java 25");
    }

    @Test
    void theJvmOfTheTestsDidNotStart() {
        ended();
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-surefire-plugin\",\"goal\":\"test\","
                + "\"env\":\"jdk17\",\"outcome\":\"failed\",\"message\":\"The forked VM terminated\"}");
        log.add("[ERROR] Unrecognized VM option 'UseCompactObjectHeaders'");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(
                Outcome.ERROR,
                "the tests of m did not run to their end: Unrecognized VM option 'UseCompactObjectHeaders'");
    }

    @Test
    void inAWholeBuildTheJvmOfTheTestsIsToldApartFromATestThatFails() {
        ended();
        record.add(
                "{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-failsafe-plugin\",\"goal\":\"integration-test\","
                        + "\"outcome\":\"failed\",\"message\":\"The forked VM terminated\"}");
        log.add("Unrecognized option: --sun-misc-unsafe-memory-access=allow");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(
                Outcome.ERROR,
                "the tests of m did not run to their end: Unrecognized option: --sun-misc-unsafe-memory-access=allow");
        test(TestCase.Status.FAILED);
        expect(Outcome.FAILED, "1 test failed");
    }

    @Test
    void whatMavenSaysBelowItsFirstLineIsTheReason() {
        ended();
        log.add(
                "[ERROR] Failed to execute goal on project clock: Could not resolve dependencies for project g:clock:jar:1");
        log.add("[ERROR] dependency: org.junit.platform:junit-platform-commons:jar:6.1.3 (test)");
        log.add("[ERROR] \tCannot access central in offline mode");
        log.add("[ERROR] -> [Help 1]");
        log.add("[ERROR] ");
        log.add("[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(
                Outcome.FAILED,
                "Could not resolve dependencies for project g:clock:jar:1: dependency: org.junit.platform:"
                        + "junit-platform-commons:jar:6.1.3 (test): Cannot access central in offline mode");
    }

    @Test
    void aPomThatCantBeReadIsNamed() {
        ending = new Ending(Ending.Kind.EXITED, 1);
        log.add("[ERROR] [ERROR] Some problems were encountered while processing the POMs:");
        log.add("[ERROR] The build could not read 1 project -> [Help 1]");
        log.add("[ERROR]   ");
        log.add("[ERROR]   The project g:a:1 (/p/pom.xml) has 1 error");
        log.add("[ERROR]     'dependencies.dependency.version' for a:b:jar is missing. @ line 22, column 17");

        expect(
                Outcome.FAILED,
                "the build did not start: The build could not read 1 project: The project g:a:1 (/p/pom.xml) has 1 error:"
                        + " 'dependencies.dependency.version' for a:b:jar is missing. @ line 22, column 17");
    }

    @Test
    void anotherEnvironmentsCrashIsNotThisOnes() {
        ended();
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-surefire-plugin\",\"goal\":\"test\","
                + "\"env\":\"jdk25\",\"outcome\":\"failed\",\"message\":\"The forked VM terminated\"}");
        test(TestCase.Status.PASSED);

        expect(Outcome.OK, "");
        assertEquals(List.of("jdk25"), record.crashed());
    }

    @Test
    void itDoesNotCompile() {
        ended();
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-compiler-plugin\",\"goal\":\"compile\","
                + "\"outcome\":\"failed\",\"message\":\"Failed to execute goal g:a:1:compile (default-compile) on project m:"
                + " Compilation failure\\n/p/A.java:[3,1] ';' expected\"}");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(Outcome.FAILED, "compiler:compile failed in m: Compilation failure: /p/A.java:[3,1] ';' expected");
    }

    @Test
    void aMessageWhoseFirstLineOnlyAnnouncesTheReasonIsReadOn() {
        ended();
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-surefire-plugin\",\"goal\":\"test\","
                + "\"env\":\"jdk17\",\"outcome\":\"failed\",\"message\":\"Failed to execute goal g:a:1:test (default-test@jdk17)"
                + " on project m: Missing:\\n----------\\n1) org.apache.maven.surefire:surefire-testng:jar:3.0.0-M7\\n\\n"
                + "  Try downloading the file manually from the project website.\"}");

        expect(
                Outcome.ERROR,
                "the tests of m did not run to their end: Missing: org.apache.maven.surefire:surefire-testng:jar:3.0.0-M7");
    }

    @Test
    void aFullDiskIsNotTheProjectsFault() {
        ended();
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-compiler-plugin\",\"goal\":\"compile\","
                + "\"outcome\":\"failed\",\"message\":\"Failed to execute goal g:a:1:compile (default-compile) on project m:"
                + " Compilation failure\\nerror: error while writing a.B: No space left on device\"}");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(Outcome.ERROR, "the disk is full, at compiler:compile in m");
        // What a test says of a disk is the test's matter.
        test(TestCase.Status.FAILED);
        expect(Outcome.FAILED, "1 test failed");
    }

    @Test
    void aFullDiskMayAlsoEndTheTests() {
        ended();
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"maven-surefire-plugin\",\"goal\":\"test\","
                + "\"env\":\"jdk17\",\"outcome\":\"failed\",\"message\":\"Error creating archive file\"}");
        log.add("[ERROR] Error creating archive file: No space left on device");
        ending = new Ending(Ending.Kind.EXITED, 1);

        expect(Outcome.ERROR, "the disk is full, at surefire:test in m");
    }

    @Test
    void itTookTooLong() {
        ending = new Ending(Ending.Kind.TIMEOUT, 143);

        assertEquals(
                new Verdict(Outcome.TIMEOUT, "took longer than 1m 30s"),
                Verdict.of(
                        Environments.named("jdk17")
                                .timeout(Duration.ofSeconds(90))
                                .get(),
                        evidence()));
    }

    @Test
    void aFailureThatIsToBeIgnoredIs() {
        ended();
        test(TestCase.Status.FAILED);

        assertEquals(
                new Verdict(Outcome.IGNORED, "failed: 1 test failed"),
                Verdict.of(Environments.named("jdk17").ignored().get(), evidence()));
    }

    @Test
    void whatTheUserEndsIsCancelledEvenWhereFailuresAreIgnored() {
        ending = new Ending(Ending.Kind.CANCELLED, 143);

        assertEquals(
                new Verdict(Outcome.CANCELLED, "interrupted"),
                Verdict.of(Environments.named("jdk17").ignored().get(), evidence()));
    }

    private void expect(Outcome outcome, String reason) {
        assertEquals(new Verdict(outcome, reason), Verdict.of(environment, evidence()));
    }

    private Verdict.Evidence evidence() {
        return new Verdict.Evidence(
                ending, "interrupted", record, log, logged, new TestReports(tests, List.of(), jdks), narrowed);
    }

    private void ended() {
        record.add(STARTED);
        record.add(ENDED);
    }

    private void test(TestCase.Status status) {
        tests.add(new TestCase("m", "a.B", "t" + tests.size(), status, 0, "", "", ""));
    }
}
