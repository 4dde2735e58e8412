package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.SnapshotPins;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list anew in its own form, sorted and evenly, or in another one: text, YAML or BOM. Nothing is lost between the forms.
 *
 * <p>{@code mvn constraints:format -Dconstraints=list.txt -Dconstraints.output=list.yaml}
 */
@Mojo(name = "format", requiresProject = false, aggregator = true, threadSafe = true)
public final class FormatMojo extends ListReadingMojo {

    /** The file to write; without it, the list itself. Its name decides the form. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /** {@code text}, {@code yaml} or {@code bom}, where the file's name doesn't tell. */
    @Parameter(property = "constraints.form")
    private @Nullable String form;

    /** Fails when the list isn't written so, and changes nothing. */
    @Parameter(property = "constraints.checkOnly", defaultValue = "false")
    private boolean checkOnly;

    /** Sorts the entries by their coordinates. */
    @Parameter(property = "constraints.sort", defaultValue = "false")
    private boolean sort;

    @Override
    protected void run() {
        ListText list = listText();
        SnapshotPins.problems(list.content().items(Constraint.class)).forEach(problem -> getLog().warn(problem.text()));
        Path file = output == null ? listFile() : folder().resolve(output.toPath());
        ListForm written = form == null ? ListForms.ofFile(file.toString()) : named(form);
        String text = written.write(sort ? SortedList.of(list.content()) : list.content());
        if (checkOnly) {
            if (!text.equals(list.toString())) {
                throw new ProblemException(new Problem(
                        "The list isn't formatted.",
                        list.source(),
                        "Lists that are all written alike are easier to review.",
                        "Run `mvn constraints:format -Dconstraints=" + listName() + "`."));
            }
            return;
        }
        getLog().info((OutputFile.write(file, text) ? "wrote " : "unchanged: ") + file);
    }
}
