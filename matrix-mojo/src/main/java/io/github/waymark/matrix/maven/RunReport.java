package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.progress.RunSummary;
import io.github.waymark.matrix.report.JUnitXml;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.LastLines;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** What is told and written when all environments have ended. */
final class RunReport {

    private final RunFolders folders;
    private final ProgressChoice screen;

    RunReport(RunFolders folders, ProgressChoice screen) {
        this.folders = folders;
        this.screen = screen;
    }

    /**
     * Tells the result.
     *
     * @param tests of its environments, by their names
     * @param written whether it is in its file
     */
    void tell(MatrixResult result, Map<String, TestReports> tests, boolean written, Log log) {
        screen.close();
        Map<String, List<String>> logs = new LinkedHashMap<>();
        for (EnvironmentResult environment : result.envs()) {
            if (!environment.log().isEmpty()) {
                logs.put(environment.name(), LastLines.of(folders.base().resolve(environment.log())));
            }
        }
        log.info("");
        RunSummary.of(result, logs, "target/matrix", screen.hasColours()).forEach(log::info);
        log.info("");
        if (!written) {
            return;
        }
        try {
            Path file = folders.base().resolve("junit.xml");
            OutputFile.write(file, JUnitXml.of(TestGrid.of(result, tests)));
            log.info("results: target/matrix/result.json, target/matrix/junit.xml");
        } catch (ProblemException e) {
            // The result itself is written, and says whether the matrix failed.
            log.warn(e.getMessage());
        }
    }
}
