package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.conflicts.ConflictReport;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.report.ReportFormat;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows which modules, or published projects, can't work together: ranges that no version satisfies, with both paths, and projects that
 * get another major version, or a lower one, than they use on their own. If a list is set, the same is shown for its versions.
 */
@Mojo(name = "conflicts", requiresProject = false, aggregator = true, threadSafe = true)
public final class ConflictsMojo extends ReportMojo {

    @Override
    protected void run() {
        ReportFormat format = format(ReportFormat.TEXT, ReportFormat.JSON);
        List<String> coordinates = projectCoordinates();
        List<Project> projects = projects(coordinates);
        ConflictReport conflictReport = ConflictReport.of(projects, generate(projects, coordinates));
        ConstraintList list = effectiveListIfSet();
        for (Project project : list.constraints().isEmpty() ? List.<Project>of() : projects) {
            conflictReport = conflictReport.withList(
                    project,
                    ListPins.of(project, list, platform()),
                    use -> list.find(use.coordinates(), platform())
                            .map(entry -> entry.place().fileAndLine())
                            .orElse(listName()));
        }
        report(format == ReportFormat.JSON ? conflictReport.json() : conflictReport.text(), format);
    }
}
