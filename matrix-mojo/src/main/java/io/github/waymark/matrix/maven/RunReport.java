package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.progress.RunSummary;
import io.github.waymark.matrix.report.JUnitXml;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.LogExcerpt;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Prints the summary of a run, and writes {@code junit.xml}. */
final class RunReport {

    private final RunFolders folders;
    private final ProgressChoice display;

    RunReport(RunFolders folders, ProgressChoice display) {
        this.folders = folders;
        this.display = display;
    }

    /**
     * Reports the result.
     *
     * @param tests the tests of each environment, by its name
     * @param written whether {@code result.json} could be written
     */
    void write(MatrixResult result, Map<String, TestReports> tests, boolean written, Log log) {
        display.close();
        Map<String, LogExcerpt> logs = new LinkedHashMap<>();
        for (EnvironmentResult environment : result.envs()) {
            if (!environment.log().isEmpty()) {
                logs.put(environment.name(), LogExcerpt.of(folders.base().resolve(environment.log())));
            }
        }
        log.info("");
        RunSummary.of(result, logs, "target/matrix", display.hasColours()).forEach(log::info);
        log.info("");
        if (!written) {
            return;
        }
        try {
            Path file = folders.base().resolve("junit.xml");
            OutputFile.write(file, JUnitXml.of(TestGrid.of(result, tests)));
            log.info("results: target/matrix/result.json, target/matrix/junit.xml");
        } catch (ProblemException e) {
            // The result is in result.json, and determines whether the goal fails.
            log.warn(e.getMessage());
        }
    }
}
