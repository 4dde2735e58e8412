package io.github.waymark.version.release;

import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * What would be released.
 *
 * @param version as Maven sees it
 * @param commit the commit, 40 hexadecimal digits
 * @param dirty whether the working tree differs from it
 * @param tagged whether its tag should be there already; if not, it must not be
 * @param used what its modules use
 */
public record ReleaseCandidate(String version, String commit, boolean dirty, boolean tagged, List<UsedArtifact> used) {

    public ReleaseCandidate {
        used = List.copyOf(used);
    }

    /** Whether anybody could take it for something that stays as it is. */
    boolean lasts() {
        return !version.endsWith("-SNAPSHOT");
    }

    /** The release that it is; empty between releases. */
    Optional<Version> release() {
        return Version.read(version) instanceof TagReading.Release read
                ? Optional.of(read.version())
                : Optional.empty();
    }
}
