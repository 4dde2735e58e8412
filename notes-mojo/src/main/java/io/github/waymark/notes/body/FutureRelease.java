package io.github.waymark.notes.body;

import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds the release that is about to be made, which a scan contains only if it has notes. */
public final class FutureRelease {

    private FutureRelease() {}

    /** Returns the scan with the release that {@code asVersion} requests. */
    public static Scan in(Scan scan, ScanRange scanRange, NoteConventions conventions) {
        Optional<String> name = scanRange.as();
        if (name.isEmpty() || has(scan, name.get(), conventions)) {
            return scan;
        }
        List<Release> releases = new ArrayList<>(scan.releases());
        releases.add(
                0,
                new Release(
                        name.get(),
                        version(name.get(), conventions),
                        name,
                        scan.commit(),
                        scanRange.asDate(),
                        List.of()));
        return new Scan(scan.branch(), scan.commit(), releases, scan.latest(), scan.warnings());
    }

    private static boolean has(Scan scan, String name, NoteConventions conventions) {
        Optional<Version> version = version(name, conventions);
        return scan.releases().stream()
                .anyMatch(release -> release.name().equals(name)
                        || release.tag().equals(Optional.of(name))
                        || release.also().contains(name)
                        || (version.isPresent() && release.version().equals(version)));
    }

    private static Optional<Version> version(String name, NoteConventions conventions) {
        return conventions.tags().read(name) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
    }
}
