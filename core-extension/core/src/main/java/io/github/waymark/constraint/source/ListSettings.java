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
 * The section {@code constraints} of {@code .mvn/waymark.yaml}: the lists of a build and how they are enforced. Each setting is also a
 * user property, which overrides the file: {@code constraints} for the lists, and {@code constraints.<name>} for the other settings.
 *
 * @param lists the lists as specified
 * @param when {@code always}, or {@code ci} for builds on CI servers only
 * @param plugins {@code off}, {@code deps} for the dependencies of plugins, {@code all} for the versions of plugins too
 * @param conflict {@code fail} or {@code warn}, if a hard range excludes the version of the list
 * @param deploy {@code allow} or {@code fail}, if a build with a list deploys
 * @param overrides versions that replace those of the lists for one run
 * @param jdk the feature release that selects variants; 0 for the JDK that runs Maven
 */
public record ListSettings(
        List<SettingValue> lists,
        String when,
        String plugins,
        String conflict,
        String deploy,
        Map<String, String> overrides,
        int jdk) {

    /** All settings of the section. */
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
                    "Whether the lists apply to all builds, or only on CI servers."),
            choice(
                    "constraints.plugins",
                    List.of("off", "deps", "all"),
                    "off",
                    "Whether the lists also apply to the dependencies of plugins, or to the versions of plugins too."),
            choice(
                    "constraints.conflict",
                    List.of("fail", "warn"),
                    "fail",
                    "What happens if a hard version range excludes the version of the list."),
            choice(
                    "constraints.deploy",
                    List.of("allow", "fail"),
                    "allow",
                    "Whether a build that uses a list may deploy or release."),
            words(
                    "constraints.override",
                    "list of groupId:artifactId=version",
                    "",
                    "Versions that replace those of the lists; an empty version removes the entry."),
            Setting.of(
                    "constraints.jdk",
                    Form.NUMBER,
                    "number",
                    "the JDK that runs Maven",
                    "The feature release of the JDK that selects variants."));

    /**
     * Reads the settings.
     *
     * @param values the effective values by key, such as {@code constraints.when}
     * @throws io.github.waymark.problem.ProblemException if a value is invalid
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
                throw Settings.invalid("constraints.override", one, "groupId:artifactId=version");
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
            throw Settings.invalid("constraints.jdk", value, "a feature release, such as 17");
        }
        return Integer.parseInt(value.text());
    }

    /** The full keys of the section. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        ALL.forEach(setting -> keys.add(setting.name()));
        return keys;
    }
}
