package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/** One entry of a list. */
public sealed interface ListEntry permits Constraint, Allowance, Denial, Exemption, Include {

    /** What people wrote to it. */
    EntryComments comments();

    /** Where it stands. */
    Place place();

    /** The same entry with other remarks. */
    ListEntry withRemarks(EntryComments other);
}
