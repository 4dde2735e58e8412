package io.github.waymark.metadata;

/** Software that shows repositories on the web, and where it shows what. */
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

    /** As people write it. */
    public String title() {
        return title;
    }

    /** The page of a commit. */
    public String commit(String web, String id) {
        return web + commits + id;
    }

    /** The page with all issues; an issue's own page is below it. */
    public String issues(String web) {
        return web + issues;
    }
}
