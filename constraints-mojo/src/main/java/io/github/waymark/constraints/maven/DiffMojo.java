package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.diff.EntryChange;
import io.github.waymark.constraints.diff.ListComparison;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two lists: shows the added, removed, raised and lowered versions by project.
 *
 * <p>Each list is a file, a URL, the {@code groupId:artifactId:version} of a BOM, or {@code git:REVISION:PATH} for a file in another
 * commit.
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
public final class DiffMojo extends ReportMojo {

    private static final String GIT = "git:";

    /** The old list. */
    @Parameter(property = "constraints.from")
    private @Nullable String from;

    /** The new list; by default the one in {@code constraints}. */
    @Parameter(property = "constraints.to")
    private @Nullable String to;

    /**
     * The changes that fail the goal: {@code added}, {@code removed}, {@code lowered}, {@code raised}, or for raised versions {@code
     * major}, {@code minor}, {@code patch}, {@code qualifier}; separated by commas.
     */
    @Parameter(property = "constraints.failOn")
    private @Nullable List<String> failOn;

    @Override
    protected void run() {
        ReportFormat format = format(ReportFormat.TEXT, ReportFormat.MARKDOWN, ReportFormat.JSON);
        Set<String> failing = EnumParameter.all(
                "constraints.failOn", failOn == null ? List.of() : failOn, ListComparison.WORDS, Function.identity());
        if (from == null) {
            throw new ProblemException(new Problem(
                    "There is nothing to compare with.",
                    "constraints.from",
                    "The goal compares two lists.",
                    "Set the old list: -Dconstraints.from=git:v1.0:constraints.yaml, a file, a URL or a BOM."));
        }
        String now = to == null ? listSource() : to;
        ListComparison comparison = ListComparison.of(
                Redaction.of(from), list(from, "constraints.from"), Redaction.of(now), list(now, "constraints.to"));
        report(
                switch (format) {
                    case TEXT -> comparison.text();
                    case MARKDOWN -> comparison.markdown();
                    case JSON -> comparison.json();
                },
                format);
        fail(comparison, failing);
    }

    private ConstraintList list(String name, String where) {
        if (!name.startsWith(GIT)) {
            return read(name, where).list();
        }
        String[] parts = name.split(":", 3);
        Optional<ListRepository> found = repository(folder());
        if (parts.length != 3 || found.isEmpty()) {
            throw new ProblemException(new Problem(
                    found.isEmpty()
                            ? "There is no git repository."
                            : "'" + name + "' is not of the form git:REVISION:PATH.",
                    where,
                    "The list is read from a commit.",
                    "Run the goal in a clone, and write the list as git:v1.0:constraints.yaml."));
        }
        try (ListRepository repository = found.get()) {
            return ConstraintList.of(ListForms.ofFile(parts[2])
                    .read(repository.text(parts[1], parts[2]), parts[1] + ":" + parts[2])
                    .content()
                    .items());
        }
    }

    private static void fail(ListComparison comparison, Set<String> failing) {
        List<Problem> problems = new ArrayList<>();
        for (String word : failing) {
            for (EntryChange change : comparison.named(word)) {
                problems.add(new Problem(
                        change.key() + " is " + word + ": " + change.from() + " -> " + change.to() + ".",
                        comparison.to(),
                        "constraints.failOn contains '" + word + "'.",
                        "Undo the change, or remove the value from constraints.failOn."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
