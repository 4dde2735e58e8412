package io.github.waymark.notes.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which commits need a note.
 *
 * @param paths globs of files whose change needs one, {@code **} for any folders
 * @param exempt globs of files among them that do not
 * @param authors found in {@code name <address>} of authors who need none
 * @param trailer the commit's trailer whose value {@code none} says that it needs none
 * @param labels labels of the change that say so
 * @param labelsVariable the environment variable with the change's labels, separated by commas
 */
public record CheckSettings(
        List<String> paths,
        List<String> exempt,
        List<Pattern> authors,
        String trailer,
        List<String> labels,
        String labelsVariable) {

    public CheckSettings {
        paths = List.copyOf(paths);
        exempt = List.copyOf(exempt);
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }
}
