package io.github.waymark.releases.apply;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.check.Histories;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.settings.RequestSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies requests that were checked.
 *
 * <p>Nothing is pushed before all tags are created and signed in the local copies, and before each remote was asked whether it takes
 * them. A repository that refuses the push itself ends its deliverable; others go on. What exists is left alone, so that a second run does
 * what is left.
 */
public final class ApplyRun {

    private final List<Deliverable> deliverables;
    private final RequestSettings settings;
    private final Histories histories;
    private final Remotes remotes;
    private final Consumer<ApplyResult> record;
    private final List<DeliverableChange> changes = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /**
     * Prepares a run.
     *
     * @param record is called with the state before the first push, and after each
     */
    public ApplyRun(
            List<Deliverable> deliverables,
            RequestSettings settings,
            Histories histories,
            Remotes remotes,
            Consumer<ApplyResult> record) {
        this.deliverables = List.copyOf(deliverables);
        this.settings = settings;
        this.histories = histories;
        this.remotes = remotes;
        this.record = record;
    }

    /** The tags and branches that exist, and those that are missing. Changes nothing. */
    public ApplyResult plan() {
        determineChanges(this::refsIfReached);
        return new ApplyResult(remotes::url, true, changes);
    }

    /**
     * Creates and pushes what is missing.
     *
     * @throws ProblemException if a remote can't be asked, or a tag can't be created or signed; then nothing was pushed
     */
    public ApplyResult apply() {
        determineChanges(remotes::refs);
        record();
        List<Local> created = new ArrayList<>();
        try {
            createTags(created);
            if (areAccepted()) {
                for (int i = 0; i < changes.size(); i++) {
                    push(i);
                }
            }
        } finally {
            discard(created);
        }
        return record();
    }

    private void determineChanges(Function<RepositorySettings, Optional<Set<String>>> published) {
        ApplyPlan plan = new ApplyPlan(settings, histories, published);
        deliverables.forEach(deliverable -> plan.of(deliverable).ifPresent(changes::add));
    }

    /** What is only shown may be as the local copy has it. */
    private Optional<Set<String>> refsIfReached(RepositorySettings repository) {
        try {
            return remotes.refs(repository);
        } catch (ProblemException e) {
            warnings.add(e.problems().get(0).what() + " What this clone has is shown.");
            return Optional.empty();
        }
    }

    /** The remotes that {@link #plan} could not ask, with the reasons. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** A tag that was created in the local copy. */
    private record Local(RepositoryChange change, RequestedRef tag) {}

    private void createTags(List<Local> created) {
        for (DeliverableChange deliverable : changes) {
            for (RepositoryChange change : deliverable.repositories()) {
                for (RequestedRef ref : change.missing()) {
                    if (ref.kind() == RequestedRef.Kind.TAG) {
                        remotes.createTag(change.repository(), ref.name(), ref.commit(), change.message());
                        created.add(new Local(change, ref));
                    }
                }
            }
        }
    }

    /** Asks all remotes, and records those that refuse. */
    private boolean areAccepted() {
        boolean accepted = true;
        for (int i = 0; i < changes.size(); i++) {
            for (int k = 0; k < changes.get(i).repositories().size(); k++) {
                accepted &= isPushed(i, k, true);
            }
        }
        return accepted;
    }

    private void push(int index) {
        for (int k = 0; k < changes.get(index).repositories().size(); k++) {
            boolean pushed = isPushed(index, k, false);
            record();
            if (!pushed) {
                return;
            }
        }
    }

    private boolean isPushed(int index, int repository, boolean dryRun) {
        RepositoryChange change = changes.get(index).repositories().get(repository);
        if (change.missing().isEmpty()) {
            return true;
        }
        try {
            remotes.push(change.repository(), change.missing(), dryRun);
            if (!dryRun) {
                changes.set(index, changes.get(index).with(repository, change.pushed()));
            }
            return true;
        } catch (PushRefusedException e) {
            changes.set(index, changes.get(index).with(repository, change.refused(e.reason())));
            return false;
        }
    }

    /** Deletes the local tags that no remote took, so that they aren't taken for published ones. */
    private void discard(List<Local> created) {
        for (Local local : created) {
            boolean pushed = changes.stream()
                    .flatMap(deliverable -> deliverable.repositories().stream())
                    .filter(change -> change.repository().equals(local.change().repository()))
                    .flatMap(change -> change.refs().stream())
                    .anyMatch(ref -> ref.equals(local.tag().with(RequestedRef.Outcome.CREATED)));
            if (!pushed) {
                remotes.deleteTag(local.change().repository(), local.tag().name());
            }
        }
    }

    private ApplyResult record() {
        ApplyResult result = new ApplyResult(remotes::url, false, changes);
        record.accept(result);
        return result;
    }
}
