package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/**
 * An entry that denies a library or some of its versions. The comments contain a reason.
 *
 * @param versions the denied versions; {@link VersionRanges#ALL} for all
 */
public record Denial(CoordinatesPattern pattern, VersionRanges versions, EntryComments comments, Place place)
        implements ListEntry {
    @Override
    public Denial withComments(EntryComments other) {
        return new Denial(pattern, versions, other, place);
    }
}
