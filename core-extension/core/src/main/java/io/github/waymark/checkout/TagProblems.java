package io.github.waymark.checkout;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The problems of a repository's tags that make versions lower than expected. */
final class TagProblems {

    private static final int MAX_EXAMPLES = 5;

    private TagProblems() {}

    /** The clone has no tag at all, though there is a remote that may have some. */
    static Problem noTags(String where, String origin) {
        return new Problem(
                "This clone has no tags, so its version starts from the beginning.",
                where + ", " + origin,
                "The tags of the remote may not have been fetched; then the version is lower than the released ones.",
                "Run `git fetch --tags`, and `git config --unset-all remote.origin.tagOpt` if it is `--no-tags`; in CI fetch"
                        + " the whole history with tags (`fetch-depth: 0`). If nothing has been released yet, set"
                        + " `version.initial: 0.1.0` in .mvn/waymark.yaml.");
    }

    /** No version tag is reachable, but other lines have some. */
    static Problem unreachable(String commit, int count, List<VersionTag> higher, Version next) {
        return new Problem(
                "No version tag is reachable from this commit, though the repository has " + count + ".",
                "commit " + commit.substring(0, 8) + ", " + names(higher),
                "If releases are tagged only on other branches, the version is lower than the released ones.",
                "Set the next release with `version.next: " + next.text()
                        + "` in .mvn/waymark.yaml or with a default in the POM, <revision>" + next.text()
                        + "-SNAPSHOT</revision>, or merge the last release's tag: `git merge "
                        + higher.get(0).name() + "`.");
    }

    /** The next release is a tag of another line. */
    static Problem taken(String commit, TakenTarget taken, boolean featureSuffices, boolean named) {
        String next = taken.next().text();
        String byHand = named
                ? "Raise it: `version.next: " + next + "` in .mvn/waymark.yaml, or <revision>" + next
                        + "-SNAPSHOT</revision> in the POM"
                : (featureSuffices ? "Commit with the line `Sem-Ver: feature`, or set" : "Set") + " `version.next: "
                        + next + "` in .mvn/waymark.yaml";
        return new Problem(
                "The next release of this commit can't be " + taken.target() + ", because the tag " + taken.tag()
                        + " is on another line of commits.",
                "commit " + commit.substring(0, 8) + ", tag " + taken.tag(),
                "The other line owns these patch numbers. The builds here sort below its releases, and a release would be "
                        + next + ".",
                byHand + "; or continue the other line: `git merge " + taken.tag() + "`.");
    }

    /** Releases on other lines are higher than the next release of a main branch. */
    static Problem higher(String commit, Version target, List<VersionTag> higher, Version next) {
        return new Problem(
                "This main branch leads to " + target.text() + ", but other lines have higher releases.",
                "commit " + commit.substring(0, 8) + ", " + names(higher),
                "The builds here sort below these releases.",
                "Set the next release with `version.next: " + next.text()
                        + "` in .mvn/waymark.yaml, or merge the tag: `git merge "
                        + higher.get(0).name()
                        + "`. If the branch is a maintenance line, leave it out of `version.mainBranches`.");
    }

    private static String names(List<VersionTag> tags) {
        List<String> names = new ArrayList<>();
        tags.forEach(tag -> names.add(tag.name()));
        return (names.size() == 1 ? "tag " : "tags ") + String.join(", ", names);
    }

    /** The names of the tags that none of these patterns is for. */
    static List<String> remaining(RepositoryReader history, List<TagPattern> patterns) {
        List<String> remaining = new ArrayList<>();
        for (RepositoryReader.Tag tag : history.tags()) {
            if (patterns.stream().allMatch(pattern -> pattern.read(tag.name()) instanceof TagReading.Unrelated)) {
                remaining.add(tag.name());
            }
        }
        return remaining;
    }

    /**
     * Tags end with a version, but builds don't read them.
     *
     * @param others the patterns of other products
     */
    static Optional<Problem> unread(
            RepositoryReader history, TagPattern pattern, List<TagPattern> others, TagSearch tagSearch) {
        List<String> unread = remaining(history, others).stream()
                .filter(tag -> pattern.read(tag) instanceof TagReading.Unrelated)
                .filter(tag -> proposed(List.of(tag)).isPresent())
                .toList();
        // Without any version tag there is a warning already.
        if (unread.isEmpty() || tagSearch.otherTagsOnly()) {
            return Optional.empty();
        }
        String examples = String.join(", ", unread.subList(0, Math.min(unread.size(), MAX_EXAMPLES)));
        return Optional.of(new Problem(
                unread.size() == 1
                        ? "A tag ends with a version, but is not a version tag."
                        : unread.size() + " tags end with a version, but are not version tags.",
                "tags: " + examples + (unread.size() > MAX_EXAMPLES ? ", …" : ""),
                "Builds don't read them. The version tags are those of the form " + pattern.text() + ".",
                "If they are releases of this project, set `version.tags: '"
                        + proposed(unread).orElseThrow() + "'` in .mvn/waymark.yaml."));
    }

    /** Replacements that git follows and JGit doesn't. */
    static Problem replaced(String where, int count) {
        return new Problem(
                "The repository replaces " + (count == 1 ? "an object" : count + " objects")
                        + " (`git replace`), which Waymark doesn't follow.",
                where + ", refs/replace",
                "Where a replaced commit has other parents, git reaches other tags than Waymark.",
                "`git replace --list` names them, `git replace --delete <object>` removes one; to make them part of the history,"
                        + " use `git filter-repo`.");
    }

    /** A pattern for the first of these tags that ends with a version. */
    static Optional<String> proposed(List<String> tags) {
        for (String tag : tags) {
            for (int i = 1; i < tag.length(); i++) {
                if (Character.isDigit(tag.charAt(i))
                        && !Character.isDigit(tag.charAt(i - 1))
                        && tag.charAt(i - 1) != '.'
                        && Version.read(tag.substring(i)) instanceof TagReading.Release) {
                    return Optional.of(tag.substring(0, i).replaceAll("[^\\w/-]", "\\\\$0") + "(?<version>\\d.*)");
                }
            }
        }
        return Optional.empty();
    }
}
