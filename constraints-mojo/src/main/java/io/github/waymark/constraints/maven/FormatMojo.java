package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.SnapshotPins;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reformats a list, or converts it to another format: text, YAML or BOM. The formats are equivalent.
 *
 * <p>{@code mvn constraints:format -Dconstraints=list.txt -Dconstraints.output=list.yaml}
 */
@Mojo(name = "format", requiresProject = false, aggregator = true, threadSafe = true)
public final class FormatMojo extends ListReadingMojo {

    /** The file to write; by default the list itself. Its name determines the format. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /** The format, {@code text}, {@code yaml} or {@code bom}; by default that of the file name. */
    @Parameter(property = "constraints.form")
    private @Nullable String form;

    /** Fails if the list is not formatted, and changes nothing. */
    @Parameter(property = "constraints.checkOnly", defaultValue = "false")
    private boolean checkOnly;

    /** Sorts the entries by their coordinates. */
    @Parameter(property = "constraints.sort", defaultValue = "false")
    private boolean sort;

    /** Whether the list may contain SNAPSHOTs. By default, each is a warning. */
    @Parameter(property = "constraints.allowSnapshots", defaultValue = "false")
    private boolean allowSnapshots;

    @Override
    protected void run() {
        ListText list = listText();
        if (!allowSnapshots) {
            SnapshotPins.problems(list.content().items(Constraint.class))
                    .forEach(problem -> getLog().warn(problem.text()));
        }
        Path file = output == null ? listFile() : ofBuild(output, OUTPUT).toPath();
        String text = listForm(form, file).write(sort ? SortedList.of(list.content()) : list.content());
        if (checkOnly) {
            if (!text.equals(list.toString())) {
                throw new ProblemException(new Problem(
                        "The list isn't formatted.",
                        list.source(),
                        "Formatted lists are easier to review.",
                        "Run `mvn constraints:format -Dconstraints=" + listName()
                                + (sort ? " -Dconstraints.sort=true" : "")
                                + (form == null ? "" : " -Dconstraints.form=" + form) + "`."));
            }
            return;
        }
        getLog().info(write(file, text, file));
    }
}
