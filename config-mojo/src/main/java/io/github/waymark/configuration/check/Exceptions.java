package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.Suppression;
import io.github.waymark.finding.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leaves out findings that settings or comments turn off, and lists the ones among these that do nothing. */
final class Exceptions {

    private final ValidationSettings rules;
    private final Map<String, List<Suppression>> comments = new HashMap<>();
    private final Set<Object> used = new LinkedHashSet<>();

    Exceptions(ValidationSettings rules, List<ConfigurationFile> files) {
        this.rules = rules;
        files.forEach(file -> comments.computeIfAbsent(file.path().name(), name -> new ArrayList<>())
                .addAll(file.suppressions()));
    }

    /** The findings to report, with the severities of the settings. */
    List<SettingFinding> filter(List<SettingFinding> findings) {
        List<SettingFinding> reported = new ArrayList<>();
        for (SettingFinding finding : findings) {
            OptionRule rule = OptionRule.of(finding.id()).orElseThrow();
            Level level = rules.level(rule, finding.finding().level());
            if (level != Level.OFF && !isIgnored(finding)) {
                reported.add(finding.at(level));
            }
        }
        return reported;
    }

    private boolean isIgnored(SettingFinding finding) {
        Optional<IgnoredFinding> setting =
                rules.ignored().stream().filter(one -> one.covers(finding)).findFirst();
        setting.ifPresent(used::add);
        Optional<Suppression> comment = comments
                .getOrDefault(finding.finding().place().file(), List.of())
                .stream()
                .filter(one ->
                        one.covers(finding.id(), finding.finding().place().line()))
                .findFirst();
        comment.ifPresent(used::add);
        return setting.isPresent()
                || comment.filter(one -> !one.reason().isEmpty()).isPresent();
    }

    /** What does nothing, or lacks a reason; after {@link #filter}. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (IgnoredFinding ignored : rules.ignored()) {
            if (!used.contains(ignored)) {
                notes.add(ignored.place() + ": nothing to ignore: no finding " + ignored.id() + " of " + ignored.key());
            }
        }
        comments.forEach((file, all) -> all.forEach(comment -> {
            if (comment.reason().isEmpty()) {
                notes.add(comment.place() + ": the comment ignores nothing, because it has no reason; write"
                        + " `# config-options: ignore " + comment.rule() + " REASON`");
            } else if (!used.contains(comment)) {
                notes.add(comment.place() + ": nothing to ignore: no finding " + comment.rule() + " in line "
                        + comment.line());
            }
        }));
        return notes.stream().sorted().toList();
    }
}
