package io.github.waymark.notes.finding;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of notes and of their settings file. */
public enum NoteRule implements Rule {
    YAML_SYNTAX("yaml-syntax", Level.ERROR, "A note is valid YAML."),
    UNSAFE_YAML(
            "unsafe-yaml",
            Level.ERROR,
            "A note has no custom types, and does not exceed the limits for size, aliases and depth."),
    SEVERAL_DOCUMENTS("several-documents", Level.ERROR, "A note is one YAML document."),
    NOT_UTF8("not-utf8", Level.ERROR, "A note is encoded in UTF-8."),
    CONFLICT_MARK("conflict-mark", Level.ERROR, "A note contains no marks of a merge conflict."),
    BYTE_ORDER_MARK("byte-order-mark", Level.WARN, "A note does not start with a byte order mark."),
    CONTROL_CHARACTER(
            "control-character",
            Level.WARN,
            "A text contains no control characters, and none that change the direction of the text after them."),
    LINE_ENDS("line-ends", Level.WARN, "Lines end with a single line feed."),
    COMMENT("comment", Level.WARN, "Text for readers is not in a comment."),
    DUPLICATE_KEY("duplicate-key", Level.ERROR, "A section occurs only once in a note."),
    WRONG_TYPE(
            "wrong-type", Level.ERROR, "A note is a mapping of sections to lists of texts; the prelude is one text."),
    NOT_TEXT("not-text", Level.ERROR, "An entry is a text, and the prelude one text."),
    EMPTY_ENTRY("empty-entry", Level.ERROR, "An entry contains text."),
    EMPTY_NOTE("empty-note", Level.WARN, "A note has at least one entry."),
    UNKNOWN_SECTION("unknown-section", Level.ERROR, "Sections are defined in the settings."),
    UNKNOWN_FIELD("unknown-field", Level.ERROR, "Fields of an entry are built in or defined in the settings."),
    MISSING_FIELD("missing-field", Level.ERROR, "An entry has the fields that the settings require."),
    INVALID_RANGE("invalid-range", Level.ERROR, "The field affects contains version ranges, as in Maven."),
    INVALID_LINK("invalid-link", Level.WARN, "The field links contains addresses."),
    UNKNOWN_MODULE("unknown-module", Level.ERROR, "Modules are listed in the settings, if these restrict them."),
    TEMPLATE_TEXT("template-text", Level.ERROR, "The text of the template is replaced or removed."),
    DUPLICATE_ID("duplicate-id", Level.ERROR, "The id of a note is unique."),
    REUSED_ID("reused-id", Level.WARN, "The id of a note is not that of a note that was deleted after a release."),
    WRONG_EXTENSION("wrong-extension", Level.ERROR, "The file name of a note ends with .yaml."),
    UNREAD_FILE(
            "unread-file",
            Level.WARN,
            "The folder of the notes contains only notes; README files and hidden files are allowed."),
    STRAY_NOTE("stray-note", Level.WARN, "Notes are in the folder of the notes."),
    MARKUP("markup", Level.WARN, "The markup is valid, and can be converted to all formats."),
    OTHER_MARKUP("other-markup", Level.WARN, "The texts are in the markup language of the project."),
    LONG_LINE("long-line", Level.WARN, "Lines are not longer than the setting allows."),
    DEAD_PATTERN("dead-pattern", Level.WARN, "Patterns of the settings match at least one branch or tag.");

    private static final Set<Rule> HIDE_TEXT =
            Set.of(YAML_SYNTAX, CONFLICT_MARK, UNSAFE_YAML, SEVERAL_DOCUMENTS, NOT_UTF8, WRONG_TYPE);

    private final String id;
    private final Level level;
    private final String help;

    NoteRule(String id, Level level, String help) {
        this.id = id;
        this.level = level;
        this.help = help;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String help() {
        return help;
    }

    /** Whether text of the note can't be read, so that it would be missing from reports and from the next version. */
    public static boolean hidesText(Finding finding) {
        return HIDE_TEXT.contains(finding.rule());
    }

    /** The rule with this id. */
    public static Optional<NoteRule> of(String id) {
        for (NoteRule rule : values()) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The ids of all rules. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(NoteRule::id).toList();
    }
}
