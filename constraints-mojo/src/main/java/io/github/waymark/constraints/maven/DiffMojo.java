package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.diff.EntryChange;
import io.github.waymark.constraints.diff.ListComparison;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.report.Form;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two lists: what was added, removed, raised and lowered, by project.
 *
 * <p>Each is a file, a URL, {@code groupId:artifactId:version} of a BOM, or {@code git:REVISION:PATH} for a file as it was in another
 * commit; so two releases of a list, or of a BOM, can be compared.
 */
@Mojo(name = "diff", requiresProject = false, aggregator = true, threadSafe = true)
public final class DiffMojo extends ReportMojo {

    private static final String GIT = "git:";

    /** The list before. */
    @Parameter(property = "constraints.from")
    private @Nullable String from;

    /** The list now; without it, the one that {@code constraints} names. */
    @Parameter(property = "constraints.to")
    private @Nullable String to;

    /**
     * Changes that fail the goal: {@code added}, {@code removed}, {@code lowered}, {@code raised}, or raised as far as {@code major},
     * {@code minor}, {@code patch}, {@code qualifier}; several with commas between them.
     */
    @Parameter(property = "constraints.failOn")
    private @Nullable List<String> failOn;

    @Override
    protected void run() {
        Form form = form(Form.TEXT, Form.MARKDOWN, Form.JSON);
        List<String> known = List.copyOf(ListComparison.WORDS);
        List<String> failing = failOn == null ? List.of() : failOn;
        Set<String> words = EnumParameter.all("constraints.failOn", failing, known, Function.identity());
        if (from == null) {
            throw new ProblemException(new Problem(
                    "There is nothing to compare with.",
                    "constraints.from",
                    "The goal compares two lists.",
                    "Name the list before: -Dconstraints.from=git:v1.0:constraints.yaml, a file, a URL or a BOM."));
        }
        String now = to == null ? listName() : to;
        ListComparison comparison =
                ListComparison.of(from, list(from, "constraints.from"), now, list(now, "constraints.to"));
        report(
                switch (form) {
                    case TEXT -> comparison.text();
                    case MARKDOWN -> comparison.markdown();
                    case JSON -> comparison.json();
                },
                form);
        fail(comparison, words);
    }

    private ConstraintList list(String name, String where) {
        if (!name.startsWith(GIT)) {
            return read(name, where).list();
        }
        String[] parts = name.split(":", 3);
        Optional<ListRepository> found = repository(folder());
        if (parts.length != 3 || found.isEmpty()) {
            throw new ProblemException(new Problem(
                    found.isEmpty() ? "There is no git repository." : "'" + name + "' is no git:REVISION:PATH.",
                    where,
                    "The list was asked for as it was in another commit.",
                    "Run inside a clone, and write it as git:v1.0:constraints.yaml."));
        }
        try (ListRepository repository = found.get()) {
            return ConstraintList.of(ListForms.ofFile(parts[2])
                    .read(repository.text(parts[1], parts[2]), parts[1] + ":" + parts[2])
                    .content()
                    .items());
        }
    }

    private static void fail(ListComparison comparison, Set<String> words) {
        List<Problem> problems = new ArrayList<>();
        for (String word : words) {
            for (EntryChange change : comparison.named(word)) {
                problems.add(new Problem(
                        change.key() + " is " + word + ": " + change.from() + " -> " + change.to() + ".",
                        comparison.to(),
                        "constraints.failOn has '" + word + "'.",
                        "Undo the change, or let it pass by leaving the word out."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
