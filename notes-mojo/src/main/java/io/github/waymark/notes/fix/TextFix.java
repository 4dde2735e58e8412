package io.github.waymark.notes.fix;

import io.github.waymark.markup.ForeignMarkup;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.release.Section;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects the content of one note: line ends, names of sections, the form of links, and markup of another language.
 *
 * <p>Changes only the characters that it must, and reads the result again: if that doesn't have the same entries with the corrected texts,
 * the note is left as it is.
 */
final class TextFix {

    private static final Pattern ADDRESS_IN_LINK =
            Pattern.compile("\\[[^\\[\\]]*]\\((\\S+?)\\)|<(\\S+?)>|`[^`<>]*<(\\S+?)>`_{0,2}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final NoteForm form;
    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    /** Whether texts that can't be corrected in their place are written as blocks of lines. */
    private final boolean asBlocks;

    private TextFix(String path, NoteForm form, String text, boolean asBlocks) {
        this.path = path;
        this.form = form;
        this.text = text;
        this.asBlocks = asBlocks;
    }

    /** Replaces the characters between two offsets. */
    private record Edit(int start, int end, String replacement) {}

    /** The corrected content; empty if nothing can be corrected. */
    static Optional<byte[]> of(String path, byte[] content, NoteForm form) {
        YamlFile file = YamlFile.read(content, path);
        if (file.root().isEmpty() || !file.faults().isEmpty()) {
            return Optional.empty();
        }
        String text = file.text().replace("\r\n", "\n");
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String corrected = new TextFix(path, form, plain, false).corrected();
        if (corrected.equals(plain)) {
            corrected = new TextFix(path, form, plain, true).corrected();
        }
        return corrected.equals(file.text())
                ? Optional.empty()
                : Optional.of(corrected.getBytes(StandardCharsets.UTF_8));
    }

    /** The corrected text; the same text if the correction would change anything else. */
    private String corrected() {
        YamlFile file = YamlFile.read(text, path);
        if (!(file.root().orElse(null) instanceof Tree.Mapping note)
                || !file.faults().isEmpty()) {
            return text;
        }
        sections(note);
        for (Tree.Entry section : note.entries()) {
            entries(section);
        }
        edits.sort(Comparator.comparingInt(Edit::start).reversed());
        StringBuilder edited = new StringBuilder(text);
        for (Edit edit : edits) {
            edited.replace(edit.start(), edit.end(), edit.replacement());
        }
        YamlFile result = YamlFile.read(edited.toString(), path);
        boolean isSame = result.faults().isEmpty()
                && expected(NoteReader.read(path, file, form)).equals(actual(NoteReader.read(path, result, form)));
        return isSame ? edited.toString() : text;
    }

    private void sections(Tree.Mapping note) {
        Map<String, Integer> names = new HashMap<>();
        note.entries().forEach(entry -> names.merge(entry.name(), 1, Integer::sum));
        for (Tree.Entry entry : note.entries()) {
            Optional<String> name = sectionName(entry.name());
            int start = offset(entry);
            if (name.isPresent() && !names.containsKey(name.get()) && text.startsWith(entry.name(), start)) {
                edits.add(new Edit(start, start + entry.name().length(), name.get()));
                names.put(name.get(), 1);
            }
        }
    }

    /** The name that a section should have, if it differs only by case or a plural s. */
    private Optional<String> sectionName(String name) {
        if (form.section(name).isPresent() || name.equals(form.prelude())) {
            return Optional.empty();
        }
        for (Section section : form.sections()) {
            if (section.id().equalsIgnoreCase(name)) {
                return Optional.of(section.id());
            }
        }
        return form.similarSection(name).map(Section::id);
    }

    private int offset(Tree.Entry entry) {
        int start = 0;
        for (int line = 1; line < entry.place().line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, Math.max(entry.place().column() - 1, 0));
    }

    private void entries(Tree.Entry section) {
        List<Tree> values = section.value() instanceof Tree.Items items ? items.values() : List.of(section.value());
        for (Tree value : values) {
            if (value instanceof Tree.Scalar scalar) {
                markup(scalar);
            } else if (value instanceof Tree.Mapping mapping) {
                if (mapping.value("text").orElse(null) instanceof Tree.Scalar scalar) {
                    markup(scalar);
                }
                for (String name : List.of("links", "link")) {
                    mapping.value(name).ifPresent(this::links);
                }
            }
        }
    }

    private void links(Tree value) {
        List<Tree> links = value instanceof Tree.Items items ? items.values() : List.of(value);
        for (Tree link : links) {
            if (link instanceof Tree.Scalar scalar
                    && !scalar.block()
                    && !link(scalar.text()).equals(scalar.text())) {
                edits.add(new Edit(
                        scalar.start(), scalar.end(), "'" + link(scalar.text()).replace("'", "''") + "'"));
            }
        }
    }

    /** The address in a link that is written in a markup language. */
    private static String link(String value) {
        Matcher link = ADDRESS_IN_LINK.matcher(value.strip());
        if (!link.matches()) {
            return value;
        }
        for (int i = 1; i <= link.groupCount(); i++) {
            if (link.group(i) != null && link.group(i).contains("://")) {
                return link.group(i);
            }
        }
        return value;
    }

    private void markup(Tree.Scalar scalar) {
        if (scalar.start() < 0 || markup(scalar.text()).equals(scalar.text())) {
            return;
        }
        String source = text.substring(scalar.start(), scalar.end());
        if (asBlocks) {
            edits.add(new Edit(scalar.start(), scalar.end(), block(scalar) + (source.endsWith("\n") ? "\n" : "")));
        } else if (scalar.block()) {
            int body = source.indexOf('\n') + 1;
            int indent = least(source.substring(body));
            String corrected = markup(outdented(source.substring(body), indent));
            edits.add(new Edit(scalar.start() + body, scalar.end(), indented(corrected, indent)));
        } else {
            edits.add(new Edit(scalar.start(), scalar.end(), markup(source)));
        }
    }

    private String markup(String markup) {
        return ForeignMarkup.fixed(markup, form.language());
    }

    /** The corrected text after a bar, indented below its key or dash. */
    private String block(Tree.Scalar scalar) {
        String before = text.substring(text.lastIndexOf('\n', scalar.start() - 1) + 1, scalar.start());
        String line = before.replace("- ", "  ");
        int parent = line.isBlank()
                ? before.lastIndexOf('-')
                : line.length() - line.stripLeading().length();
        return "|\n" + indented(markup(scalar.text()).strip(), Math.max(parent, 0) + 2);
    }

    private static int least(String body) {
        int least = Integer.MAX_VALUE;
        for (String line : body.split("\n", -1)) {
            if (!line.isBlank()) {
                least = Math.min(least, line.length() - line.stripLeading().length());
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private static String outdented(String body, int indent) {
        List<String> lines = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            lines.add(line.isBlank() ? "" : line.substring(indent));
        }
        return String.join("\n", lines);
    }

    private static String indented(String body, int indent) {
        List<String> lines = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            lines.add(line.isBlank() ? "" : " ".repeat(indent) + line);
        }
        return String.join("\n", lines);
    }

    /** What the corrected note must contain. */
    private List<String> expected(NoteText note) {
        List<String> content = new ArrayList<>();
        note.prelude().ifPresent(prelude -> content.add(markup(prelude.text()).strip()));
        note.sections().forEach((section, entries) -> {
            content.add(sectionName(section).orElse(section));
            entries.forEach(entry -> content.add(content(entry, markup(entry.text()), true)));
        });
        return content;
    }

    private static List<String> actual(NoteText note) {
        List<String> content = new ArrayList<>();
        note.prelude().ifPresent(prelude -> content.add(prelude.text().strip()));
        note.sections().forEach((section, entries) -> {
            content.add(section);
            entries.forEach(entry -> content.add(content(entry, entry.text(), false)));
        });
        return content;
    }

    private static String content(Entry entry, String text, boolean before) {
        Map<String, List<String>> fields = new TreeMap<>(entry.fields());
        if (before && fields.containsKey("links")) {
            fields.put("links", entry.field("links").stream().map(TextFix::link).toList());
        }
        return text.strip() + fields;
    }
}
