package io.github.waymark.notes.config;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import io.github.waymark.notes.finding.NoteRule;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of the goal {@code lint}.
 *
 * @param levels levels that differ from the default of the rule
 * @param maxLineLength in characters
 * @param baseline a file with findings to ignore, relative to the top of the repository
 */
public record LintSettings(Map<NoteRule, Level> levels, int maxLineLength, Optional<String> baseline) {

    public LintSettings {
        levels = Map.copyOf(levels);
    }

    /** The level of a rule. */
    public Level level(Rule rule) {
        Level level = levels.get(rule);
        return level == null ? rule.level() : level;
    }
}
