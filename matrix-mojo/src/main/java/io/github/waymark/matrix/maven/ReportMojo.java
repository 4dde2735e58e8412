package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.report.HtmlPage;
import io.github.waymark.matrix.report.JUnitXml;
import io.github.waymark.matrix.report.MarkdownTable;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.report.TestRow;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.ResultFolders;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report of results: {@code index.html}, {@code matrix.md} for the summary of a CI job, and {@code junit.xml}. It has every test
 * in every environment, those with different outcomes first. Results of several machines are merged.
 */
@Mojo(name = "report", requiresProject = false, aggregator = true, threadSafe = true)
public final class ReportMojo extends MatrixMojo {

    /**
     * The results: folders with a {@code result.json} and the reports of tests, or folders that contain such folders, separated by
     * commas; by default {@code target/matrix}. Also {@code MATRIX_RESULTS}.
     */
    @Parameter(property = "matrix.results")
    private @Nullable String results;

    /** The folder to write to; by default {@code target/matrix/report}. Also {@code MATRIX_OUTPUT_DIRECTORY}. */
    @Parameter(property = "matrix.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    protected void run() {
        List<Path> folders = ResultFolders.of(paths(option(results, "MATRIX_RESULTS", "target/matrix")));
        List<MatrixResult> read = folders.stream()
                .map(folder -> ResultFile.read(folder.resolve(ResultFile.NAME)))
                .toList();
        TestGrid grid = TestGrid.of(folders, read);
        File named = file(outputDirectory, "MATRIX_OUTPUT_DIRECTORY");
        Path output = folder().resolve(named == null ? Path.of("target/matrix/report") : named.toPath());
        writeFile(output.resolve("index.html"), HtmlPage.of(grid, read));
        writeFile(output.resolve("matrix.md"), MarkdownTable.of(grid));
        writeFile(output.resolve("junit.xml"), JUnitXml.of(grid));
        getLog().info(Count.of(grid.rows().size(), "test") + " in "
                + Count.of(grid.columns().size(), "environment") + ", different in some: "
                + grid.rows(TestRow.Kind.DIFFERS).size() + "; open " + output.resolve("index.html"));
    }
}
