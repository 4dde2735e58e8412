package io.github.waymark.releases.apply;

import io.github.waymark.json.JsonMap;
import io.github.waymark.releases.apply.RequestedRef.Kind;
import io.github.waymark.releases.apply.RequestedRef.Outcome;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The state of the tags and branches of some requests. */
public final class ApplyResult {

    private final Function<RepositorySettings, String> urls;
    private final boolean dryRun;
    private final List<DeliverableChange> changes;

    ApplyResult(Function<RepositorySettings, String> urls, boolean dryRun, List<DeliverableChange> changes) {
        this.urls = urls;
        this.dryRun = dryRun;
        this.changes = List.copyOf(changes);
    }

    /** Whether everything that was requested exists. */
    public boolean isComplete() {
        return count(Outcome.MISSING) + count(Outcome.REFUSED) == 0;
    }

    /** The number of tags and branches with an outcome. */
    public int count(Outcome outcome) {
        return (int) changes.stream()
                .flatMap(change -> change.repositories().stream())
                .flatMap(change -> change.refs().stream())
                .filter(ref -> ref.outcome() == outcome)
                .count();
    }

    /** A line for each tag and branch, and for each refusal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (DeliverableChange change : changes) {
            lines.add(change.deliverable().file() + ": " + change.deliverable().name() + " "
                    + change.release().version());
            for (RepositoryChange repository : change.repositories()) {
                for (RequestedRef ref : repository.refs()) {
                    lines.add("  " + repository.repository().name() + ": "
                            + (ref.kind() == Kind.TAG ? "tag " : "branch ") + ref.name() + " at "
                            + ref.commit().substring(0, 8) + ": " + word(ref.outcome()));
                }
                if (!repository.reason().isEmpty()) {
                    lines.add("    " + repository.reason());
                }
            }
        }
        return lines;
    }

    private String word(Outcome outcome) {
        if (outcome == Outcome.MISSING) {
            return dryRun ? "would be created" : "not created";
        }
        return outcome.word();
    }

    /** A summary in one line. */
    public String summary() {
        int open = count(Outcome.MISSING) + count(Outcome.REFUSED);
        String existing = count(Outcome.EXISTS) == 0 ? "" : ", " + count(Outcome.EXISTS) + " existed";
        if (dryRun) {
            return Count.of(open, "ref") + " would be created" + existing;
        }
        return Count.of(count(Outcome.CREATED), "ref") + " created" + existing
                + (open == 0 ? "" : ", " + open + " not created");
    }

    /** What is left to do by people after new stable branches: a line for each. */
    public List<String> followUps() {
        List<String> lines = new ArrayList<>();
        for (DeliverableChange change : changes) {
            for (RepositoryChange repository : change.repositories()) {
                for (RequestedRef ref : repository.refs()) {
                    if (ref.kind() == Kind.BRANCH
                            && ref.outcome() == Outcome.CREATED
                            && ref.name().startsWith("stable/")) {
                        lines.add(
                                repository.repository().name() + ": " + ref.name()
                                        + " was created. On the default branch, begin the next minor version, so that both have versions"
                                        + " of their own: git commit --allow-empty -m \"Begin the next series\" -m \"Sem-Ver: feature\"");
                    }
                }
            }
        }
        return lines;
    }

    /** As JSON, with the number of its schema. */
    public String json() {
        List<JsonMap> deliverables = new ArrayList<>();
        for (DeliverableChange change : changes) {
            List<JsonMap> repositories = new ArrayList<>();
            for (RepositoryChange repository : change.repositories()) {
                repositories.add(repository(repository));
            }
            deliverables.add(new JsonMap()
                    .add("file", change.deliverable().file())
                    .add("deliverable", change.deliverable().name())
                    .add("series", change.deliverable().series().name())
                    .add("version", change.release().version().text())
                    .add("complete", change.isComplete())
                    .add("repositories", repositories));
        }
        return JsonMap.report()
                .add("dryRun", dryRun)
                .add("complete", isComplete())
                .add("deliverables", deliverables)
                .add("followUps", followUps())
                .text();
    }

    private JsonMap repository(RepositoryChange change) {
        List<JsonMap> refs = new ArrayList<>();
        for (RequestedRef ref : change.refs()) {
            refs.add(new JsonMap()
                    .add("ref", ref.ref())
                    .add("commit", ref.commit())
                    .add("outcome", ref.outcome().word()));
        }
        return new JsonMap()
                .add("repository", change.repository().name())
                .add("url", urls.apply(change.repository()))
                .add("refs", refs)
                .add("reason", change.reason().isEmpty() ? null : change.reason());
    }
}
