package io.github.waymark.releases.check;

import io.github.waymark.finding.Place;
import io.github.waymark.releases.request.Branch;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.RefName;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.series.SeriesStatus;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.version.Version;
import java.util.Map;
import java.util.Optional;

/** The rules for branches: their names, and where they start. */
final class BranchRules {

    private final Deliverable deliverable;
    private final SeriesStatus status;
    private final RequestSettings settings;
    private final Map<String, RepositoryHistory> open;
    private final Findings findings;

    BranchRules(
            Deliverable deliverable,
            SeriesStatus status,
            RequestSettings settings,
            Map<String, RepositoryHistory> open,
            Findings findings) {
        this.deliverable = deliverable;
        this.status = status;
        this.settings = settings;
        this.open = open;
        this.findings = findings;
    }

    void check() {
        for (Branch branch : deliverable.branches()) {
            if (!RefName.isValid(branch.name())) {
                findings.add(
                        ReleaseRule.BRANCH_NAME,
                        branch.place(),
                        "'" + branch.name() + "' is no name of a branch",
                        "Use letters, digits, dots and dashes after the slash.");
                continue;
            }
            if (!settings.branchPrefixes().contains(branch.prefix())) {
                findings.add(
                        ReleaseRule.BRANCH_PREFIX,
                        branch.place(),
                        "the branch '" + branch.name() + "' starts with no allowed prefix",
                        "Use one of: " + String.join("/, ", settings.branchPrefixes()) + "/.");
                continue;
            }
            boolean stable = branch.prefix().equals("stable") || branch.prefix().equals("unmaintained");
            if (stable) {
                checkSeries(branch);
            }
            checkLocation(branch, stable);
        }
    }

    private void checkSeries(Branch branch) {
        if (deliverable.stableBranchType().equals("none") || deliverable.type().equals("tempest-plugin")) {
            findings.add(
                    ReleaseRule.BRANCH_NAME,
                    branch.place(),
                    "the deliverable has a stable branch, which its type doesn't have",
                    "Remove the branch, or correct `stable-branch-type`.");
        } else if (deliverable.series().isIndependent()
                ? !status.hasId(branch.series())
                : !branch.series().equals(deliverable.series().id())
                        && !branch.series().equals(deliverable.series().name())) {
            String expected = deliverable.series().isIndependent()
                    ? "a listed series"
                    : deliverable.series().id();
            findings.add(
                    ReleaseRule.BRANCH_NAME,
                    branch.place(),
                    "the branch '" + branch.name() + "' isn't named after " + expected,
                    "Write " + branch.prefix() + "/" + (deliverable.series().isIndependent() ? "SERIES" : expected)
                            + ".");
        }
    }

    private void checkLocation(Branch branch, boolean stable) {
        if (branch.version().isEmpty()) {
            branch.commits().forEach(this::checkCommit);
            return;
        }
        String version = branch.version().get();
        if (deliverable.stableBranchType().equals("upstream")) {
            return;
        }
        Optional<Release> release = deliverable.release(version);
        if (deliverable.stableBranchType().equals("tagless") || branch.prefix().equals("feature")) {
            addLocation(
                    branch.location(),
                    "the branch '" + branch.name() + "' starts at the version " + version,
                    "Write a mapping of each repository to a commit.");
        } else if (release.isEmpty()) {
            addLocation(
                    branch.location(),
                    "the branch '" + branch.name() + "' starts at " + version + ", which isn't listed in this file",
                    "Write a version of this file.");
        } else if (stable) {
            checkStart(branch, release.get());
        } else if (branch.prefix().equals("bugfix")) {
            checkBugfix(branch, release.get());
        }
    }

    /** A branch such as {@code bugfix/1.2} is for fixes of its version. */
    private void checkBugfix(Branch branch, Release release) {
        String version = release.version().text();
        if (!version.equals(branch.series()) && !version.startsWith(branch.series() + ".")) {
            String minor = release.version().version().map(Version::triple).orElse(version);
            findings.add(
                    ReleaseRule.BRANCH_NAME,
                    branch.place(),
                    "the branch '" + branch.name() + "' isn't named after " + version + ", where it starts",
                    "Write bugfix/" + minor.substring(0, Math.max(minor.lastIndexOf('.'), 1)) + ".");
        }
    }

    /** The branch of a series that has ended was deleted, so only the others can be new. */
    private void checkStart(Branch branch, Release release) {
        boolean exists = release.commits().stream()
                .map(commit -> open.get(commit.repository()))
                .anyMatch(history ->
                        history == null || history.branch(branch.name()).isPresent());
        boolean ended = deliverable.phase().isEnding()
                || deliverable.releases().stream()
                        .anyMatch(other -> other.version().ending().isPresent());
        if (exists
                || ended
                || deliverable.series().isIndependent()
                || branch.prefix().equals("unmaintained")) {
            return;
        }
        Release last = deliverable.last().orElseThrow();
        if (!release.equals(last)) {
            addLocation(
                    branch.location(),
                    "the branch '" + branch.name() + "' starts at " + release.version()
                            + ", which is not the last release",
                    "Write " + last.version() + ".");
            return;
        }
        for (TaggedCommit commit : release.commits()) {
            RepositoryHistory history = open.get(commit.repository());
            if (history != null && history.commit(commit.hash()).isPresent()) {
                checkPoint(branch, commit, history);
            }
        }
    }

    private void checkPoint(Branch branch, TaggedCommit commit, RepositoryHistory history) {
        Optional<String> tip = history.branch(history.defaultBranch());
        if (tip.isPresent() && !history.contains(tip.get(), commit.hash())) {
            findings.add(
                    ReleaseRule.BRANCH_POINT,
                    branch.location(),
                    "the branch '" + branch.name() + "' starts at the commit " + commit.hash() + " of "
                            + commit.repository() + ", which is not on " + history.defaultBranch(),
                    "Start it at a release of " + history.defaultBranch() + ".");
        }
    }

    private void checkCommit(TaggedCommit commit) {
        RepositoryHistory history = open.get(commit.repository());
        if (deliverable.repository(commit.repository()).isEmpty()) {
            addLocation(
                    commit.place(),
                    "the repository '" + commit.repository() + "' isn't in `repository-settings`",
                    "Add the repository, or correct its name.");
        } else if (history != null
                && (commit.hash().length() != 40
                        || history.commit(commit.hash()).isEmpty())) {
            addLocation(
                    commit.place(),
                    commit.repository() + " has no commit '" + commit.hash() + "'",
                    "Write the full id of a commit that was pushed.");
        }
    }

    private void addLocation(Place place, String message, String fix) {
        findings.add(ReleaseRule.BRANCH_LOCATION, place, message, fix);
    }
}
