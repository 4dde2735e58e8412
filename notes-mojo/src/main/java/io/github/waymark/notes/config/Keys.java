package io.github.waymark.notes.config;

import java.util.List;
import java.util.Optional;

/** Every setting there is: reno's, with their names and meaning, then those that only Waymark has. */
public final class Keys {

    static final String STANDARD_SECTIONS = "features, issues, upgrade, deprecations, critical, security, fixes, other";

    private static final List<Key> ALL = List.of(
            key("notesdir", "a folder", "notes", "The folder of the notes, below `releasenotes`."),
            key("allow_subdirectories", "true, false", "false", "Lets `new` make notes in folders below that."),
            key(
                    "collapse_pre_releases",
                    "true, false",
                    "true",
                    "Shows notes of pre-releases with their final release."),
            key("stop_at_branch_base", "true, false", "true", "Shows a series only, not the releases before it."),
            key("branch", "a branch, tag or commit", "what is checked out", "The line of history to look at."),
            key("default_branch", "a branch", "found out", "Where development goes on."),
            key("earliest_version", "a release", "none", "The oldest release to show."),
            key("template", "a text", "built in", "The text of a new note."),
            key("add_release_date", "true, false", "false", "Shows the date of each release."),
            key("release_tag_re", "a regular expression", "see tags", "reno's way to say which tags are releases."),
            key(
                    "pre_release_tag_re",
                    "a regular expression",
                    "none",
                    "reno's; pre-releases are known by their versions."),
            key("branch_name_re", "a regular expression", "see series_branches", "Which branches are series."),
            key("closed_branch_tag_re", "a regular expression", "(.+)-eo[lm]", "Which tags stand for closed series."),
            key("branch_name_prefix", "a text", "stable/", "What comes before the name of a closed series."),
            key("branch_sort_re", "a regular expression", "none", "reno's; series are sorted by version."),
            key("branch_sort_prefix", "a text", "none", "reno's; series are sorted by version."),
            key(
                    "sections",
                    "a list of [id, title] or [id, title, level]",
                    STANDARD_SECTIONS,
                    "The sections, in order."),
            key("prelude_section_name", "a word", "prelude", "The section that stands before the others, one text."),
            key("ignore_null_merges", "true, false", "true", "reno's; what a merge discarded is never shown."),
            key("ignore_notes", "file names or ids", "none", "Notes to leave out."),
            key("unreleased_version_title", "a text", "the project's version", "The title of what is not released."),
            key("encoding", "a charset", "utf-8", "reno's; notes are read as UTF-8."),
            key("semver_major", "sections", "upgrade", "Sections that ask for a major release."),
            key("semver_minor", "sections", "features", "Sections that ask for a minor release."),
            key("semver_patch", "sections", "fixes", "Sections that ask for a patch release."),
            key(
                    "tags",
                    "a regular expression",
                    "v1.2.3, artifact-1.2.3, …",
                    "Release tags; the group `version` is the version."),
            key("series_branches", "regular expressions", "stable/.+, release/.+, …", "Which branches are series."),
            key("markup", "rst, markdown, asciidoc", "rst", "The language that notes are written in."),
            key("aliases", "a mapping of names to sections", "none", "Other names of sections, for old notes."),
            key("hidden", "sections", "none", "Sections that are not shown."),
            key("unknown_sections", "fail, show", "fail", "What `build` does with a section that is not configured."),
            key("fields", "a mapping of names to types", "none", "Fields of entries beside the built-in ones."),
            key("modules", "names", "any", "The modules that a note may be about."),
            key("zero_major", "minor, major", "minor", "What a major change raises before 1.0.0."),
            key("issue_links", "a mapping of patterns to addresses", "those of issueManagement", "Links of issues."),
            key("title", "a text", "Release Notes", "The title of the pages."),
            key("show_source", "true, false", "false", "Names the note's file and commit in comments."),
            key("lint", "a mapping of rules to error, warn, off", "see the rules", "How much each rule matters."),
            key("max_line_length", "a number", "160", "How long a line of a note may be."),
            key("baseline", "a file", "none", "Findings of old notes that `lint` passes over."),
            key("check_paths", "globs", "src/**, **/src/**, pom.xml, **/pom.xml", "Changes that need a note."),
            key("check_exempt", "globs", "**/src/test/**, src/test/**", "Changes that need none."),
            key("check_authors", "regular expressions", "\\[bot\\]", "Authors whose commits need no note."),
            key("check_trailer", "a word", "Release-Note", "The trailer that says `none`."),
            key("check_labels", "names", "no-release-note", "Labels that say so, read from the variable below."),
            key("check_labels_variable", "a variable", "WAYMARK_LABELS", "The environment variable with the labels."));

    private Keys() {}

    private static Key key(String name, String values, String fallback, String help) {
        return new Key(name, values, fallback, help);
    }

    /** All of them. */
    public static List<Key> all() {
        return ALL;
    }

    /** The names of all, as in the project's file. */
    public static List<String> names() {
        return ALL.stream().map(Key::name).toList();
    }

    /** The setting of that name, as it is written in the file or in the POM. */
    public static Optional<Key> of(String name) {
        for (Key key : ALL) {
            if (key.name().equals(name) || key.parameter().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
