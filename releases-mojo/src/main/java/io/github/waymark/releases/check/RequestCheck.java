package io.github.waymark.releases.check;

import io.github.waymark.finding.Finding;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.directory.RequestFile;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.RefName;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.settings.RequestSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the files of deliverables by all rules.
 *
 * <p>One cause is one finding: of a file that can't be read, a repository that can't be opened or a commit that doesn't exist, nothing
 * else is reported.
 */
public final class RequestCheck {

    private final RequestDirectory directory;
    private final RequestSettings settings;
    private final Histories histories;
    private final Publications publications;
    private final Optional<Set<String>> teams;

    /** Reads the teams file; the histories and POMs are read when they are needed. */
    public RequestCheck(RequestDirectory directory, Histories histories, Publications publications) throws IOException {
        this.directory = directory;
        this.settings = directory.settings();
        this.histories = histories;
        this.publications = publications;
        this.teams = directory.teams();
    }

    /** The findings of a file, sorted by their places. */
    public List<Finding> of(String path) {
        Findings findings = new Findings(settings);
        RequestFile file = directory.file(path);
        findings.addAll(file.findings());
        file.deliverable().ifPresent(deliverable -> check(deliverable, findings));
        return findings.all().stream().sorted().toList();
    }

    private void check(Deliverable deliverable, Findings findings) {
        Map<String, RepositoryHistory> open = open(deliverable, findings);
        List<CheckedRelease> releases = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (Release release : deliverable.releases()) {
            boolean repeated = !versions.add(release.version().text());
            releases.add(
                    repeated
                            ? new CheckedRelease(release, false, Set.of())
                            : checked(deliverable, release, open, findings));
        }
        new DeliverableRules(deliverable, directory.status(), teams, findings).check(releases);
        new VersionRules(deliverable, directory, findings).check(releases);
        new SeriesRules(deliverable, directory, findings).check(releases);
        new BranchRules(deliverable, directory.status(), settings, open, findings).check();
        boolean inDevelopment = directory
                .status()
                .current()
                .filter(deliverable.series()::equals)
                .isPresent();
        PomRules poms = new PomRules(deliverable, inDevelopment, publications, findings);
        new CommitRules(deliverable, settings, open, poms, publications, findings).check(releases);
    }

    /** The histories of the repositories of all releases, except for those that can't be read. */
    private Map<String, RepositoryHistory> open(Deliverable deliverable, Findings findings) {
        Set<String> names = new HashSet<>();
        deliverable.releases().forEach(release -> release.commits().forEach(commit -> names.add(commit.repository())));
        deliverable.branches().forEach(branch -> branch.commits().forEach(commit -> names.add(commit.repository())));
        Map<String, RepositoryHistory> open = new HashMap<>();
        for (RepositorySettings repository : deliverable.repositories()) {
            if (!names.contains(repository.name()) || repository.retired()) {
                continue;
            }
            try {
                RepositoryReader reader = histories.open(repository);
                open.put(repository.name(), new RepositoryHistory(reader, repository, settings));
            } catch (ProblemException e) {
                e.problems()
                        .forEach(problem -> findings.add(
                                ReleaseRule.REPOSITORY,
                                repository.place(),
                                "the repository '" + repository.name() + "' can't be read: "
                                        + problem.what().replaceFirst("\\.$", ""),
                                problem.fix()));
            }
        }
        return open;
    }

    private CheckedRelease checked(
            Deliverable deliverable, Release release, Map<String, RepositoryHistory> open, Findings findings) {
        String tag = settings.tag(deliverable.name(), release.version().text());
        if (!RefName.isValid(tag)) {
            findings.add(
                    ReleaseRule.TAG,
                    release.place(),
                    "'" + tag + "' is no name of a tag",
                    "Use letters, digits and dots in the version and in the name of the file.");
            return new CheckedRelease(release, false, Set.of());
        }
        boolean isNew = false;
        Set<String> usable = new HashSet<>();
        for (TaggedCommit commit : release.commits()) {
            RepositoryHistory history = open.get(commit.repository());
            if (history == null) {
                continue;
            }
            Optional<String> tagged = history.tag(tag);
            isNew |= tagged.isEmpty();
            if (!commit.hash().matches("[0-9a-f]{40}")) {
                findings.add(
                        ReleaseRule.COMMIT,
                        commit.place(),
                        "'" + commit.hash() + "' is no full commit id",
                        history.commit(commit.hash())
                                .map(id -> "Write " + id + ".")
                                .orElse("Write the 40 hexadecimal digits that `git rev-parse` prints."));
            } else if (tagged.isPresent() && !tagged.get().equals(commit.hash())) {
                findings.add(
                        ReleaseRule.TAG,
                        commit.place(),
                        "the tag " + tag + " of " + commit.repository() + " exists and points to " + tagged.get()
                                + ", not to " + commit.hash(),
                        "A published tag is never moved. Write its commit, or request another version.");
            } else if (tagged.isEmpty() && history.commit(commit.hash()).isEmpty()) {
                findings.add(
                        ReleaseRule.COMMIT,
                        commit.place(),
                        commit.repository() + " has no commit " + commit.hash(),
                        "Push the commit, or correct its id or the repository.");
            } else {
                usable.add(commit.repository());
            }
        }
        return new CheckedRelease(release, isNew, usable);
    }
}
