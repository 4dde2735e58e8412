package io.github.waymark.releases.maven;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.lifecycle.NewSeries;
import io.github.waymark.releases.series.Series;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Starts a series: an entry in {@code data/series_status.yaml}, and a file for each active deliverable of the previous series.
 *
 * <p>{@code mvn release-request:init-series -Drelease-request.series=2027.1}. The files keep everything except for releases, branches,
 * highlights and the URL of the release notes. Deliverables that are abandoned, retired, ended, or released independently are left out,
 * and the log names them. Files that the series already has are not changed.
 */
@Mojo(name = "init-series", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitSeriesMojo extends LifecycleMojo {

    /** The name of the new series, and of its folder. */
    @Parameter(property = "release-request.series", required = true)
    @SuppressWarnings("NullAway.Init")
    private String series;

    /** Its name in branches and tags, if it differs from its name. */
    @Parameter(property = "release-request.releaseId")
    private @Nullable String releaseId;

    /** The series whose deliverables are copied; by default the newest one that has deliverables. */
    @Parameter(property = "release-request.from")
    private @Nullable String from;

    /** The phase of the new series; releases are made in {@code development}. */
    @Parameter(property = "release-request.phase", defaultValue = "future")
    private String phase = "future";

    @Override
    protected void run() throws IOException {
        RequestDirectory requests = requests();
        DeliverableFiles.requireStatus(requests);
        Optional<Series> source = Optional.ofNullable(from).map(name -> DeliverableFiles.series(requests, name));
        write(requests, new NewSeries(requests).of(series, Optional.ofNullable(releaseId), phase(phase), source));
    }
}
