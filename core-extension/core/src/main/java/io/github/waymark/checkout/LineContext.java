package io.github.waymark.checkout;

import java.util.Optional;

/**
 * What the calculation of HEAD takes from the checkout, apart from its commits and tags.
 *
 * @param named the next release, if the project names it
 * @param mainBranch whether a main branch is checked out, which should be ahead of the other lines
 * @param origin where tags may exist that this clone lacks, for messages; empty if the repository never had a remote
 */
record LineContext(Optional<NamedRelease> named, boolean mainBranch, Optional<String> origin) {

    /** Whether the version may be too low because tags were not fetched. */
    boolean mayLackTags() {
        return origin.isPresent() && named.isEmpty();
    }
}
