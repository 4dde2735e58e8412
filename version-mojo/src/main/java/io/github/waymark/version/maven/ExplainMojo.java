package io.github.waymark.version.maven;

import io.github.waymark.version.report.VersionExplanation;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains how the version was derived: the tags found, the rejected tags with the reason, the base tag, the commits since then and
 * what they request, and how to make it a release.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends VersionMojo {

    /** {@code text} or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8. By default, text is written to the log and JSON to standard output. */
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
