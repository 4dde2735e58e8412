package io.github.waymark.notes.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.gate.BranchChanges;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.lint.Baseline;
import io.github.waymark.notes.lint.Lint;
import io.github.waymark.notes.lint.LintResult;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the notes: their YAML, sections, fields, ids, names and markup. All findings are told, each with its file, line and column.
 *
 * <p>Asks no history, so it is quick. Which rules there are and how much each matters is set with {@code lint} in the settings.
 */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class LintMojo extends ReportingMojo {

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** Checks only notes that differ from {@code base}. */
    @Parameter(property = "release-notes.changedOnly", defaultValue = "false")
    private boolean changedOnly;

    /** What the change is compared with, such as {@code origin/main}. */
    @Parameter(property = "release-notes.base")
    private @Nullable String base;

    /** Makes warnings fail the goal too. */
    @Parameter(property = "release-notes.strict", defaultValue = "false")
    private boolean strict;

    /** Writes a baseline with all findings to this file, instead of failing. */
    @Parameter(property = "release-notes.writeBaseline")
    private @Nullable File writeBaseline;

    @Override
    void run(ReleasedProduct product) throws IOException {
        FindingFormat form = EnumParameter.of("release-notes.format", format, FindingFormat.values());
        LintResult result = Lint.run(product.home(), product.config(), changed(product.home()));
        if (writeBaseline != null) {
            OutputFile.write(product.file(writeBaseline, folder()), Baseline.text(result.all()));
            getLog().info("wrote " + writeBaseline + ": " + result.summary());
            return;
        }
        if (toFile() || form != FindingFormat.TEXT) {
            report(product, result.report(form), false);
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

    private Collection<String> changed(NotesDirectory home) {
        if (!changedOnly) {
            return Set.of();
        }
        try (io.github.waymark.history.RepositoryReader archive = buildContext().archive(home)) {
            Set<String> paths = BranchChanges.since(archive, home, base).paths();
            // No change at all must not mean all notes.
            return paths.isEmpty() ? Set.of("/") : paths;
        }
    }
}
