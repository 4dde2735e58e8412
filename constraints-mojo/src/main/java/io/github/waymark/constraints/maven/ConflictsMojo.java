package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.conflicts.ConflictReport;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.report.ReportFormat;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows which modules, or published projects, can't work together: ranges that no version satisfies, with both paths, and projects that
 * get another major version, or a lower one, than they use on their own.
 */
@Mojo(name = "conflicts", requiresProject = false, aggregator = true, threadSafe = true)
public final class ConflictsMojo extends ReportMojo {

    @Override
    protected void run() {
        ReportFormat format = format(ReportFormat.TEXT, ReportFormat.JSON);
        List<String> coordinates = coordinates();
        List<Project> projects = projects(coordinates);
        ConflictReport conflictReport = ConflictReport.of(projects, generate(projects, coordinates));
        report(format == ReportFormat.JSON ? conflictReport.json() : conflictReport.text(), format);
    }
}
