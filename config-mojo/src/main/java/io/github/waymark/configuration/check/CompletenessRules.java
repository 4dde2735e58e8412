package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.value.Placeholder;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is missing in files or superfluous: required options (CO09), defaults (CO12), and what placeholders name (CO13). */
final class CompletenessRules {

    /** Options of a schema of the project's own can be required; most other ones are only if their feature is used. */
    private static final String OWN_SCHEMA = "META-INF/config-options/";

    private final OptionModel model;
    private final ValueReader reader;
    private final ValueRules values;

    CompletenessRules(OptionModel model, ValueReader reader, ValueRules values) {
        this.model = model;
        this.reader = reader;
        this.values = values;
    }

    /** Required options that no file sets. */
    List<SettingFinding> required(List<CheckedSetting> settings) {
        Set<CanonicalName> set = new HashSet<>();
        settings.forEach(checked -> set.add(checked.name()));
        List<SettingFinding> findings = new ArrayList<>();
        for (Option option : model.options()) {
            boolean own = option.origin().file().startsWith(OWN_SCHEMA);
            boolean applies = option.required()
                    && option.deprecation().isEmpty()
                    && (own || (model.dialect() == Dialect.HELIDON && isUsed(option, set)));
            if (applies && !set.contains(model.canonical(option.name())) && !settings.isEmpty()) {
                findings.add(missing(option, settings.get(0).file().path().name()));
            }
        }
        return findings;
    }

    private boolean isUsed(Option option, Set<CanonicalName> set) {
        CanonicalName name = model.canonical(option.name());
        CanonicalName group = name.first(name.size() - 1);
        return set.stream().anyMatch(other -> other.startsWith(group));
    }

    private static SettingFinding missing(Option option, String file) {
        SettingFinding finding = SettingFinding.ofFile(
                OptionRule.REQUIRED,
                Place.of(file),
                "Nothing sets the required option " + option.name(),
                "Set " + option.name() + ", or, if something outside of the repository does, ignore the finding with"
                        + " this reason.");
        return new SettingFinding(finding.finding(), "", option.name(), Optional.of(option.name()), Optional.empty());
    }

    /** Settings that repeat the default, in files that always apply. */
    Optional<SettingFinding> isDefault(CheckedSetting checked) {
        Optional<Option> option = checked.option().map(values::resolved);
        boolean base =
                checked.setting().profile().isEmpty() && !checked.file().path().test();
        if (option.isEmpty() || !base || checked.setting().isBlank()) {
            return Optional.empty();
        }
        Option known = option.get();
        return known.defaultValue()
                .map(OptionDefault::text)
                .filter(text -> isSame(known, text, checked.setting().value()))
                .map(text -> SettingFinding.of(
                        OptionRule.DEFAULT,
                        checked.setting(),
                        Optional.of(known.name()),
                        checked.setting().key() + " is set to its default",
                        "The program does the same without the setting.",
                        "Remove the setting, unless it should stay the same when the default changes."));
    }

    private boolean isSame(Option option, String first, String second) {
        if (first.equals(second.strip())) {
            return true;
        }
        ValueReading one = reader.read(option, first);
        ValueReading other = reader.read(option, second);
        boolean read = one instanceof ValueReading.Valid && option.type().kind() != Kind.STRING;
        return read && one.equals(other);
    }

    /** Placeholders without a default whose names nothing sets. */
    List<SettingFinding> placeholders(List<CheckedSetting> settings, ValidationSettings rules) {
        Set<CanonicalName> set = new HashSet<>();
        settings.forEach(checked -> set.add(checked.name()));
        List<SettingFinding> findings = new ArrayList<>();
        for (CheckedSetting checked : settings) {
            FileSetting setting = checked.setting();
            for (Placeholder placeholder : Placeholder.in(setting.value())) {
                String name = placeholder.name().strip();
                boolean open = placeholder.defaultText().isEmpty() && !name.contains("${") && !rules.isKnown(name);
                if (open && !isSet(name, set)) {
                    findings.add(unset(setting, name));
                }
            }
        }
        return findings;
    }

    private boolean isSet(String name, Set<CanonicalName> set) {
        CanonicalName canonical = model.canonical(name);
        return set.contains(canonical) || model.find(canonical).isPresent() || name.startsWith("random.");
    }

    private static SettingFinding unset(FileSetting setting, String name) {
        return SettingFinding.of(
                        OptionRule.PLACEHOLDER,
                        setting,
                        Optional.empty(),
                        "Nothing sets " + name + ", which the value of " + setting.key() + " names",
                        "Without a default, the program can't start if the environment doesn't set it.",
                        "Add a default, as in ${" + name + ":default}, or list " + name + " in `known` of the section"
                                + " `config-options` in .mvn/waymark.yaml.")
                .atPlace(setting.valuePlace());
    }
}
