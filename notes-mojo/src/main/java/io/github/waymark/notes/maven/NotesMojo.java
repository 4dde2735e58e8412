package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.time.DateTimeException;
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

/** Base of all goals of the plugin: finds the notes and the settings, and runs the goal for each product. */
public abstract class NotesMojo extends WaymarkMojo {

    /** Whether to skip the goal. */
    @Parameter(property = "release-notes.skip", defaultValue = "false")
    private boolean skip;

    /** The name of the folder with the notes and their settings; it is searched for in the current folder and its parents. */
    @Parameter(property = "release-notes.directory", defaultValue = "releasenotes")
    private String directory = "releasenotes";

    /**
     * Settings that override those of {@code releasenotes/config.yaml}: {@code <settings><markup>markdown</markup></settings>}. Each
     * setting is also a user property, {@code -Drelease-notes.markup=markdown}, which overrides both.
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

    /** Runs the goal for all products, even if it fails for one of them, and then reports all problems. */
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

    /** Called after all products. */
    void finish() {}

    /** Runs the goal for one product. */
    abstract void run(ReleasedProduct product) throws IOException;

    /** The products that the goal runs for. */
    List<ReleasedProduct> products() {
        return List.of(product());
    }

    private void requireKnownProperties() {
        MojoProperties known = null;
        for (Object name : session().getUserProperties().keySet()) {
            String property = String.valueOf(name);
            if (property.startsWith(BuildContext.PREFIX)) {
                known = known == null ? new MojoProperties(execution()) : known;
                known.require(property);
            }
        }
    }

    final BuildContext buildContext() {
        return new BuildContext(build(), line -> getLog().debug(line));
    }

    /** The product of the folder that Maven runs in. */
    final ReleasedProduct product() {
        return buildContext().product(folder(), build().topProject(), directory, settings);
    }

    /** The product of a module; if it shares its notes with other modules, entries about the others are left out. */
    final ReleasedProduct product(MavenProject module) {
        ReleasedProduct product =
                buildContext().product(module.getBasedir().toPath(), Optional.of(module), directory, settings);
        boolean root = module.equals(session().getTopLevelProject());
        return root || product.hasOwnNotes() ? product : product.limitedTo(module.getArtifactId());
    }

    /** Parses a parameter such as {@code 2026-11-22} or {@code 2026-11-22T10:00:00Z}. */
    static Instant time(String text, String property) {
        try {
            return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
        } catch (DateTimeException e) {
            throw new ProblemException(
                    new Problem(
                            "Invalid date '" + text + "'.",
                            "-D" + property,
                            "It is the release date.",
                            "Use a date such as 2026-11-22."),
                    e);
        }
    }

    /** Writes a report as {@link #report(String, File, boolean)} does, to a file relative to the product's folder. */
    final void report(ReleasedProduct product, String report, @Nullable File output, boolean forPeople) {
        report(report, output == null ? null : product.file(output, folder()).toFile(), forPeople);
    }
}
