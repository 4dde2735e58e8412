package io.github.waymark.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that somebody gave a setting.
 *
 * @param text the value as it was written
 * @param where the place: {@code file:line}, or the option of the command line
 */
public record SettingValue(String text, String where) {

    /** The items of a list that is written as one text, with commas between them. */
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
