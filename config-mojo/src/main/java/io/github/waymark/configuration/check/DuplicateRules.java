package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.finding.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings that are set twice: in one file (CO06), and by an old and a new name (CO11). */
final class DuplicateRules {

    /** A setting in a document of a file, under a condition. */
    private record Slot(String file, int document, String profile, CanonicalName name) {}

    /** A setting under a condition, in whatever file. */
    private record Target(boolean test, String profile, CanonicalName name) {}

    /** A setting in one of several files of the same place and profile. */
    private record Sibling(String folder, String base, String profile, CanonicalName name) {}

    private final OptionModel model;
    private final Replacements replacements;

    DuplicateRules(OptionModel model, Replacements replacements) {
        this.model = model;
        this.replacements = replacements;
    }

    /** The findings of all files. */
    List<SettingFinding> check(List<CheckedSetting> settings) {
        List<SettingFinding> findings = new ArrayList<>();
        Map<Slot, FileSetting> first = new HashMap<>();
        Map<Sibling, CheckedSetting> siblings = new HashMap<>();
        Map<Target, CheckedSetting> targets = new HashMap<>();
        for (CheckedSetting checked : settings) {
            FileSetting setting = checked.setting();
            String file = checked.file().path().title();
            Slot slot = new Slot(file, setting.document(), setting.profile(), checked.name());
            FileSetting before = first.putIfAbsent(slot, setting);
            if (before != null) {
                findings.add(twice(setting, before));
            } else {
                sibling(checked, siblings).ifPresent(findings::add);
            }
            targets.putIfAbsent(target(checked, checked.name()), checked);
        }
        for (CheckedSetting checked : settings) {
            conflict(checked, targets).ifPresent(findings::add);
        }
        return findings;
    }

    private static Target target(CheckedSetting checked, CanonicalName name) {
        return new Target(checked.file().path().test(), checked.setting().profile(), name);
    }

    private static SettingFinding twice(FileSetting setting, FileSetting before) {
        boolean same = setting.key().equals(before.key());
        return SettingFinding.of(
                OptionRule.DUPLICATE,
                setting,
                Optional.empty(),
                setting.key() + " is set twice" + (same ? "" : ", also as " + before.key()),
                "It is set in line " + before.place().line() + " already, and only one of the values is used.",
                "Remove one of the settings.");
    }

    private static Optional<SettingFinding> sibling(CheckedSetting checked, Map<Sibling, CheckedSetting> siblings) {
        ConfigurationPath path = checked.file().path();
        if (path.base().isEmpty() || checked.setting().document() > 0) {
            return Optional.empty();
        }
        String folder = path.name().substring(0, path.name().lastIndexOf('/') + 1);
        CheckedSetting other = siblings.putIfAbsent(
                new Sibling(folder, path.base(), checked.setting().profile(), checked.name()), checked);
        if (other == null || other.file().path().title().equals(path.title())) {
            return Optional.empty();
        }
        return Optional.of(SettingFinding.of(
                        OptionRule.DUPLICATE,
                        checked.setting(),
                        Optional.empty(),
                        checked.setting().key() + " is also set in "
                                + other.file().path().title(),
                        "Both files are read, in formats of different precedence, and only one of the values is used.",
                        "Remove one of the settings.")
                .at(Level.INFO));
    }

    private Optional<SettingFinding> conflict(CheckedSetting checked, Map<Target, CheckedSetting> targets) {
        Optional<Option> option =
                checked.option().filter(old -> old.deprecation().isPresent());
        Optional<String> replacement = option.map(replacements::of)
                .filter(Replacements.Chain::isUsable)
                .flatMap(Replacements.Chain::last);
        if (replacement.isEmpty()) {
            return Optional.empty();
        }
        CheckedSetting other = targets.get(target(checked, model.canonical(replacement.get())));
        if (other == null || other.setting().value().equals(checked.setting().value())) {
            return Optional.empty();
        }
        return Optional.of(SettingFinding.of(
                        OptionRule.CONFLICT,
                        checked.setting(),
                        option.map(Option::name),
                        checked.setting().key() + " and " + other.setting().key() + " have different values",
                        "They are the old and the new name of one option; "
                                + other.setting().place().fileAndLine() + " sets the new one.",
                        "Remove " + checked.setting().key() + " after you have checked which value is meant.")
                .with(replacement));
    }
}
