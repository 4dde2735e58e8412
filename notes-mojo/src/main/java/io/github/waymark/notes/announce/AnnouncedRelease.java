package io.github.waymark.notes.announce;

import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Optional;

/** Chooses the release to announce. */
public final class AnnouncedRelease {

    private AnnouncedRelease() {}

    /** The release of the scanned commit, or else the newest one; empty if there is none. */
    public static Optional<Release> current(Scan scan) {
        return scan.releases().stream()
                .filter(Release::released)
                .filter(release -> release.commit().equals(scan.commit()))
                .findFirst()
                .or(() -> scan.releases().stream().filter(Release::released).findFirst());
    }

    /** The release with a name, a tag or a version. */
    public static Optional<Release> named(Scan scan, String name) {
        Optional<Version> version = version(name);
        return scan.releases().stream()
                .filter(release -> release.name().equals(name)
                        || release.tag().equals(Optional.of(name))
                        || release.also().contains(name)
                        || (version.isPresent()
                                && release.version().isPresent()
                                && release.version().get().compareTo(version.get()) == 0))
                .findFirst();
    }

    private static Optional<Version> version(String name) {
        return Version.read(name.replaceFirst("^v(?=\\d)", "")) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
    }
}
