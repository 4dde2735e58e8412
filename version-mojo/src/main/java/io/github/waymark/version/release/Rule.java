package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a release must keep to. */
public enum Rule {
    /** No changes that aren't committed. */
    DIRTY,
    /** No dependency, parent, plugin or extension that is a snapshot. */
    SNAPSHOT,
    /** HEAD's tag and the version are one. */
    TAG,
    /** The version is greater than that of every release behind it. */
    ORDER,
    /** The trailers of the commits ask for as much as their changes are. */
    IMPACT;

    /** As users name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rules of these names. */
    public static Set<Rule> named(List<String> names) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String name : names) {
            rules.add(named(name.strip()));
        }
        return rules;
    }

    private static Rule named(String name) {
        List<String> ids = new ArrayList<>();
        for (Rule rule : values()) {
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
