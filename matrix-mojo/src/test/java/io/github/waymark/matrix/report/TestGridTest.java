package io.github.waymark.matrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestGridTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final EnvironmentResult old = Results.environment("jdk17", Outcome.OK, "");
    private final EnvironmentResult young = Results.environment("jdk25", Outcome.FAILED, "1 test failed");

    @Test
    void whatDiffersComesFirstThenWhatFailsEverywhere() throws IOException {
        Results.report(folder, "jdk17/m1", "a.B", "same", "differs", "!bad");
        Results.report(folder, "jdk25/m1", "a.B", "same", "!differs", "!bad");

        TestGrid grid = grid(Results.of("linux", old, young));

        assertEquals(
                List.of("m1: a.B.differs DIFFERS", "m1: a.B.bad FAILS", "m1: a.B.same AGREES"),
                grid.rows().stream()
                        .map(row -> row.name().text() + " " + row.kind())
                        .toList());
    }

    @Test
    void aTestThatIsMissingInAModuleThatWasTestedDiffers() throws IOException {
        Results.report(folder, "jdk17/m1", "a.B", "both", "onlyOld");
        Results.report(folder, "jdk25/m1", "a.B", "both");

        assertEquals(List.of("m1: a.B.onlyOld"), differing(grid(Results.of("linux", old, young))));
    }

    @Test
    void aModuleWithoutAReportInAnEnvironmentThatEndedOkDiffers() throws IOException {
        EnvironmentResult silent = Results.environment("jdk25", Outcome.OK, "");
        Results.report(folder, "jdk17/m1", "a.B", "t");
        Results.report(folder, "jdk17/m2", "a.C", "t");
        Results.report(folder, "jdk25/m1", "a.B", "t");

        TestGrid grid = grid(Results.of("linux", old, silent));

        assertEquals(List.of("m2: a.C.t"), differing(grid));
        assertTrue(MarkdownTable.of(grid).contains("| m2: a.C.t | passed | not run |"), MarkdownTable.of(grid));
    }

    @Test
    void aFailureIsNeverBuriedBelowTestsThatWereNotRun() throws IOException {
        String[] absent = IntStream.range(0, 300).mapToObj(i -> "a" + i).toArray(String[]::new);
        Results.report(folder, "jdk17/m1", "a.B", absent);
        Results.report(folder, "jdk17/m1", "z.Z", "fails");
        Results.report(folder, "jdk25/m1", "z.Z", "!fails");

        String markdown = MarkdownTable.of(grid(Results.of("linux", old, young)));

        assertTrue(markdown.indexOf("z.Z.fails") < markdown.indexOf("a.B.a0"), markdown);
        assertTrue(markdown.contains("\nand 201 more, none of which failed\n"), markdown);
    }

    @Test
    void everyTestThatFailedIsShown() throws IOException {
        String[] failing = IntStream.range(0, 250).mapToObj(i -> "!bad" + i).toArray(String[]::new);
        Results.report(folder, "jdk17/m1", "a.B", "bad0");
        Results.report(folder, "jdk25/m1", "a.B", failing);

        String markdown = MarkdownTable.of(grid(Results.of("linux", old, young)));

        for (int i = 0; i < 250; i++) {
            assertTrue(markdown.contains("a.B.bad" + i + " |"), "bad" + i);
        }
    }

    @Test
    void invocationsOfOneParameterizedTestAreFolded() throws IOException {
        String[] bad = IntStream.range(0, 283)
                .mapToObj(i -> "!testParseAllLocales(Locale)[" + i + "]")
                .toArray(String[]::new);
        String[] good = Stream.of(bad).map(name -> name.substring(1)).toArray(String[]::new);
        Results.report(folder, "jdk17/m1", "a.B", good);
        Results.report(folder, "jdk25/m1", "a.B", bad);

        String markdown = MarkdownTable.of(grid(Results.of("linux", old, young)));

        assertTrue(markdown.contains("| m1: a.B.testParseAllLocales: 282 more | passed | 282 more failed |"), markdown);
        assertEquals(2, count(markdown, "testParseAllLocales(") + count(markdown, "testParseAllLocales:"), markdown);
    }

    @Test
    void aModuleThatWasNotReachedSaysNothing() throws IOException {
        Results.report(folder, "jdk17/m1", "a.B", "t");
        Results.report(folder, "jdk17/m2", "a.C", "t");
        Results.report(folder, "jdk25/m1", "a.B", "!t");

        assertEquals(List.of("m1: a.B.t"), differing(grid(Results.of("linux", old, young))));
    }

    @Test
    void resultsOfSeveralMachinesAreToldApart() throws IOException {
        Path other = folder.resolve("macos");
        Results.report(folder, "jdk17/m1", "a.B", "t");
        Results.report(other, "jdk17/m1", "a.B", "!t");

        TestGrid grid =
                TestGrid.of(List.of(folder, other), List.of(Results.of("linux", old, young), Results.of("macos", old)));

        assertEquals(
                List.of("jdk17 (linux x86_64)", "jdk25", "jdk17 (macos x86_64)"),
                grid.columns().stream().map(Column::title).toList());
        assertEquals(List.of("m1: a.B.t"), differing(grid));
    }

    @Test
    void reportsAreOnlyReadBesideTheirResult() {
        EnvironmentResult outside = Results.environment("../elsewhere", Outcome.OK, "");

        assertThrows(ProblemException.class, () -> grid(Results.of("linux", outside)));
    }

    @Test
    void thePageIsWholeAndHarmless() throws Exception {
        Results.report(folder, "jdk17/m1", "a.B", "t");
        Results.report(folder, "jdk25/m1", "a.B", "!t");
        EnvironmentResult evil = Results.environment("jdk26", Outcome.ERROR, "<script>alert(1)</script>");
        MatrixResult result = Results.of("linux", old, young, evil);

        String html = HtmlPage.of(grid(result), List.of(result));

        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("<h2>Tests that differ (1)</h2>"), html);
        assertTrue(html.contains("at &amp; line"), html);
        assertTrue(html.contains("0123456789ab</code>"), html);
        assertEquals(count(html, "<table>"), count(html, "</table>"));
        assertEquals(count(html, "<th scope="), count(html, "<th "), "each head says what it is the head of");
    }

    @Test
    void markdownKeepsItsTables() throws IOException {
        Results.report(folder, "jdk17/m1", "a.B", "t_t");
        Results.report(folder, "jdk25/m1", "a.B", "!t_t");

        String markdown = MarkdownTable.of(grid(Results.of("linux", old, young)));

        assertTrue(markdown.contains("| m1: a.B.t\\_t | passed | failed: &lt;b&gt;no\\| |"), markdown);
        assertFalse(markdown.contains("fail everywhere"), markdown);
    }

    @Test
    void junitXmlHasEveryEnvironmentAlsoThoseThatCouldNotBeRun() throws Exception {
        Results.report(folder, "jdk17/m1", "a.B", "t");
        Results.report(folder, "jdk25/m1", "a.B", "!t");
        EnvironmentResult broken = Results.environment("jdk26", Outcome.ERROR, "Maven did not start: \u0001 <x>");

        String xml = JUnitXml.of(grid(Results.of("linux", old, young, broken)));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(3, document.getElementsByTagName("testsuite").getLength());
        assertEquals(1, document.getElementsByTagName("failure").getLength());
        assertEquals(1, document.getElementsByTagName("error").getLength());
        assertTrue(xml.contains("classname=\"jdk25.m1.a.B\" name=\"t\""), xml);
    }

    private TestGrid grid(MatrixResult result) {
        return TestGrid.of(List.of(folder), List.of(result));
    }

    private static List<String> differing(TestGrid grid) {
        return grid.rows(TestRow.Kind.DIFFERS).stream()
                .map(row -> row.name().text())
                .toList();
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
