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
 * Writes the changelog: the subjects of all commits, by the release that first had them, the newest first; merges are left out. Commits
 * that are in no release yet come first.
 *
 * <p>Where the POM has {@code <scm>} and {@code <issueManagement>}, commits and issues ({@code #123}, or {@code ABC-123} for JIRA)
 * become links. In a repository with several products it tells the commits that touch the one that you are in.
 *
 * <p>Runs in any folder of a git repository, with or without a POM; the clone must be complete.
 */
@Mojo(name = "changelog", requiresProject = false, aggregator = true, threadSafe = true)
public final class ChangelogMojo extends VersionMojo {

    /** {@code text}, as pbr's {@code ChangeLog}; {@code markdown}; {@code rst}; {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8, such as {@code ChangeLog}; without it, the changelog goes to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** Which releases: {@code 1.2.0..2.0.0} is those after 1.2.0 up to 2.0.0; either end may be left out, as in {@code 1.2.0..}. */
    @Parameter(property = "version.range", defaultValue = "")
    private @Nullable String range;

    @Override
    protected void run() {
        ChangelogFormat form = EnumParameter.of("version.format", format, ChangelogFormat.values());
        Checkout checkout = checkout();
        try (RepositoryReader history = history(checkout)) {
            VersionCalculator calculator = checkout.calculator(folder());
            ReleaseRange told = ReleaseRange.of(range == null ? "" : range, calculator.pattern());
            Changelog changelog = new Changelog(
                    told, commit -> calculator.concernsAll() || calculator.concerns(history, commit.id()));
            CommitLog commitLog = commitLog(history, head(checkout, history));
            List<VersionTag> tags = history.versionTags(calculator.pattern());
            Links links = PomLinks.of(session().getCurrentProject());
            write(output, stream -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                changelog.write(commitLog, tags, form.on(writer, links));
                writer.flush();
            });
        }
    }
}
