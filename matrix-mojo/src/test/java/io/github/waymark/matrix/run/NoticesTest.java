package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.JobRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

    private static final Notices.Profiles NO_PROFILES = new Notices.Profiles(Environments.jdk(17), List.of());

    private final JobRecord record = new JobRecord();
    private final Environment environment = Environments.plain("jdk25");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rule 0: RequireJavaVersion failed with message: Detected JDK 17.0.15 is not in the allowed range [21,).",
                "Fatal error compiling: error: release version 25 not supported",
                "Fatal error compiling: error: invalid target release: 25"
            })
    void aBuildThatRefusesTheOuterJdkIsToldTheTwoWays(String message) {
        record.add("{\"event\":\"mojo-end\",\"module\":\"m\",\"plugin\":\"p\",\"goal\":\"g\",\"outcome\":\"failed\","
                + "\"message\":\"" + message + "\"}");

        assertEquals(
                List.of("in mode test Maven and the compiler run on one JDK, which this build refuses: set it with"
                        + " -Dmatrix.compileJdk=25, or run the whole build on the JDK of each environment,"
                        + " -Dmatrix.mode=build"),
                Notices.of(environment, record, TestReports.NONE, NO_PROFILES));
        assertEquals(
                List.of(),
                Notices.of(Environments.named("jdk25").role(Role.HOST).get(), record, TestReports.NONE, NO_PROFILES));
    }

    @ParameterizedTest
    @CsvSource({
        "target/test-classes/data.txt (No such file or directory), true",
        "expected: </p/target/out.txt>, true",
        "/p/target/matrix/jdk25/m/target/classes/a, false",
        "/p/target/matrix/jdk25/target/classes/a, false",
        "/p/target/matrix/jdk25/tmp/junit1/a, false",
        "/p/target/matrix/jdk25/m/target/test-classes/../../pom.xml, true",
        "/p/target/matrix/jdk25/m/target/test-classes/../classes/a, false",
        "/p/target/matrix/jdk25/m/src/test/resources/a, true",
        "/p/target/matrix/compile-45b7ab75/m/../core/src/main/java, true",
        "Not found: C:\\p\\target\\matrix\\compile-45b7ab75\\src\\test, true",
        "the target/ is missing, false",
        "no-target/x, false"
    })
    void aFailedTestThatNamesAPathInTargetIsToldOfIsolation(String message, boolean told) {
        TestCase test = new TestCase("m", "a.B", "t", TestCase.Status.ERROR, 0, "", message, "");

        List<String> notices =
                Notices.of(environment, record, new TestReports(List.of(test), List.of(), List.of()), NO_PROFILES);

        assertEquals(told ? 1 : 0, notices.size(), notices::toString);
    }

    @Test
    void modulesWithTestClassesWithoutATestAreNamed() {
        record.add("{\"event\":\"tests\",\"env\":\"jdk25\",\"module\":\"m\",\"path\":\"a/m\",\"run\":0,\"classes\":3}");
        record.add("{\"event\":\"tests\",\"env\":\"jdk25\",\"module\":\"r\",\"path\":\"\",\"run\":0,\"classes\":1}");

        assertEquals(
                List.of("no test ran in a/m, the root project, which have test classes"),
                Notices.of(environment, record, TestReports.NONE, NO_PROFILES));
    }

    @Test
    void profilesThatTheJdkOfMavenChangesAreNamed() {
        List<JdkProfile> all = List.of(
                new JdkProfile("java-8-to-21", "[1.8,22)"),
                new JdkProfile("java-22-up", "[22,)"),
                new JdkProfile("java-25", "25"),
                new JdkProfile("not-8", "!1.8"),
                new JdkProfile("java-11-up", "[11,)"));
        Environment host = Environments.named("jdk25").role(Role.HOST).get();

        assertEquals(
                List.of(
                        "Maven runs on JDK 17, where other profiles are active than on JDK 25: java-8-to-21 instead of"
                                + " java-22-up, java-25; -Dmatrix.mode=build runs the whole build on the JDK of each environment"),
                notices(environment, 17, all));
        assertEquals(
                List.of("Maven runs on JDK 17, where other profiles are active than on JDK 25: none instead of java-25;"
                        + " -Dmatrix.mode=build runs the whole build on the JDK of each environment"),
                notices(environment, 17, all.subList(2, 5)));
        assertEquals(List.of(), notices(environment, 17, all.subList(3, 5)));
        assertEquals(List.of(), notices(host, 25, all));
    }

    private List<String> notices(Environment tested, int mavens, List<JdkProfile> profiles) {
        return Notices.of(tested, record, TestReports.NONE, new Notices.Profiles(Environments.jdk(mavens), profiles));
    }
}
