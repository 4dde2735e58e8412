package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/**
 * A library, or some of its versions, that must not be used. The remarks have a reason.
 *
 * @param versions the versions that must not be used; {@link VersionRanges#ALL} for the library as a whole
 */
public record Denial(CoordinatesPattern pattern, VersionRanges versions, EntryComments comments, Place place)
        implements ListEntry {
    @Override
    public Denial withRemarks(EntryComments other) {
        return new Denial(pattern, versions, other, place);
    }
}
