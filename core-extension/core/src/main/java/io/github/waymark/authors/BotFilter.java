package io.github.waymark.authors;

import io.github.waymark.git.commits.Person;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Recognizes bots that commit. */
public final class BotFilter {

    /** The default patterns: the bots of code hosts and of OpenStack. */
    public static final List<String> DEFAULTS = List.of(
            "\\[bot\\]",
            "(dependabot|renovate|greenkeeper|snyk-bot|pre-commit-ci|allcontributors|mergify|github-actions|semantic-release-bot)\\b.*@",
            "^GitHub <noreply@github\\.com>",
            "^GitHub Actions? <|<actions?@github\\.com>",
            "(jenkins|zuul)@review",
            "infra@lists",
            "jenkins@openstack",
            "proposal-bot|<openstack-infra@lists");

    private final List<BoundedPattern> patterns;

    private BotFilter(List<BoundedPattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * A filter for regular expressions that are searched in {@code Name <address>}.
     *
     * @throws ProblemException if one is malformed
     */
    public static BotFilter matching(List<String> expressions) {
        List<BoundedPattern> patterns = new ArrayList<>();
        for (String expression : expressions) {
            try {
                patterns.add(BoundedPattern.of(
                        Pattern.compile(expression, Pattern.CASE_INSENSITIVE),
                        "pattern for bots",
                        "version.bots: " + expression));
            } catch (PatternSyntaxException e) {
                throw new ProblemException(
                        new Problem(
                                "The pattern for bots is malformed: " + e.getDescription() + ".",
                                "version.bots: " + expression + ", at character " + (e.getIndex() + 1),
                                "It excludes bots from the list of authors.",
                                "Correct the regular expression, such as `build-robot@example\\.com`."),
                        e);
            }
        }
        return new BotFilter(List.copyOf(patterns));
    }

    boolean matches(Person person) {
        String text = person.text();
        for (BoundedPattern pattern : patterns) {
            if (pattern.isIn(text)) {
                return true;
            }
        }
        return false;
    }
}
