package io.github.waymark.extension;

import io.github.waymark.text.NameGlob;
import java.util.List;
import java.util.Set;

/**
 * Which goals get the POM with literal versions: those that put it into an archive, sign, stage or publish it.
 *
 * <p>All other goals get the file of the working tree, because many of them take the POM's folder for the module's.
 */
final class Publishers {

    /** What a goal does with the POM of its project. */
    enum Use {
        /** Reads it, or edits it. */
        SOURCE,
        /** Copies it into an archive. */
        ARCHIVE,
        /** Signs it, or copies it to where others get it from. */
        PUBLISH
    }

    private static final Set<String> PUBLISHING_GOALS = Set.of(
            "install",
            "install-file",
            "deploy",
            "deploy-file",
            "sign",
            "sign-and-deploy-file",
            "publish",
            "stage",
            "stage-publication",
            "deploy-staged",
            "artifact-manifest");

    /** Goals with which Maven's archiver, or a plugin of its own, makes the main artifact of a packaging. */
    private static final Set<String> ARCHIVING_GOALS = Set.of(
            "jar",
            "test-jar",
            "war",
            "exploded",
            "inplace",
            "ear",
            "ejb",
            "rar",
            "acr",
            "par",
            "sar",
            "har",
            "aar",
            "nar",
            "kar",
            "nbm",
            "hpi",
            "jpi",
            "bundle",
            "maven-archetype",
            "package-plugin");

    /** Goals with such a name that do something else, or take the POM's folder for the module's. */
    private static final Set<String> READERS = Set.of(
            "frontend-maven-plugin",
            "nx-maven-plugin",
            "docker-maven-plugin",
            "dockerfile-maven-plugin",
            "cargo-maven3-plugin",
            "tomcat7-maven-plugin",
            "jetty-maven-plugin",
            "wildfly-maven-plugin",
            "appengine-maven-plugin",
            "maven-site-plugin",
            "maven-scm-publish-plugin");

    private final List<String> more;

    /** @param more further plugins, as {@code artifactId} or {@code artifactId:goal}, and with {@code !} those that are none */
    Publishers(List<String> more) {
        this.more = more;
    }

    Use use(String artifactId, String goal) {
        Use use = defaultUse(artifactId, goal);
        for (String pattern : more) {
            boolean none = pattern.startsWith("!");
            if (matches(none ? pattern.substring(1) : pattern, artifactId, goal)) {
                use = none ? Use.SOURCE : Use.PUBLISH;
            }
        }
        return use;
    }

    private static boolean matches(String pattern, String artifactId, String goal) {
        return NameGlob.matches(pattern, pattern.indexOf(':') < 0 ? artifactId : artifactId + ":" + goal);
    }

    private static Use defaultUse(String artifactId, String goal) {
        if (READERS.contains(artifactId)) {
            return Use.SOURCE;
        }
        return PUBLISHING_GOALS.contains(goal)
                ? Use.PUBLISH
                : ARCHIVING_GOALS.contains(goal) ? Use.ARCHIVE : Use.SOURCE;
    }
}
