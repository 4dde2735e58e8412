package io.github.waymark.releases.propose;

import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.check.Histories;
import io.github.waymark.releases.check.RepositoryHistory;
import io.github.waymark.releases.check.RequestedBump;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.RequestedVersion.Ending;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.series.Series;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proposes the next release of a deliverable: its version, its commits, and the new text of its file. */
public final class NewRelease {

    private final RequestDirectory directory;
    private final Histories histories;
    private final Deliverable deliverable;
    private final boolean stableBranch;

    /**
     * A proposal for a deliverable.
     *
     * @param stableBranch whether the stable branch of its series starts at the new release
     */
    public NewRelease(RequestDirectory directory, Histories histories, Deliverable deliverable, boolean stableBranch) {
        this.directory = directory;
        this.histories = histories;
        this.deliverable = deliverable;
        this.stableBranch = stableBranch;
    }

    /**
     * A proposed release.
     *
     * @param text the new text of the file
     * @param reason why the step is as large as it is; empty if the user chose it
     */
    public record Proposal(String version, List<TaggedCommit> commits, String text, String reason) {
        public Proposal {
            commits = List.copyOf(commits);
        }
    }

    /**
     * Proposes a release.
     *
     * @param text the present text of the file
     * @param force whether commits that are already released are released again
     * @throws ProblemException if there is nothing to release, or if the step doesn't fit the series
     */
    public Proposal of(String text, ReleaseStep step, boolean force) {
        requireOpen(step);
        Optional<LastRelease> listed = LastRelease.listed(directory, deliverable);
        List<TaggedCommit> commits = step.repeatsCommits() ? repeated(listed, step) : heads();
        Optional<LastRelease> last = listed.or(() -> LastRelease.tagged(deliverable, commits, this::history));
        ReleaseStep chosen = step;
        String reason = "";
        if (step == ReleaseStep.AUTO) {
            RequestedBump bump =
                    last.isPresent() ? requested(last.get().release(), commits) : new RequestedBump(Bump.MINOR, "");
            chosen = step(bump.bump(), last);
            reason = bump.reason().isEmpty() ? "nothing requests more" : bump.reason() + " requests it";
        }
        requireRoom(chosen, last);
        if (!force
                && !step.isEnd()
                && !step.repeatsCommits()
                && chosen != ReleaseStep.RC
                && chosen != ReleaseStep.MILESTONE) {
            requireChanges(last, commits);
        }
        String version = step.isEnd() ? ending(step) : next(last).after(chosen);
        return new Proposal(version, commits, inserted(text, version, commits, chosen), reason);
    }

    private NextVersion next(Optional<LastRelease> last) {
        Optional<Version> version =
                last.flatMap(known -> known.release().version().version());
        return new NextVersion(
                version,
                last.map(LastRelease::skipped).orElse(0),
                directory.settings().pep440());
    }

    private static ReleaseStep step(Bump bump, Optional<LastRelease> last) {
        boolean firstOfSeries = last.filter(known -> known.skipped() > 0).isPresent();
        return switch (bump) {
            case MAJOR -> ReleaseStep.MAJOR;
            case MINOR -> ReleaseStep.FEATURE;
            case PATCH -> firstOfSeries || last.isEmpty() ? ReleaseStep.FEATURE : ReleaseStep.BUGFIX;
        };
    }

    private String ending(ReleaseStep step) {
        Series series = deliverable.series();
        return (step == ReleaseStep.EM ? series.name() : series.id())
                + Ending.valueOf(step.name()).suffix();
    }

    private RepositoryHistory history(RepositorySettings repository) {
        return new RepositoryHistory(histories.open(repository), repository, directory.settings());
    }

    private List<TaggedCommit> repeated(Optional<LastRelease> last, ReleaseStep step) {
        if (last.isEmpty()) {
            throw problem(
                    "There is no release whose commits could be tagged again.",
                    "The step " + word(step) + " tags the commits of the last release.",
                    "Choose another step, such as -Drelease-request.type=feature.");
        }
        return last.get().release().commits();
    }

    private List<TaggedCommit> heads() {
        List<TaggedCommit> commits = new ArrayList<>();
        for (RepositorySettings repository : deliverable.repositories()) {
            if (!repository.retired()) {
                commits.add(
                        new TaggedCommit(repository.name(), head(history(repository), repository), repository.place()));
            }
        }
        if (commits.isEmpty()) {
            throw problem(
                    "The deliverable has no repository.",
                    "A release tags a commit of each repository.",
                    "Add its repositories to `repository-settings`.");
        }
        return commits;
    }

    private String head(RepositoryHistory history, RepositorySettings repository) {
        return history.branch(history.releaseBranch(deliverable.series()))
                .orElseThrow(() -> problem(
                        "The repository '" + repository.name() + "' has no branch " + history.defaultBranch() + ".",
                        "The last commit of the branch is released.",
                        "Set `default-branch` in the settings of the repository."));
    }

    private RequestedBump requested(Release last, List<TaggedCommit> commits) {
        RequestedBump strongest = new RequestedBump(Bump.PATCH, "");
        for (TaggedCommit commit : commits) {
            Optional<TaggedCommit> before = last.commit(commit.repository());
            Optional<RepositorySettings> repository = deliverable.repository(commit.repository());
            if (before.isPresent() && repository.isPresent()) {
                RepositoryReader reader = histories.open(repository.get());
                if (reader.resolve(before.get().hash()).isPresent()) {
                    RequestedBump bump =
                            RequestedBump.between(reader, before.get().hash(), commit.hash());
                    strongest = bump.bump().compareTo(strongest.bump()) > 0 ? bump : strongest;
                }
            }
        }
        return strongest;
    }

    private void requireOpen(ReleaseStep step) {
        for (Release release : deliverable.releases()) {
            Optional<Ending> ending = release.version().ending();
            if (ending.filter(end -> end == Ending.EOL).isPresent()
                    || (ending.filter(end -> end == Ending.EOM).isPresent() && !step.isEnd())) {
                throw problem(
                        "The series has ended with " + release.version() + ".",
                        "Nothing is released after the end of a series.",
                        "Request the release in a later series.");
            }
        }
    }

    private void requireRoom(ReleaseStep step, Optional<LastRelease> last) {
        if (step == ReleaseStep.BUGFIX
                && last.filter(known -> known.skipped() > 0).isPresent()) {
            throw problem(
                    "The first release of a series can't be a bugfix release.",
                    "The patch numbers belong to the stable branch of the previous series.",
                    "Use -Drelease-request.type=feature.");
        }
        boolean candidates = step == ReleaseStep.RC || step == ReleaseStep.MILESTONE;
        if (candidates && !deliverable.model().orElse(ReleaseModel.INDEPENDENT).allowsPreReleases()) {
            throw problem(
                    "The deliverable has no pre-releases.",
                    "Its release model is '"
                            + deliverable.model().map(ReleaseModel::word).orElse("") + "'.",
                    "Choose another step, or change `release-model`.");
        }
        if (step == ReleaseStep.FINAL
                && last.filter(known -> known.release().version().isPreRelease())
                        .isEmpty()) {
            throw problem(
                    "The last release is no pre-release.",
                    "The step final releases what a pre-release prepared.",
                    "Use -Drelease-request.type=bugfix, feature or major.");
        }
    }

    private void requireChanges(Optional<LastRelease> last, List<TaggedCommit> commits) {
        boolean unchanged = last.isPresent()
                && commits.stream()
                        .allMatch(commit -> last.get()
                                .release()
                                .commit(commit.repository())
                                .map(TaggedCommit::hash)
                                .orElse("")
                                .equals(commit.hash()));
        if (unchanged) {
            throw problem(
                    "Nothing was committed since " + last.get().release().version() + ".",
                    "The last commits of the branches are already released.",
                    "Release them again with -Drelease-request.force.");
        }
    }

    private String inserted(String text, String version, List<TaggedCommit> commits, ReleaseStep step) {
        Tree.Mapping root =
                (Tree.Mapping) YamlFile.read(text, deliverable.file()).root().orElseThrow();
        ReleaseInsertion insertion = new ReleaseInsertion(text);
        Optional<Tree> releases = root.value("releases");
        Optional<Tree> branches = root.value("branches");
        Optional<String> branch = newBranch(step, version);
        // Insertions are made from the end of the file, because each moves what follows it.
        boolean branchesLast = branches.map(Tree::start).orElse(Integer.MAX_VALUE)
                > releases.map(Tree::start).orElse(Integer.MAX_VALUE - 1);
        if (branchesLast) {
            branch.ifPresent(name -> insertion.addBranch(branches, name, version));
        }
        insertion.addRelease(releases, version, commits, diffStart(step));
        if (!branchesLast) {
            branch.ifPresent(name -> insertion.addBranch(branches, name, version));
        }
        return insertion.text();
    }

    /** The branch that the release starts; empty if it starts none, or if the deliverable has the branch already. */
    private Optional<String> newBranch(ReleaseStep step, String version) {
        boolean firstCandidate = step == ReleaseStep.RC && version.matches(".*[^\\d]1");
        if (!stableBranch && !firstCandidate && step != ReleaseStep.PROCEDURAL && step != ReleaseStep.EOM) {
            return Optional.empty();
        }
        String name = (step == ReleaseStep.EOM ? "unmaintained/" : "stable/")
                + deliverable.series().id();
        return Optional.of(name)
                .filter(branch -> deliverable.branches().stream()
                        .noneMatch(known -> known.name().equals(branch)));
    }

    /** After a failed publication, the announcement starts before the release that failed. */
    private Optional<String> diffStart(ReleaseStep step) {
        List<Release> releases = deliverable.releases();
        return step == ReleaseStep.RELEASEFIX && releases.size() > 1
                ? Optional.of(releases.get(releases.size() - 2).version().text())
                : Optional.empty();
    }

    private ProblemException problem(String what, String why, String fix) {
        return new ProblemException(
                new Problem(what, Place.of(deliverable.file()).text(), why, fix));
    }

    private static String word(ReleaseStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
