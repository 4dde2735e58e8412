package io.github.waymark.constraint;

import io.github.waymark.finding.Place;
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

    @Override
    public Allowance withComments(EntryComments other) {
        return new Allowance(pattern, versions, excluded, scopes, other, place);
    }
}
