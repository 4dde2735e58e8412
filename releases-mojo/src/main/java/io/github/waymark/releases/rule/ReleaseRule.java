package io.github.waymark.releases.rule;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules for release requests. The settings file changes their severity by their ids. */
public enum ReleaseRule implements Rule {
    YAML(Level.ERROR, "A file is valid YAML."),
    SCHEMA(Level.ERROR, "A file has the keys and values that its JSON schema allows."),
    SERIES(Level.ERROR, "The folder of a deliverable is named after a listed series."),

    MODEL(Level.ERROR, "A deliverable in a series has a release model, and its releases fit to it."),
    ABANDONED(Level.ERROR, "An abandoned deliverable has no new releases."),
    TEAM(Level.WARN, "The team of a deliverable is listed in the teams file."),
    NOTES_URL(Level.ERROR, "Each URL of release notes belongs to a repository of the deliverable."),

    VERSION_FORMAT(Level.ERROR, "A version has three numbers, and a pre-release is written in a known form."),
    VERSION_PRE_RELEASE(Level.ERROR, "Only some release models allow pre-releases."),
    VERSION_SERIES(Level.ERROR, "A tag that ends a series names this series."),
    VERSION_DUPLICATE(Level.ERROR, "A deliverable has each version only once, in all series together."),
    VERSION_ORDER(Level.ERROR, "A version is higher than those before it, and lower than those of later series."),
    VERSION_SKIPPED(Level.WARN, "The version that follows the previous one is not skipped."),
    VERSION_FIRST(Level.ERROR, "The first release of a series ends with 0, so that older series have room for fixes."),
    VERSION_FINAL(Level.ERROR, "A final release tags the commits of its last release candidate."),
    VERSION_PROGRESSION(Level.ERROR, "Alphas, betas, release candidates and final releases follow in this order."),
    DIFF_START(Level.ERROR, "An announcement starts at a listed version."),

    NEW_RELEASE_LAST(Level.ERROR, "A new release is the last one of its file, and there is one in each change."),
    SERIES_CLOSED(Level.ERROR, "New releases are made in series that are in development or maintained."),
    SERIES_ENDED(Level.ERROR, "No release follows the end of life of a series."),
    SERIES_END(Level.ERROR, "A tag that ends a series is set in all repositories, after the branches were created."),
    SERIES_PREVIOUS(Level.WARN, "The previous series has a stable branch before a new series has releases."),
    REPOSITORIES(Level.ERROR, "A new release tags the repositories in repository-settings that aren't retired."),

    BRANCH_PREFIX(Level.ERROR, "The name of a branch starts with an allowed prefix."),
    BRANCH_NAME(Level.ERROR, "A stable branch is named after its series."),
    BRANCH_LOCATION(Level.ERROR, "A branch starts at a listed version, or at a commit of each repository."),
    BRANCH_POINT(Level.ERROR, "A stable branch starts at a commit of the default branch."),

    REPOSITORY(Level.ERROR, "The repositories of a deliverable can be read."),
    COMMIT(Level.ERROR, "A release names a commit of its repository with 40 hexadecimal digits."),
    TAG(Level.ERROR, "A tag that exists points to the commit of its release."),
    COMMIT_BRANCH(Level.ERROR, "The commit of a new release is on the branch of its series."),
    COMMIT_ORDER(Level.ERROR, "The commit of a new release contains the previous release."),
    REQUIRED_FILES(Level.ERROR, "The commit of a new release has the required files."),
    VERSION_BUMP(
            Level.ERROR, "The step to the next version is as large as the changes since the previous one request."),
    API_REPORT(Level.ERROR, "An API report of a release can be read, and compares with the previous release."),
    RELEASE_NOTE(Level.WARN, "A release has at least one release note."),

    POM(Level.ERROR, "Maven can build the effective POMs at the commit of a new release."),
    POM_VERSION(Level.ERROR, "The POMs at the commit have the version of the release, or take it from git."),
    POM_SNAPSHOT(Level.ERROR, "A release uses no snapshot as parent, dependency, plugin or extension."),
    POM_METADATA(Level.ERROR, "Published POMs have the elements that Maven Central requires."),
    POM_COORDINATES(Level.ERROR, "The commit of a release publishes the coordinates of its repository."),
    PUBLISHED(Level.ERROR, "A new version is not in the repository for artifacts yet."),
    VERSION_DEPENDENCIES(Level.ERROR, "A patch release changes no dependency that its users get."),
    BUILD(Level.ERROR, "A build of the commit installs the coordinates with the version of the release.");

    private final Level level;
    private final String help;

    ReleaseRule(Level level, String help) {
        this.level = level;
        this.help = help;
    }

    /** The rule with this id. */
    public static Optional<ReleaseRule> of(String id) {
        for (ReleaseRule rule : values()) {
            if (rule.id().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The ids of all rules. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (ReleaseRule rule : values()) {
            ids.add(rule.id());
        }
        return ids;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String help() {
        return help;
    }
}
