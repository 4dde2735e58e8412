package io.github.waymark.releases.apply;

import io.github.waymark.releases.apply.RequestedRef.Kind;
import io.github.waymark.releases.apply.RequestedRef.Outcome;
import io.github.waymark.releases.check.Histories;
import io.github.waymark.releases.check.RepositoryHistory;
import io.github.waymark.releases.request.Branch;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion.Ending;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.settings.RequestSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Determines the tags and branches that the last release of a deliverable needs. */
final class ApplyPlan {

    private final RequestSettings settings;
    private final Histories histories;
    private final Function<RepositorySettings, Optional<Set<String>>> published;

    /**
     * @param published the tags and branches of a remote, by their full names; empty where they are those of the history
     */
    ApplyPlan(
            RequestSettings settings,
            Histories histories,
            Function<RepositorySettings, Optional<Set<String>>> published) {
        this.settings = settings;
        this.histories = histories;
        this.published = published;
    }

    /** The change; empty if the file has no release. */
    Optional<DeliverableChange> of(Deliverable deliverable) {
        Optional<Release> last = deliverable.last();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<RequestedRef>> branches = branches(deliverable);
        List<RepositoryChange> changes = new ArrayList<>();
        for (RepositorySettings repository : deliverable.repositories()) {
            Optional<TaggedCommit> commit = last.get().commit(repository.name());
            List<RequestedRef> requested = branches.getOrDefault(repository.name(), List.of());
            if (!repository.retired() && (commit.isPresent() || !requested.isEmpty())) {
                changes.add(change(deliverable, last.get(), repository, commit, requested));
            }
        }
        return Optional.of(new DeliverableChange(deliverable, last.get(), changes));
    }

    private RepositoryChange change(
            Deliverable deliverable,
            Release release,
            RepositorySettings repository,
            Optional<TaggedCommit> commit,
            List<RequestedRef> branches) {
        RepositoryHistory history = new RepositoryHistory(histories.open(repository), repository, settings);
        Optional<Set<String>> there = published.apply(repository);
        List<RequestedRef> refs = new ArrayList<>();
        String tag = settings.tag(deliverable.name(), release.version().text());
        if (commit.isPresent()) {
            RequestedRef ref = new RequestedRef(Kind.TAG, tag, commit.get().hash(), Outcome.MISSING);
            boolean exists = there.map(known -> known.contains(ref.ref()))
                    .orElse(history.tag(tag).isPresent());
            refs.add(exists ? ref.with(Outcome.EXISTS) : ref);
        }
        for (RequestedRef branch : branches) {
            boolean exists = there.map(known -> known.contains(branch.ref()))
                    .orElse(history.branch(branch.name()).isPresent());
            if (exists || !hasEnded(deliverable, branch.name(), history)) {
                refs.add(branch.with(exists ? Outcome.EXISTS : Outcome.MISSING));
            }
        }
        return new RepositoryChange(
                repository,
                refs,
                new TagMessage(deliverable).of(release, history.releaseBranch(deliverable.series())),
                "");
    }

    /** Branches are deleted when their series ends, and must not be created again. */
    private boolean hasEnded(Deliverable deliverable, String branch, RepositoryHistory history) {
        return hasTag(deliverable, Ending.EOL, history)
                || (!branch.startsWith("unmaintained/") && hasTag(deliverable, Ending.EOM, history));
    }

    private boolean hasTag(Deliverable deliverable, Ending ending, RepositoryHistory history) {
        String version = deliverable.series().id() + ending.suffix();
        return history.tag(settings.tag(deliverable.name(), version)).isPresent();
    }

    /** The branches by repository. */
    private static Map<String, List<RequestedRef>> branches(Deliverable deliverable) {
        Map<String, List<RequestedRef>> branches = new HashMap<>();
        for (Branch branch : deliverable.branches()) {
            boolean stable = !branch.prefix().equals("unmaintained");
            if (stable && deliverable.phase().isEnding()) {
                continue;
            }
            List<TaggedCommit> commits = branch.version()
                    .flatMap(deliverable::release)
                    .map(Release::commits)
                    .orElse(branch.commits());
            for (TaggedCommit commit : commits) {
                branches.computeIfAbsent(commit.repository(), name -> new ArrayList<>())
                        .add(new RequestedRef(Kind.BRANCH, branch.name(), commit.hash(), Outcome.MISSING));
            }
        }
        return branches;
    }
}
