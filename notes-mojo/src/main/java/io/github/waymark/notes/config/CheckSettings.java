package io.github.waymark.notes.config;

import io.github.waymark.text.BoundedPattern;
import java.util.List;

/**
 * Settings of the goal {@code check}: which changes need a note.
 *
 * @param paths globs of files whose changes need a note
 * @param exempt globs of files among them whose changes need no note
 * @param authors patterns that are searched for in {@code name <address>}; commits of these authors need no note
 * @param trailer the commit message trailer that, with the value {@code none}, exempts a commit
 * @param labels labels of a pull request that exempt it
 * @param labelsVariable the environment variable with the labels, separated by commas
 */
public record CheckSettings(
        List<String> paths,
        List<String> exempt,
        List<BoundedPattern> authors,
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
