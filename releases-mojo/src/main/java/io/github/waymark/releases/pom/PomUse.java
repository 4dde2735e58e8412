package io.github.waymark.releases.pom;

import java.util.Locale;

/**
 * Something else that a POM names.
 *
 * @param coordinates {@code groupId:artifactId}, with type and classifier if they aren't the usual ones
 * @param version empty if the POM has none
 * @param scope of a dependency; empty otherwise
 */
public record PomUse(Kind kind, String coordinates, String version, String scope) {

    /** What it is. */
    public enum Kind {
        PARENT,
        DEPENDENCY,
        PLUGIN,
        PLUGIN_DEPENDENCY,
        EXTENSION;

        /** The word in messages: {@code plugin dependency}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public boolean isSnapshot() {
        return version.endsWith("-SNAPSHOT");
    }

    /** Whether users of the artifact get it, too. */
    public boolean isTransitive() {
        return kind == Kind.DEPENDENCY && (scope.equals("compile") || scope.equals("runtime"));
    }

    @Override
    public String toString() {
        return kind.word() + " " + coordinates + ":" + version;
    }
}
