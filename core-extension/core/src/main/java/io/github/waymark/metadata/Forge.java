package io.github.waymark.metadata;

/** Hosting services for repositories, with the paths of their pages. */
public enum Forge {
    GITHUB("GitHub", "/commit/", "/issues", "/releases", "/compare/"),
    GITLAB("GitLab", "/-/commit/", "/-/issues", "/-/releases", "/-/compare/"),
    BITBUCKET("Bitbucket", "/commits/", "/issues", "/downloads/?tab=tags", ""),
    GITEA("Gitea", "/commit/", "/issues", "/releases", "/compare/");

    private final String title;
    private final String commits;
    private final String issues;
    private final String releases;
    private final String comparison;

    Forge(String title, String commits, String issues, String releases, String comparison) {
        this.title = title;
        this.commits = commits;
        this.issues = issues;
        this.releases = releases;
        this.comparison = comparison;
    }

    /** The display name. */
    public String title() {
        return title;
    }

    /** The page of a commit. */
    public String commit(String web, String id) {
        return web + commits + id;
    }

    /** The page with all releases. */
    public String releases(String web) {
        return web + releases;
    }

    /** The page of one release; for a service without such pages, that of all releases. */
    public String release(String web, String tag) {
        return switch (this) {
            case GITHUB, GITEA -> releases(web) + "/tag/" + tag;
            case GITLAB -> releases(web) + "/" + tag;
            case BITBUCKET -> releases(web);
        };
    }

    /** The page that compares two tags; empty if the service has none. */
    public String comparison(String web, String from, String to) {
        return comparison.isEmpty() ? "" : web + comparison + from + "..." + to;
    }

    /** The page with all issues; the page of an issue is below it. */
    public String issues(String web) {
        return web + issues;
    }
}
