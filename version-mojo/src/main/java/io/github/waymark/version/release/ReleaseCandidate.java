package io.github.waymark.version.release;

import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * The release to check.
 *
 * @param version the version in Maven
 * @param commit the commit, 40 hexadecimal digits
 * @param dirty whether the working tree differs from the commit
 * @param tagged whether the tag must exist already; if false, it must not exist
 * @param used the artifacts that its modules use
 */
public record ReleaseCandidate(String version, String commit, boolean dirty, boolean tagged, List<UsedArtifact> used) {

    public ReleaseCandidate {
        used = List.copyOf(used);
    }

    boolean isSnapshot() {
        return version.endsWith("-SNAPSHOT");
    }

    /** The version if it is that of a release. */
    Optional<Version> release() {
        return Version.read(version) instanceof TagReading.Release read
                ? Optional.of(read.version())
                : Optional.empty();
    }
}
