package io.github.waymark.releases.check;

import io.github.waymark.releases.request.Release;
import java.util.Set;

/**
 * A release, compared with the repositories.
 *
 * @param isNew whether a tag of it doesn't exist yet
 * @param usable the repositories in which its commit exists
 */
record CheckedRelease(Release release, boolean isNew, Set<String> usable) {

    CheckedRelease {
        usable = Set.copyOf(usable);
    }
}
