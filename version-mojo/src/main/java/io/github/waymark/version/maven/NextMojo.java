package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.version.release.NextReleaseVersion;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the version that a release of HEAD would have, and the name of its tag. For scripts, use {@code -q} and
 * {@code -Dversion.format=json}.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "next", requiresProject = false, aggregator = true, threadSafe = true)
public final class NextMojo extends ReleaseMojo {

    /** {@code text} or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8. By default, text is written to the log and JSON to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    @Override
    protected void run() {
        boolean json = isJson(format);
        Checkout checkout = checkout();
        NextReleaseVersion next = next(checkout);
        report(json ? next.json() : next.text(), output, !json);
    }
}
