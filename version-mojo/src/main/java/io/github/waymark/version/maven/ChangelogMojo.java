package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.VersionTag;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.changelog.Changelog;
import io.github.waymark.version.changelog.ChangelogFormat;
import io.github.waymark.version.changelog.Links;
import io.github.waymark.version.changelog.ReleaseRange;
import java.io.BufferedWriter;
import java.io.File;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changelog: the subjects of all commits except merges, grouped by the first release that contains them, newest first.
 * Commits that are not released yet come first.
 *
 * <p>If the POM has {@code <scm>} and {@code <issueManagement>}, commits and issues ({@code #123}, or {@code ABC-123} for JIRA)
 * become links. In a repository with several products, the changelog contains the commits that touch the product of the current folder.
 *
 * <p>Runs in any folder of a git repository, with or without a POM. The clone must be complete.
 */
@Mojo(name = "changelog", requiresProject = false, aggregator = true, threadSafe = true)
public final class ChangelogMojo extends VersionMojo {

    /** {@code text} (as pbr's {@code ChangeLog}), {@code markdown}, {@code rst} or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8, such as {@code ChangeLog}. By default, the changelog is written to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** The releases to show: {@code 1.2.0..2.0.0} shows those after 1.2.0 up to 2.0.0. Either end may be omitted, as in {@code 1.2.0..}. */
    @Parameter(property = "version.range", defaultValue = "")
    private @Nullable String range;

    @Override
    protected void run() {
        ChangelogFormat changelogFormat = EnumParameter.of("version.format", format, ChangelogFormat.values());
        Checkout checkout = checkout();
        try (RepositoryReader history = history(checkout)) {
            VersionCalculator calculator = checkout.calculator(folder());
            ReleaseRange releases = ReleaseRange.of(range == null ? "" : range, calculator.pattern());
            Changelog changelog = new Changelog(
                    releases, commit -> calculator.concernsAll() || calculator.concerns(history, commit.id()));
            CommitLog commitLog = commitLog(history, head(checkout, history));
            List<VersionTag> tags = history.versionTags(calculator.pattern());
            Links links = PomLinks.of(session().getCurrentProject());
            write(output, stream -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                changelog.write(commitLog, tags, changelogFormat.writer(writer, links));
                writer.flush();
            });
        }
    }
}
