package io.github.waymark.releases.listing;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.check.Histories;
import io.github.waymark.releases.check.RepositoryHistory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.series.Series;
import io.github.waymark.releases.settings.RequestSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the commits since the last release on the branch that the next one comes from, newest first and without merges. */
public final class UnreleasedCommits {

    private final Histories histories;
    private final RequestSettings settings;

    public UnreleasedCommits(Histories histories, RequestSettings settings) {
        this.histories = histories;
        this.settings = settings;
    }

    /**
     * The commits of all repositories of a deliverable; none if nothing is released in its phase, or if it has no release yet.
     *
     * @throws ProblemException if a repository can't be read, or if it doesn't have the branch or the released commit
     */
    public List<UnreleasedCommit> of(Deliverable deliverable) {
        Optional<Release> last = last(deliverable);
        List<UnreleasedCommit> commits = new ArrayList<>();
        if (last.isEmpty() || !deliverable.phase().allowsReleases()) {
            return commits;
        }
        for (RepositorySettings repository : deliverable.repositories()) {
            Optional<TaggedCommit> released = last.get().commit(repository.name());
            if (!repository.retired() && released.isPresent()) {
                RepositoryHistory history = new RepositoryHistory(histories.open(repository), repository, settings);
                String base = history.commit(released.get().hash())
                        .orElseThrow(() -> problem(
                                repository.name() + " has no commit "
                                        + released.get().hash() + ".",
                                released.get().place().text()));
                history.reader().since(Optional.of(base), head(deliverable, repository, history), commit -> {
                    if (commit.parents().size() < 2) {
                        commits.add(new UnreleasedCommit(repository.name(), commit.id(), commit.subject()));
                    }
                });
            }
        }
        return commits;
    }

    private static Optional<Release> last(Deliverable deliverable) {
        List<Release> releases = deliverable.releases();
        for (int i = releases.size() - 1; i >= 0; i--) {
            if (releases.get(i).version().version().isPresent()) {
                return Optional.of(releases.get(i));
            }
        }
        return Optional.empty();
    }

    private static String head(Deliverable deliverable, RepositorySettings repository, RepositoryHistory history) {
        Series series = deliverable.series();
        Optional<String> stable = series.isIndependent() ? Optional.empty() : history.branch(series.branch());
        return stable.or(() -> history.branch(history.defaultBranch()))
                .orElseThrow(() -> problem(
                        repository.name() + " has no branch " + history.defaultBranch() + ".",
                        repository.place().text()));
    }

    private static ProblemException problem(String what, String where) {
        return new ProblemException(new Problem(
                what,
                where,
                "The commits since the last release can't be counted.",
                "Push what is missing, or correct the file."));
    }
}
