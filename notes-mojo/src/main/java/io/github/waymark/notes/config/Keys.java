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

/** Every setting there is: reno's, with their names and meaning, then those that only Waymark has. */
public final class Keys {

    static final String STANDARD_SECTIONS = "features, issues, upgrade, deprecations, critical, security, fixes, other";

    private static final List<Setting> ALL = List.of(
            text("notesdir", "a folder", "notes", "The folder of the notes, below `releasenotes`."),
            flag("allow_subdirectories", "false", "Lets `new` make notes in folders below that."),
            flag("collapse_pre_releases", "true", "Shows notes of pre-releases with their final release."),
            flag("stop_at_branch_base", "true", "Shows a series only, not the releases before it."),
            text("branch", "a branch, tag or commit", "what is checked out", "The line of history to look at."),
            text("default_branch", "a branch", "found out", "Where development goes on."),
            text("earliest_version", "a release", "none", "The oldest release to show."),
            text("template", "a text", "built in", "The text of a new note."),
            flag("add_release_date", "false", "Shows the date of each release."),
            text("release_tag_re", "a regular expression", "see tags", "reno's way to say which tags are releases."),
            text(
                    "pre_release_tag_re",
                    "a regular expression",
                    "none",
                    "reno's; pre-releases are known by their versions."),
            text("branch_name_re", "a regular expression", "see series_branches", "Which branches are series."),
            text("closed_branch_tag_re", "a regular expression", "(.+)-eo[lm]", "Which tags stand for closed series."),
            text("branch_name_prefix", "a text", "stable/", "What comes before the name of a closed series."),
            text("branch_sort_re", "a regular expression", "none", "reno's; series are sorted by version."),
            text("branch_sort_prefix", "a text", "none", "reno's; series are sorted by version."),
            Setting.of(
                    "sections",
                    Form.TREE,
                    "a list of [id, title] or [id, title, level]",
                    STANDARD_SECTIONS,
                    "The sections, in order."),
            text("prelude_section_name", "a word", "prelude", "The section before all others, one text."),
            flag("ignore_null_merges", "true", "reno's; what a merge discarded is never shown."),
            words("ignore_notes", "file names or ids", "none", "Notes to leave out."),
            text("unreleased_version_title", "a text", "the project's version", "The title of what is not released."),
            text("encoding", "a charset", "utf-8", "reno's; notes are read as UTF-8."),
            words("semver_major", "sections", "upgrade", "Sections that ask for a major release."),
            words("semver_minor", "sections", "features", "Sections that ask for a minor release."),
            words("semver_patch", "sections", "fixes", "Sections that ask for a patch release."),
            text(
                    "tags",
                    "a regular expression",
                    "v1.2.3, artifact-1.2.3, …",
                    "Release tags; the group `version` is the version."),
            words("series_branches", "regular expressions", "stable/.+, release/.+, …", "Which branches are series."),
            choice("markup", List.of("rst", "markdown", "asciidoc"), "rst", "The language that notes are written in."),
            map("aliases", "a mapping of names to sections", "none", "Other names of sections, for old notes."),
            words("hidden", "sections", "none", "Sections that are not shown."),
            choice(
                    "unknown_sections",
                    List.of("fail", "show"),
                    "fail",
                    "What `build` does with a section that is not configured."),
            map("fields", "a mapping of names to types", "none", "Fields of entries in addition to the built-in ones."),
            words("modules", "names", "any", "The modules that a note may be about."),
            choice("zero_major", List.of("minor", "major"), "minor", "What a major change raises before 1.0.0."),
            map("issue_links", "a mapping of patterns to addresses", "those of issueManagement", "Links of issues."),
            text("title", "a text", "Release Notes", "The title of the pages."),
            flag("show_source", "false", "Names the note's file and commit in comments."),
            map("lint", "a mapping of rules to error, warn, off", "see the rules", "How much each rule matters."),
            Setting.of("max_line_length", Form.NUMBER, "a number", "160", "How long a line of a note may be."),
            text("baseline", "a file", "none", "Findings of old notes that `lint` ignores."),
            words("check_paths", "globs", "src/**, **/src/**, pom.xml, **/pom.xml", "Changes that need a note."),
            words("check_exempt", "globs", "**/src/test/**, src/test/**", "Changes that need none."),
            words("check_authors", "regular expressions", "\\[bot\\]", "Authors whose commits need no note."),
            text("check_trailer", "a word", "Release-Note", "The trailer that says `none`."),
            words("check_labels", "names", "no-release-note", "Labels that say so, read from the variable below."),
            text("check_labels_variable", "a variable", "WAYMARK_LABELS", "The environment variable with the labels."));

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
