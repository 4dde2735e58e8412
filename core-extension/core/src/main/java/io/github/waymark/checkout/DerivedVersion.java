package io.github.waymark.checkout;

import io.github.waymark.text.Count;
import java.util.List;
import java.util.Optional;

/**
 * The version of a checkout, and where it comes from.
 *
 * @param version as Maven shall see it
 * @param origin what decided it
 * @param target the next release, or on a release that release, as three numbers where it has such
 * @param bump {@code patch}, {@code minor} or {@code major}; {@code none} on a release and where nothing was derived
 * @param release whether this is a release's version
 * @param dirty whether tracked files differ from the commit
 * @param calculated what git's history says; empty where there is no git, no commit yet, or nobody asked it
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

    /** What decided a version, strongest first. */
    public enum Origin {
        /** {@code -Dwaymark.version=1.2.3}. */
        PROPERTY("-Dwaymark.version"),
        /** {@code -Drevision=1.2.3}, as Maven's CI-friendly versions have it. */
        REVISION("-Drevision"),
        /** The environment variable {@code WAYMARK_VERSION}. */
        ENVIRONMENT("the environment variable WAYMARK_VERSION"),
        /** Tags and commits. */
        GIT("git"),
        /** The record that a source archive carries. */
        RECORD("the source archive's record");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        /** As people know it. */
        public String text() {
            return text;
        }
    }

    /** What should be told to the user, though the version is right. */
    public List<String> warnings() {
        return calculated.isPresent() ? calculated.get().warnings() : List.of();
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
