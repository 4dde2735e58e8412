package io.github.waymark.notes.config;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import io.github.waymark.notes.finding.NoteRule;
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
public record LintSettings(Map<NoteRule, Level> levels, int longestLine, Optional<String> baseline) {

    public LintSettings {
        levels = Map.copyOf(levels);
    }

    /** What a rule is worth. */
    public Level level(Rule rule) {
        Level level = levels.get(rule);
        return level == null ? rule.level() : level;
    }

    /** The same with some levels changed. */
    public LintSettings with(Map<NoteRule, Level> others) {
        Map<NoteRule, Level> all = new EnumMap<>(NoteRule.class);
        all.putAll(levels);
        all.putAll(others);
        return new LintSettings(all, longestLine, baseline);
    }
}
