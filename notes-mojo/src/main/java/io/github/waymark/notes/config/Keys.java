package io.github.waymark.notes.config;

import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.List;
import java.util.Optional;

/** Every setting there is: reno's, with their names and meaning, then those that only Waymark has. */
public final class Keys {

    static final String STANDARD_SECTIONS = "features, issues, upgrade, deprecations, critical, security, fixes, other";

    private static final List<Setting> ALL = List.of(
            Setting.of("notesdir", Form.TEXT, "a folder", "notes", "The folder of the notes, below `releasenotes`."),
            Setting.flag("allow_subdirectories", "false", "Lets `new` make notes in folders below that."),
            Setting.flag("collapse_pre_releases", "true", "Shows notes of pre-releases with their final release."),
            Setting.flag("stop_at_branch_base", "true", "Shows a series only, not the releases before it."),
            Setting.of(
                    "branch",
                    Form.TEXT,
                    "a branch, tag or commit",
                    "what is checked out",
                    "The line of history to look at."),
            Setting.of("default_branch", Form.TEXT, "a branch", "found out", "Where development goes on."),
            Setting.of("earliest_version", Form.TEXT, "a release", "none", "The oldest release to show."),
            Setting.of("template", Form.TEXT, "a text", "built in", "The text of a new note."),
            Setting.flag("add_release_date", "false", "Shows the date of each release."),
            Setting.of(
                    "release_tag_re",
                    Form.TEXT,
                    "a regular expression",
                    "see tags",
                    "reno's way to say which tags are releases."),
            Setting.of(
                    "pre_release_tag_re",
                    Form.TEXT,
                    "a regular expression",
                    "none",
                    "reno's; pre-releases are known by their versions."),
            Setting.of(
                    "branch_name_re",
                    Form.TEXT,
                    "a regular expression",
                    "see series_branches",
                    "Which branches are series."),
            Setting.of(
                    "closed_branch_tag_re",
                    Form.TEXT,
                    "a regular expression",
                    "(.+)-eo[lm]",
                    "Which tags stand for closed series."),
            Setting.of(
                    "branch_name_prefix",
                    Form.TEXT,
                    "a text",
                    "stable/",
                    "What comes before the name of a closed series."),
            Setting.of(
                    "branch_sort_re",
                    Form.TEXT,
                    "a regular expression",
                    "none",
                    "reno's; series are sorted by version."),
            Setting.of("branch_sort_prefix", Form.TEXT, "a text", "none", "reno's; series are sorted by version."),
            Setting.of(
                    "sections",
                    Form.TREE,
                    "a list of [id, title] or [id, title, level]",
                    STANDARD_SECTIONS,
                    "The sections, in order."),
            Setting.of(
                    "prelude_section_name",
                    Form.TEXT,
                    "a word",
                    "prelude",
                    "The section that stands before the others, one text."),
            Setting.flag("ignore_null_merges", "true", "reno's; what a merge discarded is never shown."),
            Setting.of("ignore_notes", Form.WORDS, "file names or ids", "none", "Notes to leave out."),
            Setting.of(
                    "unreleased_version_title",
                    Form.TEXT,
                    "a text",
                    "the project's version",
                    "The title of what is not released."),
            Setting.of("encoding", Form.TEXT, "a charset", "utf-8", "reno's; notes are read as UTF-8."),
            Setting.of("semver_major", Form.WORDS, "sections", "upgrade", "Sections that ask for a major release."),
            Setting.of("semver_minor", Form.WORDS, "sections", "features", "Sections that ask for a minor release."),
            Setting.of("semver_patch", Form.WORDS, "sections", "fixes", "Sections that ask for a patch release."),
            Setting.of(
                    "tags",
                    Form.TEXT,
                    "a regular expression",
                    "v1.2.3, artifact-1.2.3, …",
                    "Release tags; the group `version` is the version."),
            Setting.of(
                    "series_branches",
                    Form.WORDS,
                    "regular expressions",
                    "stable/.+, release/.+, …",
                    "Which branches are series."),
            Setting.choice(
                    "markup",
                    Form.TEXT,
                    List.of("rst", "markdown", "asciidoc"),
                    "rst",
                    "The language that notes are written in."),
            Setting.of(
                    "aliases",
                    Form.MAP,
                    "a mapping of names to sections",
                    "none",
                    "Other names of sections, for old notes."),
            Setting.of("hidden", Form.WORDS, "sections", "none", "Sections that are not shown."),
            Setting.choice(
                    "unknown_sections",
                    Form.TEXT,
                    List.of("fail", "show"),
                    "fail",
                    "What `build` does with a section that is not configured."),
            Setting.of(
                    "fields",
                    Form.MAP,
                    "a mapping of names to types",
                    "none",
                    "Fields of entries beside the built-in ones."),
            Setting.of("modules", Form.WORDS, "names", "any", "The modules that a note may be about."),
            Setting.choice(
                    "zero_major",
                    Form.TEXT,
                    List.of("minor", "major"),
                    "minor",
                    "What a major change raises before 1.0.0."),
            Setting.of(
                    "issue_links",
                    Form.MAP,
                    "a mapping of patterns to addresses",
                    "those of issueManagement",
                    "Links of issues."),
            Setting.of("title", Form.TEXT, "a text", "Release Notes", "The title of the pages."),
            Setting.flag("show_source", "false", "Names the note's file and commit in comments."),
            Setting.of(
                    "lint",
                    Form.MAP,
                    "a mapping of rules to error, warn, off",
                    "see the rules",
                    "How much each rule matters."),
            Setting.of("max_line_length", Form.NUMBER, "a number", "160", "How long a line of a note may be."),
            Setting.of("baseline", Form.TEXT, "a file", "none", "Findings of old notes that `lint` passes over."),
            Setting.of(
                    "check_paths",
                    Form.WORDS,
                    "globs",
                    "src/**, **/src/**, pom.xml, **/pom.xml",
                    "Changes that need a note."),
            Setting.of("check_exempt", Form.WORDS, "globs", "**/src/test/**, src/test/**", "Changes that need none."),
            Setting.of(
                    "check_authors",
                    Form.WORDS,
                    "regular expressions",
                    "\\[bot\\]",
                    "Authors whose commits need no note."),
            Setting.of("check_trailer", Form.TEXT, "a word", "Release-Note", "The trailer that says `none`."),
            Setting.of(
                    "check_labels",
                    Form.WORDS,
                    "names",
                    "no-release-note",
                    "Labels that say so, read from the variable below."),
            Setting.of(
                    "check_labels_variable",
                    Form.TEXT,
                    "a variable",
                    "WAYMARK_LABELS",
                    "The environment variable with the labels."));

    private Keys() {}

    /** All of them. */
    public static List<Setting> all() {
        return ALL;
    }

    /** The setting of that name, as it is written in the file or in the POM. */
    public static Optional<Setting> of(String name) {
        return Setting.find(ALL, name);
    }
}
