package io.github.waymark.releases.check;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion.Ending;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for the life of a series: what may be released in it, and how it ends. */
final class SeriesRules {

    private final Deliverable deliverable;
    private final RequestDirectory directory;
    private final Findings findings;

    SeriesRules(Deliverable deliverable, RequestDirectory directory, Findings findings) {
        this.deliverable = deliverable;
        this.directory = directory;
        this.findings = findings;
    }

    void check(List<CheckedRelease> releases) {
        List<Release> before = new ArrayList<>();
        for (CheckedRelease checked : releases) {
            Release release = checked.release();
            if (checked.isNew()) {
                checkLast(release, before.size() == releases.size() - 1);
                checkOpen(release);
                checkEnded(release, before);
                release.version().ending().ifPresent(ending -> checkEnd(release, ending, before));
            }
            before.add(release);
        }
        checkPrevious(releases);
    }

    private void checkLast(Release release, boolean last) {
        if (!last) {
            findings.add(
                    ReleaseRule.NEW_RELEASE_LAST,
                    release.place(),
                    release.version() + " isn't tagged yet and is not the last release of the file",
                    "Move it to the end, and request other new releases in changes of their own.");
        }
    }

    private void checkOpen(Release release) {
        if (release.version().ending().isEmpty()
                && !isAbandoned()
                && !deliverable.phase().allowsReleases()) {
            findings.add(
                    ReleaseRule.SERIES_CLOSED,
                    release.place(),
                    release.version() + " is a new release in a series that is in the phase '"
                            + deliverable.phase().word() + "'",
                    "Request it in a series that is in development or maintained.");
        }
    }

    private boolean isAbandoned() {
        return deliverable
                .model()
                .filter(model -> model == ReleaseModel.ABANDONED)
                .isPresent();
    }

    private void checkEnded(Release release, List<Release> before) {
        for (Release earlier : before) {
            Optional<Ending> ending = earlier.version().ending();
            boolean ended = ending.filter(end -> end == Ending.EOL).isPresent()
                    || (ending.filter(end -> end == Ending.EOM).isPresent()
                            && release.version().ending().isEmpty());
            if (ended) {
                findings.add(
                        ReleaseRule.SERIES_ENDED,
                        release.place(),
                        release.version() + " follows " + earlier.version(),
                        "Remove the release: the series has ended.");
                return;
            }
        }
    }

    private void checkEnd(Release release, Ending ending, List<Release> before) {
        if (deliverable.branches().isEmpty() && ending != Ending.LAST) {
            findings.add(
                    ReleaseRule.SERIES_END,
                    release.place(),
                    release.version() + " ends a series that has no branch",
                    "Add the branch of the series to `branches` first.");
        }
        for (RepositorySettings repository : deliverable.repositories()) {
            if (!repository.retired() && release.commit(repository.name()).isEmpty()) {
                findings.add(
                        ReleaseRule.SERIES_END,
                        release.place(),
                        release.version() + " doesn't tag the repository '" + repository.name() + "'",
                        "Add the last commit of its branch to `projects`.");
            }
        }
        if (ending == Ending.EM && !before.isEmpty() && !release.hasCommitsOf(before.get(before.size() - 1))) {
            findings.add(
                    ReleaseRule.SERIES_END,
                    release.place(),
                    release.version() + " doesn't tag the commits of the last release, "
                            + before.get(before.size() - 1).version(),
                    "Write the commits of the last release.");
        }
    }

    private void checkPrevious(List<CheckedRelease> releases) {
        Series series = deliverable.series();
        boolean first = releases.size() == 1 && releases.get(0).isNew();
        boolean exempt = deliverable.type().equals("tempest-plugin")
                || deliverable.stableBranchType().equals("none");
        if (!first
                || exempt
                || directory.status().current().filter(series::equals).isEmpty()) {
            return;
        }
        Optional<Deliverable> previous = directory.status().before(series).stream()
                .flatMap(other -> directory.deliverable(deliverable.name(), other).stream())
                .findFirst();
        if (previous.isPresent()
                && previous.get().branches().stream()
                        .noneMatch(branch -> branch.prefix().equals("stable"))) {
            findings.add(
                    ReleaseRule.SERIES_PREVIOUS,
                    releases.get(0).release().place(),
                    "the previous series has no stable branch yet",
                    "Add `" + previous.get().series().branch() + "` to the branches of "
                            + previous.get().file() + ".");
        }
    }
}
