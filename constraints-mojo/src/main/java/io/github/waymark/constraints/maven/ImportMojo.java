package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.imports.GradleCatalog;
import io.github.waymark.constraints.imports.ImportResult;
import io.github.waymark.constraints.imports.VersionsRules;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Converts a file of another tool to a list: a version catalog of Gradle ({@code .toml}), a rule file of versions-maven-plugin ({@code
 * .xml} with {@code <ruleset>}), or an {@code upper-constraints.txt}. Entries without a counterpart are reported.
 */
@Mojo(name = "import", requiresProject = false, aggregator = true, threadSafe = true)
public final class ImportMojo extends ConstraintsMojo {

    /** The file to convert. */
    @Parameter(property = "constraints.input")
    private @Nullable File input;

    /** The list to write. Its name determines the format. */
    @Parameter(property = "constraints.output", defaultValue = "constraints.yaml")
    private File output = new File("constraints.yaml");

    @Override
    protected void run() {
        if (input == null) {
            throw new ProblemException(new Problem(
                    "There is no file to import.",
                    "constraints.input",
                    "The goal converts a file of another tool to a list.",
                    "Set it: -Dconstraints.input=gradle/libs.versions.toml."));
        }
        ImportResult imported = imported(ofBuild(input, "constraints.input").toPath(), input.toString());
        imported.skipped().forEach(skipped -> getLog().warn("skipped: " + skipped));
        Path file = ofBuild(output, OUTPUT).toPath();
        String written = write(file, ListForms.ofFile(file.toString()).write(ListContent.of(imported.items())), output);
        getLog().info(Count.of(imported.items().size(), "entry") + " from " + input + "; " + written);
    }

    private static ImportResult imported(Path file, String name) {
        String text = TextFile.read(file, name, "The goal converts a file of another tool to a list.");
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".toml")) {
            return GradleCatalog.read(text, name);
        }
        if (lower.endsWith(".xml") && text.contains("<ruleset")) {
            return VersionsRules.read(text, name);
        }
        List<ListEntry> items =
                ListForms.ofFile(name).read(text, name).content().items();
        return new ImportResult(items, List.of());
    }
}
