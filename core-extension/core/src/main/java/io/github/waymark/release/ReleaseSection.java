package io.github.waymark.release;

import io.github.waymark.history.VersionTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The content of a release: the commits that are reachable from its tag but from no earlier release.
 *
 * <p>A release is earlier when the other one contains it; of two that don't contain each other, the one with the lower version.
 *
 * @param tag the release's tag; empty for the commits that are in no release yet
 * @param others further version tags on the same commit, highest first
 * @param time when the release's last commit was committed, whole seconds
 * @param commits number of commits, merges included
 */
public record ReleaseSection(Optional<VersionTag> tag, List<VersionTag> others, Instant time, int commits) {

    public ReleaseSection {
        others = List.copyOf(others);
    }
}
