package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.report.HtmlPage;
import io.github.waymark.matrix.report.JUnitXml;
import io.github.waymark.matrix.report.MarkdownTable;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.report.TestRow;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.ResultFolders;
import io.github.waymark.output.OutputFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a report of results: {@code index.html}, {@code matrix.md} for the summary of a CI job, and {@code junit.xml}. It has every test
 * in every environment, those with different outcomes first. Results of several machines are merged.
 */
@Mojo(name = "report", requiresProject = false, aggregator = true, threadSafe = true)
public final class ReportMojo extends MatrixMojo {

    /**
     * The results: folders with a {@code result.json} and the reports of tests, or folders that contain such folders, separated by
     * commas; by default {@code target/matrix}.
     */
    @Parameter(property = "matrix.results", defaultValue = "${env.MATRIX_RESULTS}")
    private String results = "target/matrix";

    /** The folder to write to; by default {@code target/matrix/report}. */
    @Parameter(property = "matrix.outputDirectory", defaultValue = "${env.MATRIX_OUTPUT_DIRECTORY}")
    private File outputDirectory = new File("target/matrix/report");

    @Override
    protected void run() {
        List<Path> folders = ResultFolders.of(paths(results));
        List<MatrixResult> read = folders.stream()
                .map(folder -> ResultFile.read(folder.resolve(ResultFile.NAME)))
                .toList();
        TestGrid grid = TestGrid.of(folders, read);
        Path output = folder().resolve(outputDirectory.toPath());
        OutputFile.write(output.resolve("index.html"), HtmlPage.of(grid, read));
        OutputFile.write(output.resolve("matrix.md"), MarkdownTable.of(grid));
        OutputFile.write(output.resolve("junit.xml"), JUnitXml.of(grid));
        getLog().info(grid.rows().size() + " tests in " + grid.columns().size() + " environments, "
                + grid.rows(TestRow.Kind.DIFFERS).size() + " differ: " + output.resolve("index.html"));
    }
}
