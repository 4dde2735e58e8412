package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.report.HtmlPage;
import io.github.waymark.matrix.report.JUnitXml;
import io.github.waymark.matrix.report.MarkdownTable;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.ResultFolders;
import io.github.waymark.output.OutputFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what a matrix found as a page, {@code index.html}, as {@code matrix.md} for the summary of a CI job, and as {@code junit.xml}:
 * every test in every environment, those that don't end alike everywhere first. Results of several machines become one report.
 */
@Mojo(name = "report", requiresProject = false, aggregator = true, threadSafe = true)
public final class ReportMojo extends MatrixMojo {

    /**
     * The results: folders with a {@code result.json} and the reports of tests beside it, or folders of such folders; commas between
     * them; by default {@code target/matrix}.
     */
    @Parameter(property = "matrix.results", defaultValue = "${env.MATRIX_RESULTS}")
    private String results = "target/matrix";

    /** The folder that the report is written to; by default {@code target/matrix/report}. */
    @Parameter(property = "matrix.outputDirectory", defaultValue = "${env.MATRIX_OUTPUT_DIRECTORY}")
    private File outputDirectory = new File("target/matrix/report");

    @Override
    protected void run() {
        List<Path> folders = ResultFolders.of(places(results, folder()));
        List<MatrixResult> read = folders.stream()
                .map(folder -> ResultFile.read(folder.resolve(ResultFile.NAME)))
                .toList();
        TestGrid grid = TestGrid.of(folders, read);
        Path output = folder().resolve(outputDirectory.toPath());
        OutputFile.write(output.resolve("index.html"), HtmlPage.of(grid, read));
        OutputFile.write(output.resolve("matrix.md"), MarkdownTable.of(grid));
        OutputFile.write(output.resolve("junit.xml"), JUnitXml.of(grid));
        getLog().info(grid.rows().size() + " tests in " + grid.columns().size() + " environments, "
                + grid.differing().size() + " differ: " + output.resolve("index.html"));
    }

    static List<Path> places(String results, Path folder) {
        return Stream.of(results.split(",", -1))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(folder::resolve)
                .toList();
    }
}
