package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/**
 * A library that the list leaves free on purpose: what OpenStack keeps in {@code denylist.txt}. The remarks have a reason.
 *
 * <p>Nothing is said against its use; it merely isn't missing from the list, and is never generated into it.
 */
public record Exemption(CoordinatesPattern pattern, EntryComments comments, Place place) implements ListEntry {
    @Override
    public Exemption withRemarks(EntryComments other) {
        return new Exemption(pattern, other, place);
    }
}
