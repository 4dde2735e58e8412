package io.github.waymark.checkout;

import io.github.waymark.text.Count;
import java.util.List;
import java.util.Optional;

/**
 * The version of a checkout, and its origin.
 *
 * @param version as passed to Maven
 * @param origin what decided it
 * @param target the next release, or on a release that release, as three numbers if it has them
 * @param bump {@code patch}, {@code minor} or {@code major}; {@code none} on a release and where nothing was derived
 * @param release whether this is a release's version
 * @param dirty whether tracked files differ from the commit
 * @param calculated the values from git's history; empty without git, before the first commit, and if history was not read
 * @param branch the branch that is checked out; empty when none is
 */
public record DerivedVersion(
        String version,
        Origin origin,
        String target,
        String bump,
        boolean release,
        boolean dirty,
        Optional<CalculatedVersion> calculated,
        Optional<String> branch) {

    /** What decided a version, highest priority first. */
    public enum Origin {
        /** {@code -Dwaymark.version=1.2.3}. */
        PROPERTY("-Dwaymark.version"),
        /** {@code -Drevision=1.2.3}, as Maven's CI-friendly versions have it. */
        REVISION("-Drevision"),
        /** The environment variable {@code WAYMARK_VERSION}. */
        ENVIRONMENT("the environment variable WAYMARK_VERSION"),
        /** Tags and commits. */
        GIT("git"),
        /** The record in a source archive. */
        RECORD("the source archive's record");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        /** The name for messages. */
        public String text() {
            return text;
        }
    }

    /** Warnings that do not affect the version. */
    public List<String> warnings() {
        return calculated.isPresent() ? calculated.get().warnings() : List.of();
    }

    /** The tag that has the numbers of the next release already, if the version is from git and there is one. */
    public Optional<TakenTarget> taken() {
        return origin == Origin.GIT ? calculated.flatMap(CalculatedVersion::taken) : Optional.empty();
    }

    /** The next release, or on a release that release: the target, unless another tag has its numbers already. */
    public String nextRelease() {
        Optional<TakenTarget> taken = release ? Optional.empty() : taken();
        return taken.isPresent() ? taken.get().next().text() : target;
    }

    /** One line for the log: {@code version 1.2.1-SNAPSHOT from git: 3 commits past v1.2.0}. */
    public String line() {
        String line = "version " + version + " from " + origin.text();
        return origin == Origin.GIT ? line + ": " + place() + (dirty ? ", working tree dirty" : "") : line;
    }

    private String place() {
        if (calculated.isEmpty()) {
            return "no commit yet";
        }
        int distance = calculated.get().distance();
        Optional<String> tag = calculated.get().baseTag();
        if (tag.isPresent() && distance == 0) {
            return "tag " + tag.get();
        }
        String commits = Count.of(distance, "commit");
        return tag.isPresent() ? commits + " past " + tag.get() : commits + ", no version tag yet";
    }
}
