package io.github.waymark.constraint.source;

import static io.github.waymark.settings.Setting.choice;
import static io.github.waymark.settings.Setting.words;

import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code constraints} of {@code .mvn/waymark.yaml}: which list a build keeps to, and how strictly. Each setting is also a
 * user property, {@code constraints} for the list itself and {@code constraints.<name>} for the others, which win over the file.
 *
 * @param lists the lists, as they were named; empty for none
 * @param when {@code always}, or {@code ci} for builds on CI servers only
 * @param plugins {@code off}, {@code deps} for the dependencies of plugins, {@code all} for the versions of plugins too
 * @param conflict {@code fail} or {@code warn}: what becomes of a hard range that excludes the list's version
 * @param deploy {@code allow} or {@code fail}: whether a build that keeps to a list may deploy
 * @param overrides versions that replace those of the list for one run
 * @param jdk the feature release that variants are chosen for; 0 for the one that Maven runs on
 */
public record ListSettings(
        List<SettingValue> lists,
        String when,
        String plugins,
        String conflict,
        String deploy,
        Map<String, String> overrides,
        int jdk) {

    /** Every setting of the section. */
    public static final List<Setting> ALL = List.of(
            words(
                    "constraints.list",
                    "list of files, URLs and groupId:artifactId:version of BOMs",
                    "",
                    "The constraints lists that the build uses; a file is relative to the folder that contains .mvn."),
            choice(
                    "constraints.when",
                    List.of("always", "ci"),
                    "always",
                    "Whether the lists hold in every build, or only where the environment has CI."),
            choice(
                    "constraints.plugins",
                    List.of("off", "deps", "all"),
                    "off",
                    "Whether the lists hold for the dependencies of plugins too, and for the versions of plugins."),
            choice(
                    "constraints.conflict",
                    List.of("fail", "warn"),
                    "fail",
                    "What to do about a hard range of versions that excludes the list's version."),
            choice(
                    "constraints.deploy",
                    List.of("allow", "fail"),
                    "allow",
                    "Whether a build that keeps to a list may deploy or release."),
            words(
                    "constraints.override",
                    "list of groupId:artifactId=version",
                    "",
                    "Versions that replace those of the lists; an empty version removes its entry."),
            Setting.of(
                    "constraints.jdk",
                    Form.NUMBER,
                    "number",
                    "the JDK that Maven runs on",
                    "The feature release of the JDK for which variants are chosen."));

    /**
     * Reads the settings.
     *
     * @param values by key, as {@code constraints.when}; those of the command line have replaced those of the file
     * @throws ProblemException when one of them has a value that it doesn't take
     */
    public static ListSettings of(Map<String, SettingValue> values) {
        return new ListSettings(
                lists(values.get("constraints.list")),
                word(values, "constraints.when"),
                word(values, "constraints.plugins"),
                word(values, "constraints.conflict"),
                word(values, "constraints.deploy"),
                overrides(values.get("constraints.override")),
                jdk(values.get("constraints.jdk")));
    }

    private static List<SettingValue> lists(@Nullable SettingValue value) {
        List<SettingValue> lists = new ArrayList<>();
        if (value != null) {
            for (String one : SettingValue.items(value.text())) {
                lists.add(new SettingValue(one, value.where()));
            }
        }
        return List.copyOf(lists);
    }

    private static String word(Map<String, SettingValue> values, String key) {
        return Setting.find(ALL, key).orElseThrow().word(values.get(key));
    }

    private static Map<String, String> overrides(@Nullable SettingValue value) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (SettingValue one : lists(value)) {
            int equals = one.text().indexOf('=');
            if (equals < 0) {
                throw Settings.unsuitable("constraints.override", one, "groupId:artifactId=version");
            }
            overrides.put(
                    one.text().substring(0, equals).strip(),
                    one.text().substring(equals + 1).replaceFirst("^=+", "").strip());
        }
        return overrides;
    }

    private static int jdk(@Nullable SettingValue value) {
        if (value == null) {
            return 0;
        }
        if (!value.text().matches("[1-9][0-9]{0,3}")) {
            throw Settings.unsuitable("constraints.jdk", value, "a feature release, such as 17");
        }
        return Integer.parseInt(value.text());
    }

    /** The keys of the section, as they stand in the file. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        ALL.forEach(setting -> keys.add(setting.name()));
        return keys;
    }
}
