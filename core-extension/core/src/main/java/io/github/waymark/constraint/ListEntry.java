package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/** An entry of a list. */
public sealed interface ListEntry permits Constraint, Allowance, Denial, Exemption, Include {

    /** The comments of the entry. */
    EntryComments comments();

    /** The place of the entry. */
    Place place();

    /** The same entry with other comments. */
    ListEntry withComments(EntryComments other);
}
