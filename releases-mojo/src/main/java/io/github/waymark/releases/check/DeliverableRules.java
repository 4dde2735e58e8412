package io.github.waymark.releases.check;

import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.NotesUrl;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.series.SeriesStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for a deliverable as a whole: its model, team, notes and repositories. */
final class DeliverableRules {

    private final Deliverable deliverable;
    private final SeriesStatus status;
    private final Optional<Set<String>> teams;
    private final Findings findings;

    DeliverableRules(Deliverable deliverable, SeriesStatus status, Optional<Set<String>> teams, Findings findings) {
        this.deliverable = deliverable;
        this.status = status;
        this.teams = teams;
        this.findings = findings;
    }

    void check(List<CheckedRelease> releases) {
        checkModel();
        checkTeam();
        checkNotes();
        for (CheckedRelease release : releases) {
            if (release.isNew()) {
                checkAbandoned(release.release());
                checkRepositories(release.release());
            }
        }
    }

    private void checkModel() {
        Optional<ReleaseModel> model = deliverable.model();
        if (model.isEmpty()) {
            findings.add(
                    ReleaseRule.MODEL,
                    deliverable.place(),
                    "a deliverable in a series has no release model",
                    "Add a line such as `release-model: cycle-with-intermediary`.");
        } else if (!deliverable.series().isIndependent()
                && (model.get() == ReleaseModel.INDEPENDENT || model.get() == ReleaseModel.ABANDONED)) {
            findings.add(
                    ReleaseRule.MODEL,
                    deliverable.place(),
                    "the release model '" + model.get().word() + "' is for deliverables in `_independent` only",
                    "Move the file to `deliverables/_independent`, or correct `release-model`.");
        } else if (model.get() == ReleaseModel.UNTAGGED
                && !deliverable.releases().isEmpty()) {
            findings.add(
                    ReleaseRule.MODEL,
                    deliverable.releases().get(0).place(),
                    "an untagged deliverable has releases",
                    "Remove the releases, or correct `release-model`.");
        }
    }

    private void checkTeam() {
        if (teams.isPresent() && !teams.get().contains(deliverable.team())) {
            findings.add(
                    ReleaseRule.TEAM,
                    deliverable.place(),
                    "the team '" + deliverable.team() + "' is unknown",
                    "Add it to the teams file, or correct `team`.");
        }
    }

    private void checkNotes() {
        for (NotesUrl notes : deliverable.notes()) {
            if (!notes.repository().isEmpty()
                    && deliverable.repository(notes.repository()).isEmpty()) {
                findings.add(
                        ReleaseRule.NOTES_URL,
                        notes.place(),
                        "the repository '" + notes.repository() + "' isn't in `repository-settings`",
                        "Add the repository, or correct its name.");
            }
        }
    }

    private void checkAbandoned(Release release) {
        if (deliverable.model().filter(model -> model == ReleaseModel.ABANDONED).isPresent()) {
            findings.add(
                    ReleaseRule.ABANDONED,
                    release.place(),
                    release.version() + " is a new release of an abandoned deliverable",
                    "Remove the release, or correct `release-model`.");
        }
    }

    private void checkRepositories(Release release) {
        for (TaggedCommit commit : release.commits()) {
            if (deliverable.repository(commit.repository()).isEmpty()) {
                findings.add(
                        ReleaseRule.REPOSITORIES,
                        commit.place(),
                        release.version() + " tags the repository '" + commit.repository()
                                + "', which isn't in `repository-settings`",
                        "Add the repository, or correct its name.");
            }
        }
        boolean current = deliverable.series().isIndependent()
                || status.current().filter(deliverable.series()::equals).isPresent();
        for (RepositorySettings repository : deliverable.repositories()) {
            if (current
                    && !repository.retired()
                    && release.commit(repository.name()).isEmpty()) {
                findings.add(
                        ReleaseRule.REPOSITORIES,
                        release.place(),
                        release.version() + " doesn't tag the repository '" + repository.name() + "'",
                        "Add its commit to `projects`, or the flag `retired` to the repository.");
            }
        }
    }
}
