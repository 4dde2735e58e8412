package io.github.waymark.constraint;

import io.github.waymark.finding.Place;

/** One entry of a list. */
public sealed interface Item permits Constraint, Allowance, Denial, Exemption, Include {

    /** What people wrote to it. */
    Remarks remarks();

    /** Where it stands. */
    Place place();

    /** The same entry with other remarks. */
    Item withRemarks(Remarks other);
}
