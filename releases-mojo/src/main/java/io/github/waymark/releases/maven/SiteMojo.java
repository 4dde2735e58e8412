package io.github.waymark.releases.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.site.ReleaseSite;
import io.github.waymark.releases.site.SiteFormat;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages about all releases: by series, team and type, with the highlights of each series, the schedule and the keys.
 *
 * <p>{@code mvn release-request:site} writes {@code target/release-site/index.html}, and with {@code
 * -Drelease-request.format=markdown} the same pages in Markdown, for the generator of another site. All links are relative, so that the pages work on any
 * server and without one.
 */
@Mojo(name = "site", requiresProject = false, aggregator = true, threadSafe = true)
public final class SiteMojo extends ReleaseRequestMojo {

    /** The folder to write. */
    @Parameter(property = "release-request.output", defaultValue = "target/release-site")
    private @Nullable File output;

    /** {@code html} or {@code markdown}. */
    @Parameter(property = "release-request.format", defaultValue = "html")
    private String format = "html";

    @Override
    protected void run() throws IOException {
        SiteFormat pageFormat = EnumParameter.of("release-request.format", format, SiteFormat.values());
        RequestDirectory requests = requests();
        DeliverableFiles read = DeliverableFiles.read(requests, List.of());
        if (!read.unreadable().isEmpty()) {
            getLog().warn(Count.of(read.unreadable().size(), "file")
                    + " can't be read and " + (read.unreadable().size() == 1 ? "has" : "have")
                    + " no place on the pages, such as "
                    + read.unreadable().get(0) + "; see `mvn release-request:schema`");
        }
        Path folder = folder().resolve(output == null ? Path.of("target/release-site") : output.toPath());
        int pages = new ReleaseSite(requests.status(), read.deliverables(), pageFormat).writeTo(folder);
        getLog().info("wrote " + Count.of(pages, "page") + " into " + folder);
    }
}
