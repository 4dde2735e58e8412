package io.github.waymark.metadata;

/** Hosting services for repositories, with the paths of their pages. */
public enum Forge {
    GITHUB("GitHub", "/commit/", "/issues"),
    GITLAB("GitLab", "/-/commit/", "/-/issues"),
    BITBUCKET("Bitbucket", "/commits/", "/issues"),
    GITEA("Gitea", "/commit/", "/issues");

    private final String title;
    private final String commits;
    private final String issues;

    Forge(String title, String commits, String issues) {
        this.title = title;
        this.commits = commits;
        this.issues = issues;
    }

    /** The display name. */
    public String title() {
        return title;
    }

    /** The page of a commit. */
    public String commit(String web, String id) {
        return web + commits + id;
    }

    /** The page with all issues; the page of an issue is below it. */
    public String issues(String web) {
        return web + issues;
    }
}
