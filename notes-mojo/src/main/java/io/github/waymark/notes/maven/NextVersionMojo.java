package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.next.NextVersion;
import io.github.waymark.notes.next.NextVersionReport;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Determines the version of the next release from the sections of the notes since the last release.
 *
 * <p>Also sets the property {@code release-notes.nextVersion} of the build. With {@code -q}, only the version is printed. Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "next-version", requiresProject = false, aggregator = true, threadSafe = true)
public class NextVersionMojo extends ReportingMojo {

    /** {@code text} (the version only) or {@code json} (with the reasons). */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /** A proposed version; the goal fails if it is lower than the version that the notes require. */
    @Parameter(property = "release-notes.proposed")
    private @Nullable String proposed;

    @Override
    void run(ReleasedProduct product) {
        boolean json = EnumParameter.word("release-notes.format", format, "text", "json")
                .equals("json");
        NextVersion next = next(product);
        String version = next.version().text();
        session().getUserProperties().setProperty("release-notes.nextVersion", version);
        announce(product);
        getLog().info("next version " + version);
        next.because().forEach(reason -> getLog().info("  because " + reason));
        if (json || hasOutputFile()) {
            report(product, json ? NextVersionReport.json(next) : version + "\n", false);
        } else if (!getLog().isInfoEnabled()) {
            report(product, version + "\n", false);
        }
        if (proposed != null) {
            NextVersionReport.requireEnough(proposed, next);
        }
    }

    private NextVersion next(ReleasedProduct product) {
        Config config = product.config();
        NextVersion.Policy policy = new NextVersion.Policy(config.bumps(), config.zeroMajor());
        try (ProductNotes notes = open(product)) {
            Scan scan = scan(notes, scanRange(config));
            for (Release release : scan.releases()) {
                if (!release.released()) {
                    notes.requireReadable(scan, release);
                }
            }
            return NextVersion.of(scan, policy, note -> notes.text(scan, note));
        }
    }
}
