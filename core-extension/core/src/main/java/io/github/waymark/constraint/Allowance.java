package io.github.waymark.constraint;

import io.github.waymark.finding.Place;
import java.util.Comparator;
import java.util.List;

/**
 * An entry that allows a reviewed library, like OpenStack's global requirements.
 *
 * @param versions the allowed versions; {@link VersionRanges#ALL} for all
 * @param excluded versions and ranges of versions that are known to be faulty
 * @param scopes the allowed Maven scopes; empty for all
 */
public record Allowance(
        CoordinatesPattern pattern,
        VersionRanges versions,
        List<VersionRanges> excluded,
        List<String> scopes,
        EntryComments comments,
        Place place)
        implements ListEntry {

    public Allowance {
        excluded = List.copyOf(excluded);
        scopes = List.copyOf(scopes);
    }

    /** Whether a version may be used, in the given order of versions. */
    public boolean allows(String version, Comparator<String> order) {
        for (VersionRanges range : excluded) {
            if (range.contains(version, order)) {
                return false;
            }
        }
        return versions.contains(version, order);
    }

    /** The versions that may be used, for messages: {@code [32,34) except [33.1]}. */
    public String versionText() {
        return versions + (excluded.isEmpty() ? "" : " except " + excluded);
    }

    @Override
    public Allowance withComments(EntryComments other) {
        return new Allowance(pattern, versions, excluded, scopes, other, place);
    }
}
