package io.github.waymark.notes.config;

import io.github.waymark.notes.finding.Level;
import io.github.waymark.notes.finding.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How strict a project is.
 *
 * @param levels of the rules that differ from their own
 * @param longestLine in characters
 * @param baseline a file with findings to pass over, seen from the top of the repository
 */
public record LintSettings(Map<Rule, Level> levels, int longestLine, Optional<String> baseline) {

    public LintSettings {
        levels = Map.copyOf(levels);
    }

    /** What a rule is worth. */
    public Level level(Rule rule) {
        return levels.getOrDefault(rule, rule.level());
    }

    /** The same with some levels changed. */
    public LintSettings with(Map<Rule, Level> others) {
        Map<Rule, Level> all = new EnumMap<>(Rule.class);
        all.putAll(levels);
        all.putAll(others);
        return new LintSettings(all, longestLine, baseline);
    }
}
