package io.github.waymark.notes.config;

import io.github.waymark.notes.NoteConventions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force.
 *
 * @param rules what the engine asks for
 * @param form what a note may contain
 * @param branch the line of history; empty for what is checked out
 * @param wholeHistory whether the releases before the series are shown
 * @param earliest the oldest release to show
 * @param template the text of a new note; empty for the built-in one
 * @param subfolders whether new notes may lie below the folder
 * @param look how pages look
 * @param bumps what sections ask for: major, minor or patch
 * @param zeroMajor whether a major change before 1.0.0 raises the major number
 * @param lint how strict the project is
 * @param check which commits need a note
 * @param patterns patterns that should match something in the repository, by the place where they were set
 */
public record Config(
        NoteConventions rules,
        NoteForm form,
        Optional<String> branch,
        boolean wholeHistory,
        Optional<String> earliest,
        Optional<String> template,
        boolean subfolders,
        Look look,
        Map<String, String> bumps,
        boolean zeroMajor,
        LintSettings lint,
        CheckSettings check,
        List<SetPattern> patterns) {

    public Config {
        bumps = Map.copyOf(bumps);
        patterns = List.copyOf(patterns);
    }

    /**
     * How pages look.
     *
     * @param title of the pages
     * @param dates whether releases show their date
     * @param unreleasedTitle the title of what is not released; empty for the project's version
     * @param source whether comments name files and commits
     * @param issues where issues are
     * @param product the name that packages know the project by; empty where there is no POM
     */
    public record Look(
            String title,
            boolean dates,
            Optional<String> unreleasedTitle,
            boolean source,
            List<IssueLink> issues,
            Optional<String> product) {
        public Look {
            issues = List.copyOf(issues);
        }
    }

    /**
     * A pattern that somebody set.
     *
     * @param branches whether it is about branches, not tags
     */
    public record SetPattern(
            String key, java.util.regex.Pattern pattern, boolean branches, io.github.waymark.finding.Place place) {}
}
