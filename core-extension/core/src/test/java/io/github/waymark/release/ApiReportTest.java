package io.github.waymark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiReportTest {

    @TempDir
    private Path folder;

    private ApiReport report(String text) throws IOException {
        return ApiReport.read(Files.writeString(folder.resolve("report"), text), "-Dversion.impactFile");
    }

    @Test
    void aWordIsTheBump() throws IOException {
        assertEquals(Optional.of(Bump.MINOR), report("Minor\n").bump());
        assertEquals(new ApiReport(Optional.empty(), Optional.empty()), report("none"));
    }

    @Test
    void theRootElementOfJapicmpHasTheBumpAndTheOldVersion() throws IOException {
        assertEquals(
                new ApiReport(Optional.of(Bump.MAJOR), Optional.of("1.2.0")),
                report("<?xml version=\"1.0\"?>\n<japicmp newJar=\"a>b\" xmlns:xsi=\"x\" oldVersion=\"1.2.0\""
                        + " semanticVersioning=\"1.0.0\" title=\"x\">"));
        assertEquals(
                new ApiReport(Optional.of(Bump.PATCH), Optional.empty()),
                report("<japicmp oldVersion=\"n.a.\" semanticVersioning=\"0.0.1\"/>"));
    }

    @Test
    void anElementWithThousandsOfAttributesIsRead() throws IOException {
        assertEquals(
                Optional.of(Bump.MINOR),
                report("<japicmp" + " a=\"\"".repeat(10_000) + " semanticVersioning=\"0.1.0\">")
                        .bump());
    }

    @Test
    void anotherContentIsAProblem() {
        ProblemException unknown = assertThrows(ProblemException.class, () -> report("<html>"));
        assertEquals(
                "Write one word to the file (major, minor, patch or none), or use an XML report of japicmp.",
                unknown.problems().get(0).fix());
    }

    @Test
    void aMissingFileIsAProblem() {
        ProblemException missing = assertThrows(
                ProblemException.class, () -> ApiReport.read(folder.resolve("missing.xml"), "-Dversion.impactFile"));
        assertEquals(
                "Run the API comparison first, or correct -Dversion.impactFile.",
                missing.problems().get(0).fix());
    }
}
