package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionModel.DeclaredPrefix;
import io.github.waymark.finding.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings below names of an artifact that is not on the class path (CO03). */
final class AbsentRule {

    private final OptionModel model;
    private final KnownPrefixes prefixes;
    private @Nullable OptionModel known;

    AbsentRule(OptionModel model, KnownPrefixes prefixes) {
        this.model = model;
        this.prefixes = prefixes;
    }

    /** The finding about a setting that nothing on the class path knows; empty if no artifact is known for it. */
    Optional<SettingFinding> check(FileSetting setting, CanonicalName name) {
        return prefixes.of(name).map(owner -> finding(setting, name, owner));
    }

    private SettingFinding finding(FileSetting setting, CanonicalName name, KnownPrefixes.Owner owner) {
        Optional<Option> option = option(name);
        if (option.isEmpty()) {
            return unlisted(setting, name, owner);
        }
        Optional<Deprecation> removal = option.get().deprecation();
        return removal.isPresent()
                ? removed(setting, option.get(), removal.get())
                : finding(
                        setting,
                        "In " + KnownOptions.TITLE + ", it is an option of "
                                + option.get().origin().artifact() + ".",
                        "Add the dependency " + option.get().origin().artifact() + ", or remove the setting.");
    }

    private static SettingFinding finding(FileSetting setting, String why, String fix) {
        return SettingFinding.of(
                        OptionRule.UNKNOWN,
                        setting,
                        Optional.empty(),
                        "No jar on the class path reads " + setting.key(),
                        why,
                        fix)
                .at(Level.WARN);
    }

    private SettingFinding removed(FileSetting setting, Option option, Deprecation removal) {
        Replacements.Chain chain = new Replacements(known()).of(option);
        if (!chain.isUsable() || chain.option().isEmpty()) {
            String version =
                    removal.since().map(since -> "Spring Boot " + since).orElse(KnownOptions.TITLE);
            return finding(
                    setting,
                    version + " has no such option any more, and names no replacement.",
                    "Remove the setting.");
        }
        Option other = chain.option().get();
        String artifact = other.origin().artifact();
        boolean there = model.find(other.name()).isPresent();
        return finding(
                        setting,
                        "The name is gone; " + KnownOptions.TITLE + " has " + other.name() + " instead, an option of "
                                + artifact + ".",
                        "Set " + other.name() + " instead"
                                + (there ? "" : ", and add the dependency " + artifact + "; or remove the setting")
                                + ".")
                .with(Optional.of(other.name()));
    }

    private SettingFinding unlisted(FileSetting setting, CanonicalName name, KnownPrefixes.Owner owner) {
        String why = "The options below " + owner.prefix() + " are those of " + owner.artifact()
                + ", and none of them has this name in " + KnownOptions.TITLE + ".";
        Optional<Option> near = new NearestOption(known())
                .to(name)
                .filter(NearestOption.Near::close)
                .map(NearestOption.Near::option);
        if (near.isEmpty()) {
            return finding(setting, why, UnknownRule.REMOVE);
        }
        String fix = "Did you mean " + near.get().name() + "? Rename the setting, and add the dependency "
                + near.get().origin().artifact() + ".";
        return finding(setting, why, fix).with(near.map(Option::name));
    }

    private Optional<Option> option(CanonicalName name) {
        return known().find(name)
                .or(() -> known().prefix(name).flatMap(DeclaredPrefix::option).filter(Option::open));
    }

    private OptionModel known() {
        if (known == null) {
            known = KnownOptions.read();
        }
        return known;
    }
}
