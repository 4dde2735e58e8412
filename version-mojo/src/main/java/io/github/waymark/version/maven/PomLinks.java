package io.github.waymark.version.maven;

import io.github.waymark.version.changelog.Links;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a POM says of where commits and issues can be read. */
final class PomLinks {

    private PomLinks() {}

    static Links of(@Nullable MavenProject project) {
        if (project == null) {
            return Links.NONE;
        }
        Scm scm = project.getScm();
        IssueManagement issues = project.getIssueManagement();
        return Links.of(
                scm == null ? "" : first(scm.getUrl(), scm.getConnection()),
                issues == null ? "" : first(issues.getSystem(), ""),
                issues == null ? "" : first(issues.getUrl(), ""));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        if (one != null && !one.isEmpty()) {
            return one;
        }
        return other == null ? "" : other;
    }
}
