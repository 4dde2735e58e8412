package io.github.waymark.version.authors;

import io.github.waymark.git.commits.Person;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells programs that commit from people. */
public final class BotFilter {

    /** The programs that are met most: those of the forges, and OpenStack's. Each is looked for in {@code Name <address>}. */
    public static final List<String> USUAL = List.of(
            "\\[bot\\]",
            "(dependabot|renovate|greenkeeper|snyk-bot|pre-commit-ci|allcontributors|mergify|github-actions|semantic-release-bot)\\b.*@",
            "^GitHub <noreply@github\\.com>",
            "(jenkins|zuul)@review",
            "infra@lists",
            "jenkins@openstack",
            "proposal-bot|<openstack-infra@lists");

    private final List<Pattern> patterns;

    private BotFilter(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Those that match one of these regular expressions.
     *
     * @throws ProblemException when one is malformed
     */
    public static BotFilter matching(List<String> expressions) {
        List<Pattern> patterns = new ArrayList<>();
        for (String expression : expressions) {
            try {
                patterns.add(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
            } catch (PatternSyntaxException e) {
                throw new ProblemException(
                        new Problem(
                                "The pattern for bots is malformed: " + e.getDescription() + ".",
                                "version.bots: " + expression + ", at character " + (e.getIndex() + 1),
                                "It tells programs from people in the list of authors.",
                                "Correct the regular expression, such as `build-robot@example\\.com`."),
                        e);
            }
        }
        return new BotFilter(List.copyOf(patterns));
    }

    boolean contain(Person person) {
        String text = person.text();
        for (Pattern pattern : patterns) {
            if (pattern.matcher(text).find()) {
                return true;
            }
        }
        return false;
    }
}
