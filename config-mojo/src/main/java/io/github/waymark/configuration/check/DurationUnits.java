package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations without a unit in a file whose other durations have another unit than the framework adds (CO05). */
final class DurationUnits {

    private static final Pattern DURATION = Pattern.compile("\\s*[+-]?(\\d{1,15})\\s*([a-z]{0,2})\\s*");

    private DurationUnits() {}

    /** The findings of a file. */
    static List<SettingFinding> check(List<CheckedSetting> settings, Dialect dialect) {
        List<CheckedSetting> bare = new ArrayList<>();
        Optional<CheckedSetting> neighbour = Optional.empty();
        String unit = dialect == Dialect.SPRING ? "ms" : "s";
        for (CheckedSetting checked : settings) {
            Optional<Option> option =
                    checked.option().filter(known -> known.type().kind() == Kind.DURATION);
            Matcher text = DURATION.matcher(checked.setting().value());
            if (option.isEmpty() || option.get().unit().isPresent() || !text.matches()) {
                continue;
            }
            if (text.group(2).isEmpty()) {
                // Zero is the same in any unit.
                boolean zero = text.group(1).matches("0+");
                if (!zero) {
                    bare.add(checked);
                }
            } else if (!text.group(2).equals(unit) && neighbour.isEmpty()) {
                neighbour = Optional.of(checked);
            }
        }
        if (neighbour.isEmpty() || dialect == Dialect.MICRONAUT) {
            return List.of();
        }
        FileSetting other = neighbour.get().setting();
        return bare.stream().map(checked -> finding(checked, other, unit)).toList();
    }

    private static SettingFinding finding(CheckedSetting checked, FileSetting other, String unit) {
        FileSetting setting = checked.setting();
        String value = setting.value().strip();
        return SettingFinding.of(
                        OptionRule.MISREAD,
                        setting,
                        checked.option().map(Option::name),
                        setting.key() + "=" + value + " is read as " + value + unit,
                        "The duration has no unit, and " + other.key() + "="
                                + other.value().strip() + " in the same file has another one than is added.",
                        "Write " + setting.key() + "=" + value + unit + " if that is meant, or the unit that is.")
                .atPlace(setting.valuePlace());
    }
}
