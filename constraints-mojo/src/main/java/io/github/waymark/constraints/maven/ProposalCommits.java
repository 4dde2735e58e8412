package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.update.EntryUpdate;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateResult;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commits proposals to branches. */
final class ProposalCommits {

    private final ListRepository repository;
    private final Path file;
    private final ListText text;
    private final String branch;
    private final String proof;

    ProposalCommits(Optional<ListRepository> repository, Path file, ListText text, String branch, String proof) {
        this.repository = repository.orElseThrow(() -> new ProblemException(new Problem(
                "There is no git repository.",
                file.toString(),
                "Proposals can be committed only in a git repository.",
                "Put the list into a repository, or remove -Dconstraints.commit.")));
        this.file = file;
        this.text = text;
        this.branch = branch;
        this.proof = proof;
    }

    /** Commits the proposals, and returns log messages. */
    List<String> commit(List<Proposal> proposals, PerProposal per) {
        List<String> messages = new ArrayList<>();
        if (per == PerProposal.ONE) {
            messages.add(commit(branch, proposals));
        } else {
            for (Proposal proposal : proposals) {
                String name = proposal.family().replaceAll("[^A-Za-z0-9._-]+", "-");
                messages.add(commit(branch + "/" + name, List.of(proposal)));
            }
        }
        return messages;
    }

    private String commit(String name, List<Proposal> proposals) {
        return repository
                .commit(name)
                .create(repository.path(file), ListEdit.apply(text, proposals).toString(), message(proposals))
                .map(id -> "committed " + id.substring(0, 8) + " on " + name)
                .orElse("already proposed on " + name);
    }

    private String message(List<Proposal> proposals) {
        List<EntryUpdate> changes = new ArrayList<>();
        proposals.forEach(proposal -> changes.addAll(proposal.changes()));
        StringBuilder message = new StringBuilder(UpdateResult.title(proposals)).append("\n\n");
        changes.forEach(change -> message.append(change.text())
                .append(" (")
                .append(change.changeWord())
                .append(")\n"));
        message.append("\nLabels: ")
                .append(String.join(",", UpdateResult.labels(proposals)))
                .append('\n');
        return proof.isEmpty()
                ? message.toString()
                : message.append("Proved-By: ").append(proof).append('\n').toString();
    }
}
