package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Item;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.source.Forms;
import io.github.waymark.constraints.generate.Generated;
import io.github.waymark.constraints.generate.GeneratedList;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list with which all modules, or several published projects, can live together.
 *
 * <p>Of each artifact it has the highest version that anybody asks for and all ranges allow, as many levels down as there are; the
 * trees are collected again with these versions until nothing changes. Always by the management of Maven 3, so that every Maven
 * generates the same list. A list that is named by {@code constraints} is kept to: what it denies isn't taken, what it holds stays, what
 * it exempts is left out, and all of it but the versions is carried over.
 */
@Mojo(name = "generate", requiresProject = false, aggregator = true, threadSafe = true)
public final class GenerateMojo extends ProjectsMojo {

    /** The file to write; its name decides the form: {@code .yaml}, {@code .xml} or {@code .pom} for a BOM, text for all else. */
    @Parameter(property = "constraints.output", defaultValue = "constraints.yaml")
    private File output = new File("constraints.yaml");

    /** {@code text}, {@code yaml} or {@code bom}, where the file's name doesn't tell. */
    @Parameter(property = "constraints.form")
    private @Nullable String form;

    /** Under which {@code groupId:artifactId:version} the BOM is published, where a BOM is written. */
    @Parameter(property = "constraints.bom", defaultValue = "")
    private String bom = "";

    /** Writes the list in spite of conflicts, with a warning for each. */
    @Parameter(property = "constraints.partial", defaultValue = "false")
    private boolean partial;

    @Override
    void run() {
        List<String> coordinates = coordinates();
        List<Project> together = projects(coordinates);
        Generated generated = generated(together, coordinates);
        List<Problem> problems = generated.problems();
        if (!problems.isEmpty() && !partial) {
            throw new ProblemException(problems);
        }
        problems.forEach(problem -> getLog().warn(problem.text()));
        Path file = folder().resolve(output.toPath());
        ListForm written = form == null ? Forms.ofFile(file.toString()) : named(form);
        boolean changed = OutputFile.write(file, written.write(content(generated)));
        getLog().info(generated.choices().size() + " versions for " + together.size() + " projects, settled in "
                + generated.rounds() + " rounds; " + (changed ? "wrote " : "unchanged: ") + output);
    }

    private ListContent content(Generated generated) {
        List<Item> items = GeneratedList.items(generated, listIfNamed());
        return new ListContent(bom, "", items, "");
    }
}
