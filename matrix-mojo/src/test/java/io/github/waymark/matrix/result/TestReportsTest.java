package io.github.waymark.matrix.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    private static final String REPORT = """
            <testsuite name="s.ATest(jdk17)" time="0.1" tests="4" errors="1" skipped="1" failures="1">
              <properties><property name="java.version" value="17"/></properties>
              <testcase name="passes" classname="s.ATest" time="0.05"><system-out><![CDATA[hi]]></system-out></testcase>
              <testcase name="fails" classname="s.ATest(jdk17)" time="1,234.5">
                <failure message="was 2 &amp; not 1" type="AssertionError"><![CDATA[at s.ATest]]></failure>
                <system-err>noise</system-err>
              </testcase>
              <testcase name="breaks" classname="s.ATest" time="0"><error type="X"/></testcase>
              <testcase name="waits" classname="s.ATest" time="0"><skipped message="later"/></testcase>
            </testsuite>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void testsAreReadWithTheirModuleAndWithoutTheSuffixOfTheEnvironment() throws IOException {
        write("core/api/surefire-reports/TEST-s.ATest-jdk17.xml", REPORT);

        TestReports reports = TestReports.read(folder, "jdk17");

        assertEquals(new TestCounts(4, 1, 1, 1), reports.count());
        assertEquals(
                List.of(
                        "core/api s.ATest breaks ERROR", "core/api s.ATest fails FAILED",
                        "core/api s.ATest passes PASSED", "core/api s.ATest waits SKIPPED"),
                reports.cases().stream()
                        .map(test -> test.module() + " " + test.className() + " " + test.name() + " " + test.status())
                        .toList());
        assertEquals("was 2 & not 1", reports.failures().get(1).message());
        assertEquals(1234.5, reports.cases().get(1).seconds());
        assertEquals("at s.ATest", reports.cases().get(1).detail());
    }

    @Test
    void theModuleIsWhatLiesBeforeTheBuildDirectory() throws IOException {
        write("target/surefire-reports/TEST-a.xml", suite("a"));
        write("m1/target/failsafe-reports/TEST-b.xml", suite("b"));
        write("tree/m2/target/surefire-reports/TEST-c.xml", suite("c"));
        write("m3/target/test-classes/TEST-not-a-report.xml", suite("d"));

        assertEquals(
                List.of(" a", "m1 b", "m2 c"),
                TestReports.read(folder, "x").cases().stream()
                        .map(test -> test.module() + " " + test.className())
                        .toList());
    }

    @Test
    void onlyWhatTheTestsOfTheBuildWroteIsAReport() throws IOException {
        // A module may have any name.
        write("repository/surefire-reports/TEST-a.xml", suite("a"));
        write("classes/surefire-reports/TEST-b.xml", suite("b"));
        write("test-classes/target/surefire-reports/TEST-c.xml", suite("c"));
        write("junitreports/failsafe-reports/TEST-d.xml", suite("d"));
        write("tree/pom.xml", "<project/>");
        write("tree/src/m/pom.xml", "<project/>");
        write("tree/src/m/target/surefire-reports/TEST-e.xml", suite("e"));
        // Data of tests, as source and in the class path.
        write("tree/src/m/src/test/resources/target/surefire-reports/TEST-no.xml", suite("no"));
        write("tree/src/m/target/test-classes/target/surefire-reports/TEST-no.xml", suite("no"));
        write("classes/target/classes/surefire-reports/TEST-no.xml", suite("no"));
        // A project that a test builds.
        write("m/target/it/project/pom.xml", "<project/>");
        write("m/target/it/project/target/surefire-reports/TEST-no.xml", suite("no"));
        write("repository/surefire-reports/junitreports/TEST-no.xml", suite("no"));

        assertEquals(
                List.of("classes b", "junitreports d", "repository a", "src/m e", "test-classes c"),
                TestReports.read(folder, "x").cases().stream()
                        .map(test -> test.module() + " " + test.className())
                        .toList());
    }

    @Test
    void aReportThatIsCutOffIsNamed() throws IOException {
        write("surefire-reports/TEST-a.xml", REPORT.substring(0, 300));

        assertEquals(1, TestReports.read(folder, "x").unreadable().size());
    }

    @Test
    void aDocumentTypeIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush");
        write(
                "surefire-reports/TEST-a.xml",
                "<!DOCTYPE testsuite [<!ENTITY x SYSTEM '" + secret.toUri()
                        + "'>]><testsuite><testcase name='&x;'/></testsuite>");

        TestReports reports = TestReports.read(folder, "x");

        assertTrue(reports.cases().stream().noneMatch(test -> test.name().contains("hush")), reports::toString);
    }

    /** TestNG's reporter JUnitReportReporter writes one more file for each class. */
    @Test
    void testsThatTestNgReportsOnceMoreCountOnce() throws IOException {
        write("m1/surefire-reports/TEST-TestSuite.xml", suite("a.B"));
        write("m1/surefire-reports/junitreports/TEST-a.B.xml", suite("a.B"));

        assertEquals(1, TestReports.read(folder, "jdk17").count().run());
    }

    @Test
    void reportsOfAnEarlierRunAreDeleted() throws IOException {
        write("m1/target/surefire-reports/TEST-b.xml", suite("b"));

        TestReports.delete(folder);

        assertEquals(List.of(), TestReports.files(folder));
    }

    private static String suite(String className) {
        return "<testsuite name='" + className + "'><testcase name='t' classname='" + className + "'/></testsuite>";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
