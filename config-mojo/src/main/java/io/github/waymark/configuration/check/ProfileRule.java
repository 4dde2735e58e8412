package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.file.ProfileCondition;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.OptionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Profiles that conditions name and nothing activates (CO08).
 *
 * <p>Most profiles are activated outside of the repository. A name is therefore reported only if the settings of the plugin list the
 * profiles and it is not among them, or if it is nearly the name of a profile that is known.
 */
final class ProfileRule {

    private static final int SIMILAR = 1;

    private final OptionModel model;
    private final List<String> listed;

    ProfileRule(OptionModel model, List<String> listed) {
        this.model = model;
        this.listed = listed;
    }

    /** The findings of all files. */
    List<SettingFinding> check(List<CheckedSetting> settings) {
        SortedSet<String> known = known(settings);
        List<SettingFinding> findings = new ArrayList<>();
        SortedSet<String> seen = new TreeSet<>();
        for (CheckedSetting checked : settings) {
            FileSetting setting = checked.setting();
            SortedSet<String> names = new TreeSet<>(setting.profiles());
            names.removeAll(ProfileCondition.names(checked.file().path().profile()));
            for (String name : names) {
                if (!known.contains(name) && seen.add(checked.file().path().title() + " " + name)) {
                    finding(setting, name, known).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private SortedSet<String> known(List<CheckedSetting> settings) {
        SortedSet<String> known = new TreeSet<>(listed);
        if (model.dialect() == Dialect.QUARKUS) {
            known.addAll(List.of("dev", "test", "prod"));
        } else {
            known.add("default");
        }
        for (CheckedSetting checked : settings) {
            known.addAll(ProfileCondition.names(checked.file().path().profile()));
            String name = checked.name().text();
            boolean activates = name.startsWith("spring.profiles.")
                    || name.startsWith("quarkus.profile")
                    || name.startsWith("quarkus.test.profile")
                    || name.startsWith("smallrye.config.profile")
                    || name.startsWith("micronaut.environments");
            if (activates) {
                known.addAll(ProfileCondition.names(checked.setting().value()));
            }
            if (name.startsWith("spring.profiles.group.") && checked.name().size() > 3) {
                known.add(checked.setting().key().split("\\.", -1)[3].replaceAll("\\[.*", ""));
            }
        }
        return known;
    }

    private Optional<SettingFinding> finding(FileSetting setting, String name, SortedSet<String> known) {
        Optional<String> near = known.stream()
                .filter(other -> name.length() > 2 && NearestOption.distance(name, other, SIMILAR) <= SIMILAR)
                .findFirst();
        if (listed.isEmpty() && near.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SettingFinding.of(
                OptionRule.PROFILE,
                setting,
                Optional.empty(),
                "Nothing activates the profile " + name,
                "The settings under the condition '" + setting.profile() + "' have no effect.",
                near.map(other -> "Did you mean the profile " + other + "? ").orElse("")
                        + "Correct the name, or list it in `profiles` of the section `config-options` in"
                        + " .mvn/waymark.yaml."));
    }
}
