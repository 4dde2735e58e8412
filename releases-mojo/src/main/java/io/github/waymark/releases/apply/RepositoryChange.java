package io.github.waymark.releases.apply;

import io.github.waymark.releases.request.RepositorySettings;
import java.util.List;

/**
 * The tags and branches that a request needs in one repository.
 *
 * @param message the message of the tag
 * @param reason why the push was refused; empty otherwise
 */
record RepositoryChange(RepositorySettings repository, List<RequestedRef> refs, String message, String reason) {

    RepositoryChange {
        refs = List.copyOf(refs);
    }

    List<RequestedRef> missing() {
        return refs.stream().filter(RequestedRef::isMissing).toList();
    }

    /** After a push of what was missing. */
    RepositoryChange pushed() {
        return after(RequestedRef.Outcome.CREATED, "");
    }

    /** After a refused push. */
    RepositoryChange refused(String why) {
        return after(RequestedRef.Outcome.REFUSED, why);
    }

    private RepositoryChange after(RequestedRef.Outcome outcome, String why) {
        List<RequestedRef> changed = refs.stream()
                .map(ref -> ref.isMissing() ? ref.with(outcome) : ref)
                .toList();
        return new RepositoryChange(repository, changed, message, why);
    }
}
