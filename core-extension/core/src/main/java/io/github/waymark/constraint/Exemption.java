package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/**
 * An entry that exempts a library from the list, like OpenStack's {@code denylist.txt}. The comments contain a reason.
 *
 * <p>The library may be used; it is not reported as missing from the list, and never added to a generated list.
 */
public record Exemption(CoordinatesPattern pattern, EntryComments comments, Place place) implements ListEntry {
    @Override
    public Exemption withComments(EntryComments other) {
        return new Exemption(pattern, other, place);
    }
}
