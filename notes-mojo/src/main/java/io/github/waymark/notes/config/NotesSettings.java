package io.github.waymark.notes.config;

import static io.github.waymark.settings.Setting.choice;
import static io.github.waymark.settings.Setting.flag;
import static io.github.waymark.settings.Setting.map;
import static io.github.waymark.settings.Setting.text;
import static io.github.waymark.settings.Setting.words;

import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import java.util.List;
import java.util.Optional;

/** Declares all settings: those of reno, with the same names and meaning, and then those that only Waymark has. */
public final class NotesSettings {

    static final String STANDARD_SECTIONS = "features, issues, upgrade, deprecations, critical, security, fixes, other";

    static final String NO_NOTES = "This release has no notes.";

    private static final List<Setting> ALL = List.of(
            text("notesdir", "a folder", "notes", "The folder of the notes, relative to `releasenotes`."),
            flag("allow_subdirectories", "false", "Allows `new` to create notes in subfolders."),
            flag("collapse_pre_releases", "true", "Shows notes of pre-releases with their final release."),
            flag("stop_at_branch_base", "true", "Shows only the series, not the releases before it."),
            text("branch", "a branch, tag or commit", "what is checked out", "The branch whose history is read."),
            text("default_branch", "a branch", "detected", "The main development branch."),
            text("earliest_version", "a release", "none", "The oldest release to show."),
            text("template", "a text", "built in", "The text of a new note."),
            flag("add_release_date", "true; false with reno", "Shows the date of each release."),
            text(
                    "release_tag_re",
                    "a regular expression",
                    "see tags",
                    "Which tags are releases, in the form that reno uses."),
            text(
                    "pre_release_tag_re",
                    "a regular expression",
                    "none",
                    "For reno only; pre-releases are recognized by their versions."),
            text("branch_name_re", "a regular expression", "see series_branches", "Which branches are series."),
            text("closed_branch_tag_re", "a regular expression", "(.+)-eo[lm]", "Which tags mark closed series."),
            text("branch_name_prefix", "a text", "stable/", "The prefix of the name of a closed series."),
            text("branch_sort_re", "a regular expression", "none", "For reno only; series are sorted by version."),
            text("branch_sort_prefix", "a text", "none", "For reno only; series are sorted by version."),
            Setting.of(
                    "sections",
                    Form.TREE,
                    "a list of [id, title] or [id, title, level]",
                    STANDARD_SECTIONS,
                    "The sections, in order."),
            text("prelude_section_name", "a word", "prelude", "The section before all others; it contains one text."),
            flag("ignore_null_merges", "true", "For reno only; notes that a merge discarded are never shown."),
            words("ignore_notes", "file names or ids", "none", "Notes to ignore."),
            text("unreleased_version_title", "a text", "the project's version", "The title of unreleased notes."),
            text("encoding", "a charset", "utf-8", "For reno only; notes are read as UTF-8."),
            words("semver_major", "sections", "upgrade", "Sections that require a major release."),
            words("semver_minor", "sections", "features", "Sections that require a minor release."),
            words("semver_patch", "sections", "fixes", "Sections that require a patch release."),
            text(
                    "tags",
                    "a regular expression",
                    "those of the version",
                    "Release tags; the group `version` is the version."),
            words("series_branches", "regular expressions", "stable/.+, release/.+, …", "Which branches are series."),
            choice(
                    "markup",
                    List.of("rst", "markdown", "asciidoc"),
                    "markdown; rst with reno",
                    "The markup language of the notes."),
            map("aliases", "a mapping of names to sections", "none", "Alternative names of sections, for old notes."),
            words("hidden", "sections", "none", "Sections that are not shown."),
            choice(
                    "unknown_sections",
                    List.of("fail", "show"),
                    "fail; show with reno",
                    "Whether `build` fails on sections that are not configured, or shows them under their own name. If they are shown,"
                            + " `unknown-section` is a warning."),
            map("fields", "a mapping of names to types", "none", "Additional fields of entries."),
            words("modules", "names", "any", "The modules that a note may apply to."),
            choice("zero_major", List.of("minor", "major"), "minor", "What a major change raises before 1.0.0."),
            map("issue_links", "a mapping of patterns to addresses", "those of issueManagement", "Links to issues."),
            text("title", "a text", "Release Notes", "The title of the pages."),
            text(
                    "no_notes",
                    "a text",
                    NO_NOTES,
                    "The sentence for a release without notes, in the language of the notes."),
            flag("show_source", "false", "Shows the file and commit of each note in comments."),
            words(
                    "release_body",
                    "contributors, coordinates, comparison, none",
                    "contributors, coordinates, comparison",
                    "What the body of a release on GitHub or GitLab shows besides the notes."),
            map("lint", "a mapping of rules to error, warn, off", "see the rules", "The level of each rule."),
            Setting.of(
                    "max_line_length",
                    Form.NUMBER,
                    "a number",
                    "160",
                    "The maximum length of a line in a note, in characters."),
            text("baseline", "a file", "none", "Findings that `lint` ignores."),
            words("check_paths", "globs", "src/**, **/src/**, pom.xml, **/pom.xml", "Files whose changes need a note."),
            words("check_exempt", "globs", "**/src/test/**, src/test/**", "Files whose changes need no note."),
            words("check_authors", "regular expressions", "\\[bot\\]", "Authors whose commits need no note."),
            text(
                    "check_trailer",
                    "a word",
                    "Release-Note",
                    "The commit trailer that, with the value `none`, exempts a commit."),
            words("check_labels", "names", "no-release-note", "Labels that exempt a change."),
            text("check_labels_variable", "a variable", "WAYMARK_LABELS", "The environment variable with the labels."));

    private NotesSettings() {}

    public static List<Setting> all() {
        return ALL;
    }

    /** The setting with this name, in the form of the file or of the POM. */
    public static Optional<Setting> of(String name) {
        return Setting.find(ALL, name);
    }
}
