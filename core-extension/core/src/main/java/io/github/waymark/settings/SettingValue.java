package io.github.waymark.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The value of a setting, with its origin.
 *
 * @param text the value as written
 * @param where the origin: {@code file:line}, or the command line option
 */
public record SettingValue(String text, String where) {

    /** Splits a list that is written as one text, separated by commas. */
    public static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return List.copyOf(items);
    }
}
