package io.github.waymark.notes.config;

import io.github.waymark.finding.Place;
import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.text.BoundedPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that apply to a goal.
 *
 * @param conventions the settings for reading the history
 * @param form what a note may contain
 * @param branch the branch, tag or commit to read; empty for what is checked out
 * @param wholeHistory whether to show the releases before the series
 * @param earliest the oldest release to show
 * @param template the text of a new note; empty for the built-in one
 * @param subfolders whether new notes may be in subfolders
 * @param pages settings of the pages
 * @param bumps by section, the part of the version that it raises: major, minor or patch
 * @param zeroMajor whether a major change before 1.0.0 raises the major number
 * @param lint levels and limits of the rules
 * @param check which changes need a note
 * @param patterns patterns that should match a branch or tag of the repository
 */
public record Config(
        NoteConventions conventions,
        NoteForm form,
        Optional<String> branch,
        boolean wholeHistory,
        Optional<String> earliest,
        Optional<String> template,
        boolean subfolders,
        PageSettings pages,
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
     * Settings of the pages.
     *
     * @param title the title of the pages
     * @param dates whether to show release dates
     * @param unreleasedTitle the title of unreleased notes; empty for the project's version
     * @param source whether to show the files and commits of notes in comments
     * @param issues links to issues
     * @param product the artifactId; empty if there is no POM
     * @param noNotes the sentence for a release without notes, in the language of the notes
     * @param body what the body of a release shows besides the notes: {@link #BODY}
     */
    public record PageSettings(
            String title,
            boolean dates,
            Optional<String> unreleasedTitle,
            boolean source,
            List<IssueLink> issues,
            Optional<String> product,
            String noNotes,
            List<String> body) {

        /** What the body of a release can show besides the notes. */
        public static final List<String> BODY = List.of("contributors", "coordinates", "comparison");

        public PageSettings {
            issues = List.copyOf(issues);
            body = List.copyOf(body);
        }
    }

    /**
     * The pattern of a setting.
     *
     * @param branches whether it matches branches, not tags
     */
    public record SetPattern(String key, BoundedPattern pattern, boolean branches, Place place) {}
}
