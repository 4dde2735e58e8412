package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.conflicts.ConflictReport;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.report.Form;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Tells which modules, or published projects, can't live together and why: ranges that no version satisfies, with both paths; and what
 * living together does to each of them, where it gets another major version than it uses alone.
 */
@Mojo(name = "conflicts", requiresProject = false, aggregator = true, threadSafe = true)
public final class ConflictsMojo extends ReportMojo {

    @Override
    protected void run() {
        Form form = form(Form.TEXT, Form.JSON);
        List<String> coordinates = coordinates();
        List<Project> together = projects(coordinates);
        ConflictReport conflictReport = ConflictReport.of(together, generated(together, coordinates));
        report(form == Form.JSON ? conflictReport.json() : conflictReport.text(), form);
    }
}
