package io.github.waymark.version.release;

import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.TakenTarget;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a release candidate for violations of the rules. */
public final class ReleaseCheck {

    private final RepositoryReader history;
    private final TagPattern pattern;
    private final ReleaseCandidate candidate;
    private final List<Finding> findings = new ArrayList<>();

    private ReleaseCheck(RepositoryReader history, TagPattern pattern, ReleaseCandidate candidate) {
        this.history = history;
        this.pattern = pattern;
        this.candidate = candidate;
    }

    /** The violations of a candidate; a snapshot has none. */
    public static List<Finding> of(RepositoryReader history, TagPattern pattern, ReleaseCandidate candidate) {
        ReleaseCheck check = new ReleaseCheck(history, pattern, candidate);
        if (!candidate.isSnapshot()) {
            check.checkDirty();
            check.checkSnapshots();
            candidate.release().ifPresent(check::checkTags);
        }
        return List.copyOf(check.findings);
    }

    /**
     * The violation of a build that leads to a release which another line has already; also for snapshots, because no later commit
     * corrects it by itself.
     *
     * @param version the version in Maven; a POM that states another one leads elsewhere
     */
    public static Optional<Finding> taken(DerivedVersion derived, String version) {
        if (derived.release() || !version.equals(derived.version())) {
            return Optional.empty();
        }
        return derived.taken()
                .filter(TakenTarget::otherLine)
                .map(taken -> new Finding(
                        ReleaseRule.ORDER,
                        ReleaseRule.ORDER.level(),
                        Place.of("tag " + taken.tag()),
                        "The version " + version + " leads to the release " + taken.target()
                                + ", which can't be made: the tag " + taken.tag() + " is on another line of commits",
                        "The builds here sort below the releases of that line.",
                        "Release " + taken.next().text() + ": set `version.next: "
                                + taken.next().text() + "` in .mvn/waymark.yaml, or merge the tag: `git merge "
                                + taken.tag() + "`."));
    }

    /** The findings as one JSON object, schema 1. */
    public static String json(String version, List<Finding> findings) {
        List<JsonMap> list = new ArrayList<>();
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            list.add(new JsonMap()
                    .add("rule", finding.rule().id())
                    .add("what", problem.what())
                    .add("where", problem.where())
                    .add("why", problem.why())
                    .add("fix", finding.fix()));
        }
        return JsonMap.report().add("version", version).add("findings", list).line();
    }

    /** A problem as the violation of a rule. */
    public static Finding finding(ReleaseRule rule, Problem problem) {
        return new Finding(
                rule,
                rule.level(),
                Place.of(problem.where()),
                problem.what().replaceFirst("\\.$", ""),
                problem.why(),
                problem.fix());
    }

    private void add(ReleaseRule rule, String what, String where, String why, String fix) {
        findings.add(new Finding(rule, rule.level(), Place.of(where), what, why, fix));
    }

    private void checkDirty() {
        if (candidate.dirty()) {
            add(
                    ReleaseRule.DIRTY,
                    "The working tree has changes that are not committed",
                    "version " + candidate.version(),
                    "This release could not be reproduced.",
                    "Commit or stash the changes; `git status` names them.");
        }
    }

    private void checkSnapshots() {
        for (UsedArtifact used : candidate.used()) {
            if (used.isSnapshot()) {
                add(
                        ReleaseRule.SNAPSHOT,
                        "The " + used.role() + " " + used.id() + " is a snapshot: " + used.version(),
                        used.where(),
                        "Snapshots change and are deleted, so a release that uses one can't be reproduced.",
                        "Use a released version of " + used.id() + ".");
            }
        }
    }

    private void checkTags(Version version) {
        TagSearch tagSearch = history.searchTags(candidate.commit(), pattern);
        List<VersionTag> here = here(tagSearch);
        if (candidate.tagged()) {
            requireTag(version, here);
        } else {
            requireNoTag(here, version);
        }
        requireUnused(version);
        for (VersionTag earlier : earlier(tagSearch, here)) {
            if (earlier.version().compareTo(version) >= 0) {
                add(
                        ReleaseRule.ORDER,
                        version.text() + " is not higher than "
                                + earlier.version().text() + ", which is reachable from it",
                        "tag " + earlier.name() + " on commit "
                                + earlier.commit().substring(0, 8),
                        "Users and tools would take the older release for the newer one.",
                        "Release a version higher than " + earlier.version().text() + ".");
            }
        }
    }

    /** No other commit may have a tag of the version, wherever it is: git refuses a second one of that name. */
    private void requireUnused(Version version) {
        for (VersionTag tag : history.versionTags(pattern)) {
            if (tag.version().compareTo(version) == 0
                    && !tag.commit().equals(candidate.commit())
                    && !history.mergeBase(candidate.commit(), tag.commit()).equals(Optional.of(tag.commit()))) {
                add(
                        ReleaseRule.ORDER,
                        version.text() + " is a release of another commit already",
                        "tag " + tag.name() + " on commit " + tag.commit().substring(0, 8),
                        "A version must identify one state of the sources.",
                        "Release the version that `mvn version:next` prints, or merge the tag: `git merge " + tag.name()
                                + "`.");
            }
        }
    }

    private List<VersionTag> here(TagSearch tagSearch) {
        List<VersionTag> here = new ArrayList<>();
        tagSearch.base().filter(tag -> tag.commit().equals(candidate.commit())).ifPresent(here::add);
        for (VersionTag other : tagSearch.others()) {
            if (other.commit().equals(candidate.commit())) {
                here.add(other);
            }
        }
        return here;
    }

    private void requireTag(Version version, List<VersionTag> here) {
        for (VersionTag tag : here) {
            if (tag.version().compareTo(version) == 0) {
                return;
            }
        }
        String commit = "commit " + candidate.commit().substring(0, 8);
        if (here.isEmpty()) {
            add(
                    ReleaseRule.TAG,
                    "The version " + version.text() + " is that of a release, but the commit has no version tag",
                    commit,
                    "The sources of a release are found by its tag.",
                    "Build the tagged commit, or let the version come from git.");
        } else {
            add(
                    ReleaseRule.TAG,
                    "The version is " + version.text() + ", but the commit's tag is "
                            + here.get(0).name(),
                    commit,
                    "One commit would be released under two versions.",
                    "Let the version come from git, or tag another commit.");
        }
    }

    private void requireNoTag(List<VersionTag> here, Version version) {
        if (!here.isEmpty()) {
            add(
                    ReleaseRule.TAG,
                    "The commit has a version tag already: " + here.get(0).name(),
                    "commit " + candidate.commit().substring(0, 8),
                    "The same commit would be released again, as " + version.text() + ".",
                    "Commit the changes to be released, then tag that commit.");
        }
    }

    /** The releases that are reachable from the commit, without those on it. */
    private Set<VersionTag> earlier(TagSearch tagSearch, List<VersionTag> here) {
        Set<VersionTag> earlier = new LinkedHashSet<>();
        if (here.isEmpty()) {
            addTags(earlier, tagSearch);
            return earlier;
        }
        Optional<String> parent = history.resolve(candidate.commit() + "^1");
        for (int i = 2; parent.isPresent(); i++) {
            addTags(earlier, history.searchTags(parent.get(), pattern));
            parent = history.resolve(candidate.commit() + "^" + i);
        }
        return earlier;
    }

    private static void addTags(Set<VersionTag> earlier, TagSearch tagSearch) {
        tagSearch.base().ifPresent(earlier::add);
        earlier.addAll(tagSearch.others());
    }
}
