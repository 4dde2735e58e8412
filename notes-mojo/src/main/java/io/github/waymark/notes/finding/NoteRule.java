package io.github.waymark.notes.finding;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule that notes keep to. */
public enum NoteRule implements Rule {
    YAML_SYNTAX("yaml-syntax", Level.ERROR, "A note is a YAML file."),
    UNSAFE_YAML(
            "unsafe-yaml",
            Level.ERROR,
            "A note has no types of its own, and neither aliases nor depth without measure."),
    SEVERAL_DOCUMENTS("several-documents", Level.ERROR, "A note is one YAML document."),
    NOT_UTF8("not-utf8", Level.ERROR, "A note is written in UTF-8."),
    BYTE_ORDER_MARK("byte-order-mark", Level.WARN, "A note starts without a byte order mark."),
    LINE_ENDS("line-ends", Level.WARN, "Lines end with a line feed alone."),
    COMMENT("comment", Level.WARN, "What is meant for readers is not a comment."),
    DUPLICATE_KEY("duplicate-key", Level.ERROR, "A section stands once in a note."),
    WRONG_TYPE(
            "wrong-type", Level.ERROR, "A note is a mapping of sections to lists of texts; the prelude is one text."),
    NOT_TEXT("not-text", Level.ERROR, "An entry is a text, and the prelude one text."),
    EMPTY_ENTRY("empty-entry", Level.ERROR, "An entry has a text."),
    EMPTY_NOTE("empty-note", Level.WARN, "A note says something."),
    UNKNOWN_SECTION("unknown-section", Level.ERROR, "Sections are those of the settings."),
    UNKNOWN_FIELD("unknown-field", Level.ERROR, "Fields of an entry are the built-in ones and those of the settings."),
    MISSING_FIELD("missing-field", Level.ERROR, "An entry has the fields that the settings require."),
    UNKNOWN_MODULE("unknown-module", Level.ERROR, "Modules are those of the settings, where they are listed."),
    TEMPLATE_TEXT("template-text", Level.ERROR, "The text of the template is replaced or removed."),
    DUPLICATE_ID("duplicate-id", Level.ERROR, "The id of a note is its own."),
    WRONG_EXTENSION("wrong-extension", Level.ERROR, "The name of a note ends in .yaml."),
    STRAY_NOTE("stray-note", Level.WARN, "Notes lie in the folder of the notes."),
    MARKUP("markup", Level.WARN, "The text keeps to its language, and to the part of it that is converted."),
    LONG_LINE("long-line", Level.WARN, "Lines have a length that reviewers can read."),
    DEAD_PATTERN("dead-pattern", Level.WARN, "A pattern of the settings matches something.");

    private static final Set<Rule> HIDE_TEXT =
            Set.of(YAML_SYNTAX, UNSAFE_YAML, SEVERAL_DOCUMENTS, NOT_UTF8, WRONG_TYPE);

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

    /** Whether text of the note would be missing from reports, and its sections from what is worked out of them. */
    public static boolean hidesText(Finding finding) {
        return HIDE_TEXT.contains(finding.rule());
    }

    /** The rule of that name. */
    public static Optional<NoteRule> of(String id) {
        for (NoteRule rule : values()) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The names of all rules. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(NoteRule::id).toList();
    }
}
