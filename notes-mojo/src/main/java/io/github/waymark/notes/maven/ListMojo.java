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
 * <p>Tells what git knows, without reading the notes: one that names its release itself ({@code version:}), as imported notes do, is
 * listed where it came in, and shown by {@code build} where it says.
 *
 * <p>Runs in any folder of a git repository, with or without a POM.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends ReportingMojo {

    /** {@code text} for people; {@code tsv}, a line {@code release<TAB>path} for each note; {@code json}. */
    @Parameter(property = "release-notes.format", defaultValue = "text")
    private String format = "text";

    /**
     * Lists all series too, newest first, after what is checked out. The forms for programs then name the series: {@code tsv} in a
     * column before the others, {@code json} in a list of {@code series}.
     */
    @Parameter(property = "release-notes.allSeries", defaultValue = "false")
    private boolean allSeries;

    @Override
    void run(ReleasedProduct product) {
        ListFormat form = EnumParameter.of("release-notes.format", format, ListFormat.values());
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(product.config());
            Scan current = scan(notes, scanRange);
            Map<String, Scan> scans = allSeries ? series(notes, scanRange, current) : Map.of("", current);
            if (!scanRange.releases().isEmpty()) {
                requireKnown(notes, scanRange, name -> isIn(scans, name) || notes.has(scanRange, name));
            }
            String list = allSeries ? NoteList.of(scans, form) : NoteList.of(current, form);
            announce(product);
            report(product, list, form == ListFormat.TEXT);
        }
    }

    private static boolean isIn(Map<String, Scan> scans, String name) {
        return scans.values().stream()
                .flatMap(scan -> scan.releases().stream())
                .anyMatch(release -> release.name().equals(name)
                        || release.tag().equals(Optional.of(name))
                        || release.version().map(Version::text).equals(Optional.of(name)));
    }

    /** What is checked out, with its working tree, and the other series. */
    private static Map<String, Scan> series(ProductNotes notes, ScanRange scanRange, Scan current) {
        Map<String, Scan> scans = new LinkedHashMap<>();
        scans.put(current.branch().orElse("HEAD"), current);
        for (Series series : notes.book().series()) {
            if (!scans.containsKey(series.name())) {
                scans.put(series.name(), notes.scan(scanRange.forBranch(series.ref())));
            }
        }
        return scans;
    }
}
