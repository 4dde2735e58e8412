package io.github.waymark.releases.check;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.pom.DependencyChange;
import io.github.waymark.releases.pom.EffectivePom;
import io.github.waymark.releases.pom.PomUse;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules for the POMs of new releases: what Maven Central requires, and what the file says of them. */
final class PomRules {

    private static final List<String> MAVEN_TYPES = List.of("maven", "maven-plugin", "bom");

    private final Deliverable deliverable;
    private final boolean inDevelopment;
    private final Publications publications;
    private final Findings findings;

    /**
     * @param inDevelopment whether the series is the newest one in development
     */
    PomRules(Deliverable deliverable, boolean inDevelopment, Publications publications, Findings findings) {
        this.deliverable = deliverable;
        this.inDevelopment = inDevelopment;
        this.publications = publications;
        this.findings = findings;
    }

    /** Checks the POMs at the commit of a new release. */
    void check(Release release, TaggedCommit commit, Optional<String> previous, RepositoryReader history) {
        RepositorySettings repository =
                deliverable.repository(commit.repository()).orElseThrow();
        Optional<Version> version = release.version().version();
        if (version.isEmpty() || !repository.built() || !MAVEN_TYPES.contains(deliverable.releaseType())) {
            return;
        }
        String text = release.version().text();
        List<EffectivePom> poms;
        try {
            poms = publications.poms().of(history, commit.hash(), text);
        } catch (ProblemException e) {
            e.problems()
                    .forEach(problem -> findings.add(ReleaseRule.POM, commit.place(), problem.what(), problem.fix()));
            return;
        }
        if (poms.isEmpty()) {
            if (!repository.coordinates().isEmpty()) {
                findings.add(
                        ReleaseRule.POM,
                        commit.place(),
                        "the commit " + commit.hash() + " of " + commit.repository() + " has no pom.xml",
                        "Correct the commit, or set `release-type: generic` if it isn't built with Maven.");
            }
            return;
        }
        checkVersions(text, commit, released(repository, poms));
        checkSnapshots(commit, poms);
        if (!repository.coordinates().isEmpty()) {
            checkMetadata(commit, poms);
        }
        checkCoordinates(repository, commit, poms);
        checkPublished(text, repository, commit);
        if (previous.isPresent() && version.get().preRelease().isEmpty()) {
            checkDependencies(release, commit, previous.get(), poms, history);
        }
    }

    private static List<EffectivePom> deployed(List<EffectivePom> poms) {
        return poms.stream().filter(EffectivePom::deployed).toList();
    }

    /** The POMs that the release publishes: a repository may contain other products, which have versions of their own. */
    private static List<EffectivePom> released(RepositorySettings repository, List<EffectivePom> poms) {
        List<EffectivePom> declared = deployed(poms).stream()
                .filter(pom -> repository.coordinates().contains(pom.coordinates()))
                .toList();
        return declared.isEmpty() ? deployed(poms) : declared;
    }

    private void checkVersions(String version, TaggedCommit commit, List<EffectivePom> released) {
        for (EffectivePom pom : released) {
            if (!pom.version().equals(version)) {
                findings.add(
                        ReleaseRule.POM_VERSION,
                        commit.place(),
                        pom.path() + " of " + commit.repository() + " has the version " + pom.version()
                                + " at the commit, not " + version,
                        "Take the version from git with `mvn version:init`, or commit a POM with the version " + version
                                + ".");
                return;
            }
        }
    }

    private void checkSnapshots(TaggedCommit commit, List<EffectivePom> poms) {
        Set<String> snapshots = new TreeSet<>();
        for (EffectivePom pom : poms) {
            for (PomUse use : pom.uses()) {
                if (use.isSnapshot() && !isOwn(use, poms)) {
                    snapshots.add(use + " in " + pom.path());
                }
            }
        }
        for (String snapshot : snapshots) {
            findings.add(
                    ReleaseRule.POM_SNAPSHOT,
                    commit.place(),
                    commit.repository() + " uses the " + snapshot,
                    "Use a released version, and request a later commit.");
        }
    }

    private static boolean isOwn(PomUse use, List<EffectivePom> poms) {
        return poms.stream().anyMatch(pom -> pom.coordinates().equals(use.coordinates()));
    }

    private void checkMetadata(TaggedCommit commit, List<EffectivePom> poms) {
        for (EffectivePom pom : deployed(poms)) {
            if (!pom.missing().isEmpty()) {
                findings.add(
                        ReleaseRule.POM_METADATA,
                        commit.place(),
                        pom.path() + " of " + commit.repository() + " has no " + String.join(", no ", pom.missing()),
                        "Add " + (pom.missing().size() == 1 ? "it" : "them")
                                + ", which Maven Central requires, or let Waymark's extension add what git and the files say with"
                                + " `waymark.metadata`; then request a later commit.");
            }
        }
    }

    private void checkCoordinates(RepositorySettings repository, TaggedCommit commit, List<EffectivePom> poms) {
        Set<String> found = new TreeSet<>();
        deployed(poms).forEach(pom -> found.add(pom.coordinates()));
        for (String declared : repository.coordinates()) {
            if (!found.contains(declared)) {
                findings.add(
                        ReleaseRule.POM_COORDINATES,
                        commit.place(),
                        commit.repository() + " publishes no " + declared + " at the commit, but "
                                + String.join(", ", found),
                        "Correct `coordinates`, or the commit.");
            }
        }
    }

    private void checkPublished(String version, RepositorySettings repository, TaggedCommit commit) {
        for (String coordinates : repository.coordinates()) {
            Optional<Boolean> published;
            try {
                published = publications.isPublished(coordinates, version);
            } catch (ProblemException e) {
                e.problems()
                        .forEach(problem ->
                                findings.add(ReleaseRule.PUBLISHED, commit.place(), problem.what(), problem.fix()));
                return;
            }
            if (published.filter(Boolean::booleanValue).isPresent()) {
                findings.add(
                        ReleaseRule.PUBLISHED,
                        commit.place(),
                        coordinates + ":" + version + " is already in the repository for artifacts",
                        "What is published can't be replaced: request another version.");
            }
        }
    }

    /** A patch release brings no new dependencies to its users. */
    private void checkDependencies(
            Release release, TaggedCommit commit, String base, List<EffectivePom> poms, RepositoryReader history) {
        Version version = release.version().version().orElseThrow();
        if (version.triple().endsWith(".0")) {
            return;
        }
        List<String> changed = new ArrayList<>();
        try {
            for (DependencyChange change :
                    DependencyChange.between(publications.poms().of(history, base, version.text()), poms)) {
                if (change.isSeenByUsers() && !isOwn(change.after().orElseThrow(), poms)) {
                    changed.add(change.coordinates() + " "
                            + change.before()
                                    .map(PomUse::version)
                                    .map(old -> old + " to ")
                                    .orElse("")
                            + change.after().map(PomUse::version).orElse(""));
                }
            }
        } catch (ProblemException e) {
            String what = e.problems().get(0).what();
            findings.warn(
                    ReleaseRule.VERSION_DEPENDENCIES,
                    commit.place(),
                    "the dependencies of the previous release of " + commit.repository() + " aren't known: " + what,
                    "Compare them yourself.");
            return;
        }
        if (!changed.isEmpty()) {
            String message = release.version() + " is a patch release, and changes dependencies of "
                    + commit.repository() + ": " + String.join(", ", changed);
            String fix = "Request the next minor version.";
            if (inDevelopment) {
                findings.add(ReleaseRule.VERSION_DEPENDENCIES, release.place(), message, fix);
            } else {
                findings.warn(ReleaseRule.VERSION_DEPENDENCIES, release.place(), message, fix);
            }
        }
    }
}
