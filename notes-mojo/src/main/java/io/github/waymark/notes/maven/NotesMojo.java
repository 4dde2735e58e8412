package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals about notes share: where the notes are, the settings in force, and the products that are asked for. */
public abstract class NotesMojo extends WaymarkMojo {

    /** Leaves the goal out. */
    @Parameter(property = "release-notes.skip", defaultValue = "false")
    private boolean skip;

    /** Name of the folder with the notes and their settings; it is looked for in the current folder and above it. */
    @Parameter(property = "release-notes.directory", defaultValue = "releasenotes")
    private String directory = "releasenotes";

    /**
     * Settings that win over those of {@code releasenotes/config.yaml}: {@code <settings><markup>markdown</markup></settings>}. Each
     * of them is also a user property, {@code -Drelease-notes.markup=markdown}, which wins over both.
     */
    @Parameter
    private Map<String, String> settings = new LinkedHashMap<>();

    NotesMojo() {
        super("release-notes");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    /** A module that fails hides neither the others' answers nor what is wrong with them. */
    @Override
    protected final void run() throws IOException {
        requireKnownProperties();
        Set<Problem> problems = new LinkedHashSet<>();
        for (ReleasedProduct product : products()) {
            try {
                run(product);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(List.copyOf(problems));
        }
        finish();
    }

    /** What is left to do when all products are done. */
    void finish() {}

    /** Does the work; problems of the project are thrown as {@link ProblemException}. */
    abstract void run(ReleasedProduct product) throws IOException;

    /** What the goal works for: the repository's notes, unless it goes through the modules. */
    List<ReleasedProduct> products() {
        return List.of(product());
    }

    private void requireKnownProperties() {
        MojoProperties known = new MojoProperties(execution());
        for (Object name : session().getUserProperties().keySet()) {
            String property = String.valueOf(name);
            if (property.startsWith(BuildContext.PREFIX)) {
                known.require(property);
            }
        }
    }

    /** The notes of the build. */
    final BuildContext buildContext() {
        return new BuildContext(build(), line -> getLog().debug(line));
    }

    /** What the user's folder is about. */
    final ReleasedProduct product() {
        return buildContext().product(folder(), build().topProject(), directory, settings);
    }

    /** What a module is about; entries about others are left out where it shares its notes with them. */
    final ReleasedProduct product(MavenProject module) {
        ReleasedProduct product =
                buildContext().product(module.getBasedir().toPath(), Optional.of(module), directory, settings);
        boolean root = module.equals(session().getTopLevelProject());
        return root || product.hasOwnNotes() ? product : product.about(module.getArtifactId());
    }

    /** A parameter's time, such as {@code 2026-11-22} or {@code 2026-11-22T10:00:00Z}. */
    static Instant time(String text, String property) {
        try {
            return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
        } catch (java.time.DateTimeException e) {
            throw new ProblemException(
                    new Problem(
                            "This is no date: " + text,
                            "-D" + property,
                            "The date of the release is taken from it.",
                            "Write it as 2026-11-22."),
                    e);
        }
    }

    /** As {@link #report(String, File, boolean)}; the file is relative to the product. */
    final void report(ReleasedProduct product, String report, @Nullable File output, boolean forPeople) {
        report(report, output == null ? null : product.file(output, folder()).toFile(), forPeople);
    }
}
