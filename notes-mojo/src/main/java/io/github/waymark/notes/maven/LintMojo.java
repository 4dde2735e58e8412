package io.github.waymark.notes.maven;

import io.github.waymark.environment.Terminal;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.draft.RandomIds;
import io.github.waymark.notes.fix.NoteFix;
import io.github.waymark.notes.fix.NoteFixes;
import io.github.waymark.notes.gate.BranchChanges;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.lint.Baseline;
import io.github.waymark.notes.lint.Lint;
import io.github.waymark.notes.lint.LintResult;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the YAML, sections, fields, ids, names and markup of the notes. Reports all findings, each with its file, line and column.
 *
 * <p>It reads the history only if notes are new or changed since the last run, for the rule {@code reused-id}, so it is fast. The setting {@code lint} sets the level of each rule.
 */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class LintMojo extends ReportingMojo {

    /** Also in a shallow clone, where lint continues without the older history. */
    private static final ScanRange WHOLE_HISTORY = new ScanRange(
            Optional.empty(), true, Optional.empty(), List.of(), true, Optional.empty(), Optional.empty(), true);

    /** The report format: {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** Whether to check only notes that differ from {@code base}. */
    @Parameter(property = "release-notes.changedOnly", defaultValue = "false")
    private boolean changedOnly;

    /** The branch, tag or commit to compare with, such as {@code origin/main}. */
    @Parameter(property = "release-notes.base")
    private @Nullable String base;

    /** Whether warnings fail the goal, too. */
    @Parameter(property = "release-notes.strict", defaultValue = "false")
    private boolean strict;

    /** Writes all findings to this file as a baseline, instead of failing. */
    @Parameter(property = "release-notes.writeBaseline")
    private @Nullable File writeBaseline;

    /**
     * Whether to correct what can be corrected mechanically before the check: line ends, names of sections that differ by case or a plural
     * s, links that are written as markup, markup of another language, file names that end with {@code .yml}, and duplicated ids. Notes
     * that can't be read are left as they are.
     *
     * <p>{@code true} shows the changes as a diff and asks before it writes them; without a terminal it writes them. {@code apply} never
     * asks, {@code diff} only shows the changes.
     */
    @Parameter(property = "release-notes.fix", defaultValue = "false")
    private String fix = "false";

    @Override
    void run(ReleasedProduct product) throws IOException {
        String fixMode = EnumParameter.word("release-notes.fix", fix, "false", "true", "ask", "apply", "diff");
        if (!fixMode.equals("false")) {
            fix(product, fixMode);
        }
        FindingFormat findingFormat = EnumParameter.of("release-notes.format", format, FindingFormat.values());
        LintResult result = Lint.run(
                product.notesDirectory(),
                product.config(),
                changed(product.notesDirectory()),
                () -> reusedIds(product));
        if (writeBaseline != null) {
            writeFile(product.file(writeBaseline, folder()), Baseline.text(result.all()));
            getLog().info(result.summary());
            return;
        }
        if (hasOutputFile() || findingFormat != FindingFormat.TEXT) {
            report(product, result.report(findingFormat), false);
        }
        announce(product);
        result.warnings().forEach(finding -> getLog().warn(finding.line()));
        boolean fails =
                !result.errors().isEmpty() || (strict && !result.warnings().isEmpty());
        if (fails) {
            throw new ProblemException((strict ? result.all() : result.errors())
                    .stream().map(Finding::problem).toList());
        }
        getLog().info(result.summary());
    }

    private void fix(ReleasedProduct product, String mode) throws IOException {
        List<NoteFix> fixes = new NoteFixes(product.notesDirectory(), product.config(), new RandomIds())
                .find(changed(product.notesDirectory()), () -> releasedPaths(product));
        announce(product);
        for (NoteFix one : fixes) {
            one.diff().lines().forEach(getLog()::info);
        }
        if (fixes.isEmpty()) {
            getLog().info("nothing to correct");
            return;
        }
        String notes = Count.of(fixes.size(), "note");
        if (mode.equals("diff") || (!mode.equals("apply") && !isConfirmed(notes))) {
            getLog().info(notes + " to correct, nothing written yet: add -Drelease-notes.fix=apply to write them.");
            return;
        }
        for (NoteFix one : fixes) {
            one.write();
            getLog().info("corrected " + one.newName());
        }
    }

    /** Asks on a terminal; without one, the parameter is the consent. */
    private boolean isConfirmed(String notes) {
        Console console = session().getRequest().isInteractiveMode() && Terminal.isPresent() ? System.console() : null;
        if (console == null) {
            return true;
        }
        String answer = console.readLine("Correct %s? [y/N] ", notes);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    /** The notes that are in a release. A note that is in none may get another id. */
    private Set<String> releasedPaths(ReleasedProduct product) {
        Set<String> released = new TreeSet<>();
        if (product.notesDirectory().git().isPresent()) {
            try (ProductNotes notes = buildContext().open(product)) {
                for (Release release : notes.scan(WHOLE_HISTORY.completeOnly()).releases()) {
                    if (release.released()) {
                        release.notes().forEach(note -> released.add(note.path()));
                    }
                }
            }
        }
        return released;
    }

    /** Reads which notes have the id of a deleted one. A history that can't be read is no finding. */
    private Map<String, String> reusedIds(ReleasedProduct product) {
        try (ProductNotes notes = buildContext().open(product)) {
            return notes.scan(WHOLE_HISTORY).reused();
        } catch (ProblemException e) {
            getLog().warn("The ids of deleted notes are not checked: "
                    + e.problems().get(0).what());
            return Map.of();
        }
    }

    private Collection<String> changed(NotesDirectory notesDirectory) {
        if (!changedOnly) {
            return Set.of();
        }
        try (RepositoryReader reader = buildContext().openReader(notesDirectory)) {
            Set<String> paths =
                    BranchChanges.since(reader, notesDirectory, base).paths();
            // An empty set would check all notes; no note has this path.
            return paths.isEmpty() ? Set.of("/") : paths;
        }
    }
}
