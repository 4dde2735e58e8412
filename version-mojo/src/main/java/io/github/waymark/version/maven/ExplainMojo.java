package io.github.waymark.version.maven;

import io.github.waymark.version.report.VersionExplanation;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains the version: the tags that were seen, which of them were refused and why, the base, the commits since and what they ask
 * for, the style, and what would make it a release.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends VersionMojo {

    /** {@code text} for people, or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and JSON to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    @Override
    protected void run() {
        boolean json = isJson(format);
        VersionExplanation explanation = VersionExplanation.of(checkout(), folder());
        compareWithPom(explanation.version());
        report(json ? explanation.json() : explanation.text(), output, !json);
    }
}
