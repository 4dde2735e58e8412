package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.listing.ListFormat;
import io.github.waymark.notes.listing.NoteList;
import io.github.waymark.version.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists which note belongs to which release, newest release first.
 *
 * <p>The list comes from git only; the notes are not read. A note that contains its release ({@code version:}), as imported notes do, is
 * listed under the release that added it, although {@code build} shows it under the release that it names.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends ReportingMojo {

    /** {@code text}, {@code tsv} (a line {@code release<TAB>path} per note) or {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /**
     * Whether to list all series too, newest first, after what is checked out. The output then contains the series: {@code tsv} in an
     * additional first column, {@code json} in a list {@code series}.
     */
    @Parameter(property = "release-notes.allSeries", defaultValue = "false")
    private boolean allSeries;

    @Override
    void run(ReleasedProduct product) {
        ListFormat listFormat = EnumParameter.of("release-notes.format", format, ListFormat.values());
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(notes);
            Scan current = scan(notes, scanRange);
            Map<String, Scan> scans = allSeries ? series(notes, scanRange, current) : Map.of("", current);
            if (!scanRange.releases().isEmpty()) {
                requireKnown(notes, scanRange, name -> hasRelease(scans, name) || notes.has(scanRange, name));
            }
            if (!scanRange.releases().isEmpty()) {
                current.releases().stream()
                        .filter(release -> release.notes().isEmpty())
                        .forEach(release -> warnWithoutNotes(release.name(), product.config()));
            }
            String list = allSeries
                    ? NoteList.of(scans, listFormat, notes.unreleasedTitle())
                    : NoteList.of(current, listFormat, notes.unreleasedTitle());
            announce(product);
            report(product, list, listFormat == ListFormat.TEXT);
        }
    }

    private static boolean hasRelease(Map<String, Scan> scans, String name) {
        return scans.values().stream()
                .flatMap(scan -> scan.releases().stream())
                .anyMatch(release -> release.name().equals(name)
                        || release.tag().equals(Optional.of(name))
                        || release.version().map(Version::text).equals(Optional.of(name)));
    }

    /** The scans of what is checked out, with its working tree, and of the other series. */
    private static Map<String, Scan> series(ProductNotes notes, ScanRange scanRange, Scan current) {
        Map<String, Scan> scans = new LinkedHashMap<>();
        scans.put(current.branch().orElse("HEAD"), current);
        for (Series series : notes.repository().series()) {
            if (!scans.containsKey(series.name())) {
                scans.put(series.name(), notes.scan(scanRange.forBranch(series.ref())));
            }
        }
        return scans;
    }
}
