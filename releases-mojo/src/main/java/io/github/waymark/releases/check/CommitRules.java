package io.github.waymark.releases.check;

import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for the commits of new releases: the branch that they are on, what they contain, and what they request. */
final class CommitRules {

    private static final int MAX_REQUIRED_BYTES = 10_000_000;

    private final Deliverable deliverable;
    private final RequestSettings settings;
    private final Map<String, RepositoryHistory> open;
    private final PomRules poms;
    private final Publications publications;
    private final ApiRules apis;
    private final Findings findings;

    CommitRules(
            Deliverable deliverable,
            RequestSettings settings,
            Map<String, RepositoryHistory> open,
            PomRules poms,
            Publications publications,
            Findings findings) {
        this.deliverable = deliverable;
        this.settings = settings;
        this.open = open;
        this.poms = poms;
        this.publications = publications;
        this.apis = new ApiRules(deliverable, publications, findings);
        this.findings = findings;
    }

    void check(List<CheckedRelease> releases) {
        List<Release> before = new ArrayList<>();
        for (CheckedRelease checked : releases) {
            Release release = checked.release();
            if (checked.isNew() && release.version().ending().isEmpty()) {
                for (TaggedCommit commit : release.commits()) {
                    RepositoryHistory history = open.get(commit.repository());
                    if (history != null && checked.usable().contains(commit.repository())) {
                        checkBranch(commit, history);
                        checkFiles(commit, history);
                        ApiReports reports = checkBuild(release, commit);
                        Optional<String> previous = checkPrevious(release, commit, history, before, reports);
                        poms.check(release, commit, previous, history.reader());
                    }
                }
            }
            before.add(release);
        }
    }

    private void checkBranch(TaggedCommit commit, RepositoryHistory history) {
        String branch = history.releaseBranch(deliverable.series());
        Optional<String> tip = history.branch(branch);
        if (tip.isPresent() && !history.contains(tip.get(), commit.hash())) {
            add(
                    ReleaseRule.COMMIT_BRANCH,
                    commit.place(),
                    "the commit " + commit.hash() + " of " + commit.repository() + " is not on the branch " + branch,
                    "Write a commit of " + branch + ".");
        }
    }

    private void checkFiles(TaggedCommit commit, RepositoryHistory history) {
        for (String file : settings.requiredFiles()) {
            if (history.reader().text(commit.hash(), file, MAX_REQUIRED_BYTES).isEmpty()) {
                findings.add(
                        ReleaseRule.REQUIRED_FILES,
                        commit.place(),
                        "the commit " + commit.hash() + " of " + commit.repository() + " has no file " + file,
                        "Add the file to the repository, and request a later commit.");
            }
        }
    }

    /** Compares a release with the one before, and returns the commit of that. */
    private Optional<String> checkPrevious(
            Release release, TaggedCommit commit, RepositoryHistory history, List<Release> before, ApiReports reports) {
        Optional<Release> previous = previous(commit.repository(), before);
        if (previous.isEmpty()) {
            return Optional.empty();
        }
        String base = previous.get().commit(commit.repository()).orElseThrow().hash();
        if (base.equals(commit.hash()) || history.commit(base).isEmpty()) {
            return Optional.empty();
        }
        if (!history.contains(commit.hash(), base)) {
            add(
                    ReleaseRule.COMMIT_ORDER,
                    commit.place(),
                    "the commit " + commit.hash() + " of " + commit.repository() + " doesn't contain "
                            + previous.get().version(),
                    "Write a commit that follows " + previous.get().version() + ".");
            return Optional.of(base);
        }
        ApiReports compared = apis.check(release, previous.get(), commit, reports);
        checkBump(release, commit, previous.get(), base, history.reader(), compared);
        checkNotes(release, commit, base, history.reader());
        return Optional.of(base);
    }

    /** Checks the build, and returns the API reports that it wrote. */
    private ApiReports checkBuild(Release release, TaggedCommit commit) {
        RepositorySettings repository =
                deliverable.repository(commit.repository()).orElseThrow();
        String version = release.version().text();
        BuiltCommit built =
                publications.build(repository, commit.hash(), settings.tag(deliverable.name(), version), version);
        for (String fault : built.faults()) {
            findings.add(ReleaseRule.BUILD, commit.place(), fault, "Correct the project, and request a later commit.");
        }
        return built.apiReports();
    }

    private static Optional<Release> previous(String repository, List<Release> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).version().ending().isEmpty()
                    && before.get(i).commit(repository).isPresent()) {
                return Optional.of(before.get(i));
            }
        }
        return Optional.empty();
    }

    private void checkBump(
            Release release,
            TaggedCommit commit,
            Release previous,
            String base,
            RepositoryReader reader,
            ApiReports reports) {
        Optional<Version> from = previous.version().version();
        Optional<Version> to = release.version().version();
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        RequestedBump requested =
                RequestedBump.between(reader, base, commit.hash()).with(reports, from.get());
        Version least = from.get().raised(requested.bump());
        if (!requested.reason().isEmpty() && to.get().finalRelease().compareTo(least.finalRelease()) < 0) {
            findings.add(
                    ReleaseRule.VERSION_BUMP,
                    release.place(),
                    release.version() + " is a smaller step from " + previous.version() + " than " + requested.reason()
                            + " requests",
                    "Request " + least + ".");
        }
    }

    private void checkNotes(Release release, TaggedCommit commit, String base, RepositoryReader reader) {
        if (release.version().isPreRelease()
                || reader.folder(commit.hash(), RequestedBump.NOTES).isEmpty()) {
            return;
        }
        boolean unchanged =
                reader.folder(commit.hash(), RequestedBump.NOTES).equals(reader.folder(base, RequestedBump.NOTES));
        if (unchanged) {
            findings.add(
                    ReleaseRule.RELEASE_NOTE,
                    commit.place(),
                    release.version() + " has no release note in " + commit.repository(),
                    "Add one with `mvn release-notes:new`, and request a later commit.");
        }
    }

    /** Deliverables that are released independently may have branches of their own. */
    private void add(ReleaseRule rule, Place place, String message, String fix) {
        if (deliverable.series().isIndependent()) {
            findings.warn(rule, place, message, fix);
        } else {
            findings.add(rule, place, message, fix);
        }
    }
}
