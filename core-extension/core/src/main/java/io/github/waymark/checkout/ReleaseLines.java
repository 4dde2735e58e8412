package io.github.waymark.checkout;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.VersionTag;
import io.github.waymark.version.Bump;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a commit with the version tags that are not reachable from it: those of other lines, such as a maintenance branch, and
 * those of its descendants.
 */
final class ReleaseLines {

    /** Each check reads the history as far as the lines have diverged. */
    private static final int MAX_CHECKS = 10;

    private static final int MAX_NAMED = 3;

    private enum Place {
        REACHABLE,
        DESCENDANT,
        OTHER_LINE
    }

    private final RepositoryReader history;
    private final String commit;
    private final Version base;
    private final List<VersionTag> tags;

    /**
     * Creates the comparison.
     *
     * @param base the base of the commit; lower tags don't matter
     */
    ReleaseLines(RepositoryReader history, TagPattern pattern, String commit, Version base) {
        this.history = history;
        this.commit = commit;
        this.base = base;
        this.tags = new ArrayList<>(history.versionTags(pattern));
        this.tags.sort(Comparator.comparing(VersionTag::version).thenComparing(VersionTag::name));
    }

    /** Whether a release can't be made because of another tag; empty if it can. */
    Optional<TakenTarget> taken(Version target) {
        for (VersionTag tag : tags) {
            Version version = tag.version();
            if (isAhead(version) && isSameMinor(version, target) && version.compareTo(target) >= 0) {
                Place place = place(tag);
                if (place != Place.REACHABLE) {
                    return Optional.of(
                            new TakenTarget(tag.name(), target.text(), free(target), place == Place.OTHER_LINE));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The highest releases of other lines that are higher than a release, one for each minor version.
     *
     * @param preReleases whether pre-releases count too
     */
    List<VersionTag> higher(Version target, boolean preReleases) {
        List<VersionTag> found = new ArrayList<>();
        Set<String> minors = new HashSet<>();
        for (int i = tags.size() - 1; i >= 0 && found.size() < MAX_NAMED && minors.size() < MAX_CHECKS; i--) {
            Version version = tags.get(i).version();
            if (version.compareTo(target) <= 0) {
                break;
            }
            if (isAhead(version)
                    && (preReleases || version.preRelease().isEmpty())
                    && minors.add(version.major() + "." + version.minor())
                    && place(tags.get(i)) == Place.OTHER_LINE) {
                found.add(tags.get(i));
            }
        }
        return found;
    }

    /** The next minor version that no tag has. */
    Version free(Version from) {
        Version free = from.finalRelease().raised(Bump.MINOR);
        boolean used = true;
        while (used) {
            used = false;
            for (VersionTag tag : tags) {
                used |= isSameMinor(tag.version(), free);
            }
            free = used ? free.raised(Bump.MINOR) : free;
        }
        return free;
    }

    private boolean isAhead(Version version) {
        return version.compareTo(base) > 0;
    }

    private static boolean isSameMinor(Version one, Version other) {
        return one.major() == other.major() && one.minor() == other.minor();
    }

    private Place place(VersionTag tag) {
        String common = history.mergeBase(commit, tag.commit()).orElse("");
        if (common.equals(tag.commit())) {
            return Place.REACHABLE;
        }
        return common.equals(commit) ? Place.DESCENDANT : Place.OTHER_LINE;
    }
}
