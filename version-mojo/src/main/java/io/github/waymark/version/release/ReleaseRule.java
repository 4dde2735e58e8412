package io.github.waymark.version.release;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a release must keep to. */
public enum ReleaseRule implements Rule {
    DIRTY("All changes are committed."),
    SNAPSHOT("No dependency, parent, plugin or extension is a snapshot."),
    TAG("The tag of HEAD and the version are one."),
    ORDER("The version is greater than that of every release that is reachable from it."),
    IMPACT("The trailers of the commits request as much as their changes are.");

    private final String help;

    ReleaseRule(String help) {
        this.help = help;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String help() {
        return help;
    }

    /** The rules of these names. */
    public static Set<ReleaseRule> named(List<String> names) {
        Set<ReleaseRule> rules = EnumSet.noneOf(ReleaseRule.class);
        for (String name : names) {
            rules.add(named(name.strip()));
        }
        return rules;
    }

    private static ReleaseRule named(String name) {
        List<String> ids = new ArrayList<>();
        for (ReleaseRule rule : values()) {
            if (rule.id().equals(name)) {
                return rule;
            }
            ids.add(rule.id());
        }
        throw new ProblemException(new Problem(
                "There is no rule '" + name + "'.",
                "-Dversion.ignore",
                "A mistyped rule would still be checked.",
                "The rules are " + String.join(", ", ids) + "."));
    }
}
