package io.github.waymark.version.maven;

import io.github.waymark.version.changelog.Links;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads the addresses of commits and issues from a POM. */
final class PomLinks {

    private PomLinks() {}

    static Links of(@Nullable MavenProject project) {
        if (project == null) {
            return Links.NONE;
        }
        Scm scm = project.getScm();
        IssueManagement issues = project.getIssueManagement();
        return Links.of(
                scm == null ? "" : firstSet(scm.getUrl(), scm.getConnection()),
                issues == null ? "" : firstSet(issues.getSystem(), ""),
                issues == null ? "" : firstSet(issues.getUrl(), ""));
    }

    private static String firstSet(@Nullable String one, @Nullable String other) {
        if (one != null && !one.isEmpty()) {
            return one;
        }
        return other == null ? "" : other;
    }
}
