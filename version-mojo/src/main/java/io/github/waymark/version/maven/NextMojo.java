package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.version.release.NextReleaseVersion;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the version that a release of HEAD would get, and the name of its tag. With {@code -q} and {@code -Dversion.format=json} it is
 * for scripts.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "next", requiresProject = false, aggregator = true, threadSafe = true)
public final class NextMojo extends ReleaseMojo {

    /** {@code text} for people, or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8; without it, text goes to the log and JSON to standard output. */
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
