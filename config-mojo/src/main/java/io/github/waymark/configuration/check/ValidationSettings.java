package io.github.waymark.configuration.check;

import io.github.waymark.finding.Level;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import io.github.waymark.settings.SettingReader;
import io.github.waymark.text.NameGlob;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a check.
 *
 * @param files patterns of further configuration files
 * @param profiles profiles that something outside of the repository activates
 * @param known patterns of settings that something reads that no class path shows
 * @param ignored findings that are not reported
 * @param secretNames further ends of names of secrets
 * @param secretAllow patterns of settings that are no secrets
 * @param levels the severities of rules that differ from their defaults
 * @param placeholders whether placeholders without default are checked
 */
public record ValidationSettings(
        List<String> files,
        List<String> profiles,
        List<String> known,
        List<IgnoredFinding> ignored,
        List<String> secretNames,
        List<String> secretAllow,
        Map<OptionRule, Level> levels,
        boolean placeholders) {

    /** The section of {@code .mvn/waymark.yaml}. */
    public static final String SECTION = "config-options";

    private static final String FILES = "files";
    private static final String PROFILES = "profiles";
    private static final String KNOWN = "known";
    private static final String IGNORE = "ignore";
    private static final String SECRETS = "secrets";
    private static final List<String> IGNORE_KEYS = List.of("id", "key", "reason");
    private static final List<String> SECRET_KEYS = List.of("names", "allow");

    /** The settings of the section. */
    public static final List<Setting> ALL = List.of(
            Setting.of(
                    FILES,
                    Form.TEXTS,
                    "paths, with `*` and `**`",
                    "",
                    "Further configuration files, relative to the root of the repository; `FILE#a.b` has its settings below "
                            + "`a.b`."),
            Setting.of(
                    PROFILES, Form.TEXTS, "names", "", "Profiles that something outside of the repository activates."),
            Setting.of(
                    KNOWN,
                    Form.TEXTS,
                    "names of settings, with `*`",
                    "",
                    "Settings that something reads that is not on the class path."),
            Setting.of(
                    IGNORE,
                    Form.TREE,
                    "list of mappings with id, key and reason",
                    "",
                    "Findings that are not reported; each needs a reason."),
            Setting.of(
                    SECRETS,
                    Form.TREE,
                    "mapping with the lists names and allow",
                    "",
                    "`names`: further ends of names of secrets. `allow`: settings that are no secrets, with `*`."));

    public ValidationSettings {
        files = List.copyOf(files);
        profiles = List.copyOf(profiles);
        known = List.copyOf(known);
        ignored = List.copyOf(ignored);
        secretNames = List.copyOf(secretNames);
        secretAllow = List.copyOf(secretAllow);
        levels = Map.copyOf(levels);
    }

    /** Without settings. */
    public static ValidationSettings none() {
        return of(Optional.empty(), List.of(), List.of());
    }

    /**
     * Reads the settings.
     *
     * @param section of the settings file
     * @param files further patterns of files
     * @param profiles further profiles
     * @throws io.github.waymark.problem.ProblemException if something in the section is not valid
     */
    public static ValidationSettings of(Optional<Tree> section, List<String> files, List<String> profiles) {
        SettingReader reader = SettingReader.of(ALL, section, Map.of());
        List<IgnoredFinding> ignored = ignored(reader);
        Map<String, List<String>> secrets = secrets(reader);
        ValidationSettings settings = new ValidationSettings(
                Stream.concat(reader.texts(FILES, List.of()).stream(), files.stream())
                        .toList(),
                Stream.concat(reader.texts(PROFILES, List.of()).stream(), profiles.stream())
                        .toList(),
                reader.texts(KNOWN, List.of()),
                ignored,
                secrets.getOrDefault("names", List.of()),
                secrets.getOrDefault("allow", List.of()),
                Map.of(),
                false);
        reader.requireNoProblems();
        return settings;
    }

    private static Map<String, List<String>> secrets(SettingReader reader) {
        Map<String, List<String>> secrets = new LinkedHashMap<>();
        Optional<Tree> value = reader.value(SECRETS);
        if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                requireKnown(reader, SECRETS, entry, SECRET_KEYS);
                secrets.put(entry.name(), entry.value().texts().orElse(List.of()));
            }
        } else if (value.isPresent()) {
            reader.addInvalid(SECRETS, "a mapping such as {names: [pin], allow: [\"*.token-validity\"]}");
        }
        return secrets;
    }

    private static void requireKnown(SettingReader reader, String setting, Tree.Entry entry, List<String> keys) {
        if (!keys.contains(entry.name())) {
            String question = NearestName.question(entry.name(), keys);
            reader.addInvalid(setting, "only " + String.join(", ", keys) + ". " + question.strip(), entry.place());
        }
    }

    private static List<IgnoredFinding> ignored(SettingReader reader) {
        Optional<Tree> value = reader.value(IGNORE);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Tree.Items items)) {
            reader.addInvalid(IGNORE, "a list of mappings such as {id: CO03, key: acme.*, reason: read by a script}");
            return List.of();
        }
        List<IgnoredFinding> ignored = new ArrayList<>();
        items.values().forEach(item -> ignored(item, reader).ifPresent(ignored::add));
        return ignored;
    }

    private static Optional<IgnoredFinding> ignored(Tree item, SettingReader reader) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (item instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                requireKnown(reader, IGNORE, entry, IGNORE_KEYS);
                texts.put(
                        entry.name(),
                        entry.value()
                                .texts()
                                .map(list -> String.join(",", list))
                                .orElse(""));
            }
        }
        String id = texts.getOrDefault("id", "*");
        if (!id.equals("*") && OptionRule.of(id).isEmpty()) {
            reader.addInvalid(IGNORE, "the id of a rule, CO01 to CO13", item.place());
        }
        if (texts.getOrDefault("reason", "").isBlank() || texts.size() < 2) {
            reader.addInvalid(IGNORE, "an id or a key, and a reason", item.place());
            return Optional.empty();
        }
        return Optional.of(
                new IgnoredFinding(id, texts.getOrDefault("key", "*"), texts.getOrDefault("reason", ""), item.place()));
    }

    /** The same settings with other severities, as parameters of a goal state them. */
    public ValidationSettings with(Map<OptionRule, Level> others, boolean checkPlaceholders) {
        Map<OptionRule, Level> all = new EnumMap<>(OptionRule.class);
        all.putAll(levels);
        all.putAll(others);
        return new ValidationSettings(
                files, profiles, known, ignored, secretNames, secretAllow, all, checkPlaceholders);
    }

    /**
     * The severity of a finding. A rule may have weakened it, for example where it isn't certain; then it stays weak.
     *
     * @param found by the rule
     */
    Level level(OptionRule rule, Level found) {
        Level set = levels.get(rule);
        if (set == null || found == Level.OFF || set == rule.level()) {
            return found;
        }
        boolean stronger = set == Level.ERROR;
        boolean weaker = set == Level.OFF || found == Level.ERROR;
        return stronger || weaker ? set : found;
    }

    /** The names of secrets. */
    public SecretNames secrets() {
        return new SecretNames(secretNames, secretAllow);
    }

    /** Whether a setting is reported if it is unknown. */
    boolean reportsUnknown(String key) {
        return levels.get(OptionRule.UNKNOWN) != Level.OFF && !isKnown(key);
    }

    boolean isKnown(String key) {
        return known.stream().anyMatch(pattern -> NameGlob.matches(pattern, key));
    }
}
