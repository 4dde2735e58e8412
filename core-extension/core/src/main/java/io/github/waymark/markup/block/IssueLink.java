package io.github.waymark.markup.block;

import io.github.waymark.text.BoundedPattern;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/**
 * Links the issues of a tracker.
 *
 * @param pattern matches the name of an issue in a text
 * @param address the URL, with {@code $0} for the name and {@code $1} for the pattern's first group
 */
public record IssueLink(BoundedPattern pattern, String address) {

    private static final BoundedPattern NUMBER = standard("(?<![\\w/&])#(\\d+)\\b");
    private static final BoundedPattern JIRA = standard("\\b[A-Z][A-Z0-9_]+-\\d+\\b");

    private static BoundedPattern standard(String regex) {
        return BoundedPattern.of(regex, "pattern of issues", "issueManagement: " + regex);
    }

    /** The links for a POM's issueManagement; empty for an unknown system. */
    public static List<IssueLink> of(String system, String url) {
        String base = url.replaceAll("/+$", "");
        String lower = (system + " " + base).toLowerCase(Locale.ROOT);
        if (base.isEmpty()) {
            return List.of();
        }
        if (lower.contains("github")) {
            return List.of(new IssueLink(NUMBER, (base.endsWith("/issues") ? base : base + "/issues") + "/$1"));
        }
        if (lower.contains("gitlab")) {
            String issues = base.endsWith("/issues") ? base : base + "/-/issues";
            return List.of(new IssueLink(NUMBER, issues + "/$1"));
        }
        if (lower.contains("jira")) {
            String root = base.contains("/browse/") ? base.substring(0, base.indexOf("/browse/")) : base;
            return List.of(new IssueLink(JIRA, root.replaceAll("/projects/.*$", "") + "/browse/$0"));
        }
        if (lower.contains("bugzilla")) {
            String root = base.contains("/show_bug") ? base.substring(0, base.indexOf("/show_bug")) : base;
            return List.of(new IssueLink(NUMBER, root + "/show_bug.cgi?id=$1"));
        }
        return List.of();
    }

    /** The URL of the issue that {@link #pattern} matched. */
    public String addressOf(MatchResult match) {
        String group = match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group();
        return address.replace("$0", match.group()).replace("$1", group);
    }
}
