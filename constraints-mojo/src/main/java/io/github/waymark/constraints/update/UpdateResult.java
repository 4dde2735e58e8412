package io.github.waymark.constraints.update;

import io.github.waymark.constraints.order.VersionChange;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of an update.
 *
 * @param list the list as the user named it
 * @param branch the branch whose policy applied; empty if there is no policy
 * @param proposed the proposals that are applied to the list
 * @param heldBack the proposals with which the modules can't be resolved, or the build fails
 * @param notProposed the newer versions that were not tried
 * @param proof the goals of the build that tested the proposals; empty for none
 * @param builds the number of these builds
 * @param evidence what else was found, and what could not be tested
 */
public record UpdateResult(
        String list,
        String branch,
        List<Proposal> proposed,
        List<HeldBack> heldBack,
        List<NotProposed> notProposed,
        String proof,
        int builds,
        Evidence evidence) {

    /**
     * What was found next to the proposals.
     *
     * @param requests requests for higher versions than the list's that the proposals add; they may still work
     * @param vulnerable entries with known vulnerabilities that no proposal fixes
     * @param untested what could not be tested, with the reason
     * @param projects the results of other projects that were built with the proposals
     */
    public record Evidence(
            List<String> requests, List<String> vulnerable, List<String> untested, List<ProjectRow> projects) {

        public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of());

        public Evidence {
            requests = List.copyOf(requests);
            vulnerable = List.copyOf(vulnerable);
            untested = List.copyOf(untested);
            projects = List.copyOf(projects);
        }
    }

    /**
     * Another project that was built with the proposals.
     *
     * @param project its repository, without credentials
     * @param commit the abbreviated id of the commit; empty if it could not be fetched
     * @param passed whether it passed
     * @param reason why not; empty if it passed
     */
    public record ProjectRow(String project, String commit, boolean passed, String reason) {}

    /** A result without further evidence. */
    public UpdateResult(
            String list,
            String branch,
            List<Proposal> proposed,
            List<HeldBack> heldBack,
            List<NotProposed> notProposed,
            String proof,
            int builds) {
        this(list, branch, proposed, heldBack, notProposed, proof, builds, Evidence.NONE);
    }

    /** A proposal that is not applied, with the reason. */
    public record HeldBack(Proposal proposal, String reason) {}

    public UpdateResult {
        proposed = List.copyOf(proposed);
        heldBack = List.copyOf(heldBack);
        notProposed = List.copyOf(notProposed);
    }

    /** All updates that are applied to the list. */
    public List<EntryUpdate> changes() {
        List<EntryUpdate> changes = new ArrayList<>();
        proposed.forEach(proposal -> changes.addAll(proposal.changes()));
        return changes;
    }

    /** Says once for how many updates the release date is unknown; empty if it is known for all. */
    Optional<String> undated() {
        long undated =
                changes().stream().filter(change -> change.released().isEmpty()).count();
        return undated == 0
                ? Optional.empty()
                : Optional.of("The repository reports no release date for " + Count.of(undated, "update") + ".");
    }

    /** The title of a commit or a merge request. */
    public String title() {
        return title(proposed);
    }

    /** The title of a commit with some of the proposals. */
    public static String title(List<Proposal> proposals) {
        List<EntryUpdate> changes =
                proposals.stream().flatMap(one -> one.changes().stream()).toList();
        boolean fixes =
                changes.stream().anyMatch(change -> !change.details().fixed().isEmpty());
        String title = changes.isEmpty()
                ? "No update"
                : changes.size() == 1
                        ? (changes.get(0).isNew()
                                        ? "Add " + changes.get(0).entry().pattern() + " "
                                        : "Update " + changes.get(0).entry().pattern() + " to ")
                                + changes.get(0).version()
                        : proposals.size() > 1
                                ? "Update " + changes.size() + " constraints"
                                : proposals.get(0).family().contains(" -> ")
                                        ? "Update " + proposals.get(0).family().replace(" -> ", " to ")
                                        : "Update " + proposals.get(0).family() + " to "
                                                + changes.get(0).version();
        return fixes ? title + " (security)" : title;
    }

    /** Labels for a merge request: {@code constraints}, the size of the largest update, and {@code security} if it fixes vulnerabilities. */
    public List<String> labels() {
        return labels(proposed);
    }

    /** As {@link #labels()}, for some of the proposals. */
    public static List<String> labels(List<Proposal> proposals) {
        List<EntryUpdate> changes =
                proposals.stream().flatMap(one -> one.changes().stream()).toList();
        List<String> labels = new ArrayList<>(List.of("constraints"));
        if (!changes.isEmpty()) {
            labels.add(largest(changes));
        }
        if (changes.stream().anyMatch(change -> !change.details().fixed().isEmpty())) {
            labels.add("security");
        }
        return labels;
    }

    /** The size of the largest change; {@code new} if all entries are new. */
    static String largest(List<EntryUpdate> changes) {
        return changes.stream()
                .filter(change -> !change.isNew())
                .map(EntryUpdate::versionChange)
                .max(Comparator.naturalOrder())
                .map(VersionChange::word)
                .orElse("new");
    }

    /** The result with details of the proposed updates. */
    public UpdateResult withDetails(Function<EntryUpdate, UpdateDetails> details) {
        List<Proposal> detailed = proposed.stream()
                .map(proposal -> proposal.with(proposal.changes().stream()
                        .map(change -> change.withDetails(details.apply(change)))
                        .toList()))
                .toList();
        return new UpdateResult(list, branch, detailed, heldBack, notProposed, proof, builds, evidence);
    }

    /** {@code 2 updates and 1 new entry}. */
    private String changed() {
        long added = changes().stream().filter(EntryUpdate::isNew).count();
        long updated = changes().size() - added;
        return added == 0
                ? Count.of(updated, "update")
                : (updated == 0 ? "" : Count.of(updated, "update") + " and ") + Count.of(added, "new entry");
    }

    /** A summary in one line. */
    public String summary() {
        int held = heldBack.stream()
                .mapToInt(one -> one.proposal().changes().size())
                .sum();
        boolean grouped = proposed.size() < changes().size();
        return changed()
                + (grouped ? " in " + Count.of(proposed.size(), "proposal") : "") + " for " + list
                + (held == 0 ? "" : ", " + held + " held back")
                + (proof.isEmpty() ? "" : ", tested with " + proof + " in " + Count.of(builds, "build"));
    }
}
