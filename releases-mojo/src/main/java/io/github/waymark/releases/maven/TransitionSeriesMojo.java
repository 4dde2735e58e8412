package io.github.waymark.releases.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.lifecycle.SeriesTransition;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.Series;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Moves a series to a later phase: changes {@code data/series_status.yaml}, and requests the tags and branches that end the series.
 *
 * <p>{@code mvn release-request:transition-series -Drelease-request.series=2025.1 -Drelease-request.phase=end-of-life}. With {@code
 * unmaintained} each deliverable gets the tag {@code 2025.1-eom} and the branch {@code unmaintained/2025.1}, and with {@code end of life}
 * the tag {@code 2025.1-eol}. Nothing is changed if a deliverable can't be ended; the message names all of these.
 */
@Mojo(name = "transition-series", requiresProject = false, aggregator = true, threadSafe = true)
public final class TransitionSeriesMojo extends LifecycleMojo {

    /** The series. */
    @Parameter(property = "release-request.series", required = true)
    @SuppressWarnings("NullAway.Init")
    private String series;

    /** The phase that it enters: {@code development}, {@code maintained}, {@code unmaintained} or {@code end of life}. */
    @Parameter(property = "release-request.phase", required = true)
    @SuppressWarnings("NullAway.Init")
    private String phase;

    /** The day of the transition, by default today in UTC; the end of life is written into the file. */
    @Parameter(property = "release-request.day")
    private @Nullable String day;

    @Override
    protected void run() throws IOException {
        Phase entered = phase(phase);
        String date = day();
        RequestDirectory requests = requests();
        DeliverableFiles.requireStatus(requests);
        Series known = DeliverableFiles.series(requests, series);
        try (Mirrors histories = mirrors(requests)) {
            write(requests, new SeriesTransition(requests, histories::open).of(known, entered, date));
        }
    }

    private String day() {
        try {
            return (day == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(day)).toString();
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    new Problem(
                            "'" + day + "' is no day.",
                            "-Drelease-request.day",
                            "The day is written into data/series_status.yaml.",
                            "Write it as 2026-04-29."),
                    e);
        }
    }
}
