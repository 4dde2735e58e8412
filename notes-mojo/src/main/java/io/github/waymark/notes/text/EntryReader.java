package io.github.waymark.notes.text;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.config.EntryField;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.problem.VisibleText;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the entries of a section, which are texts or mappings with a text and fields. */
final class EntryReader {

    static final Map<String, String> SINGULAR =
            Map.of("issue", "issues", "author", "authors", "module", "modules", "link", "links");

    /** Of a character that is written as its number. */
    private static final int ESCAPE_LENGTH = "\\u001b".length();

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)://[^\\s<>\"]+|mailto:[^\\s<>\"]+");

    private final NoteForm form;
    private final List<Finding> findings;
    private List<String> noteModules = List.of();

    EntryReader(NoteForm form, List<Finding> findings) {
        this.form = form;
        this.findings = findings;
    }

    /** Sets the modules of the note, for entries without modules. */
    void setModules(List<String> modules) {
        noteModules = List.copyOf(modules);
    }

    List<Entry> read(Tree.Entry section) {
        List<Entry> entries = new ArrayList<>();
        List<Tree> values = section.value() instanceof Tree.Items items ? items.values() : List.of(section.value());
        for (Tree value : values) {
            Optional<Entry> entry = entry(value, section.name());
            if (entry.isPresent()) {
                entries.add(entry.get());
            }
        }
        return entries;
    }

    private Optional<Entry> entry(Tree value, String section) {
        if (value instanceof Tree.Scalar scalar) {
            return scalar(scalar, section);
        }
        if (value instanceof Tree.Mapping mapping && mapping.value("text").isPresent()) {
            return fields(mapping);
        }
        if (value instanceof Tree.Mapping mapping && isUpdate(mapping)) {
            return Optional.of(DependencyUpdate.entry("", mapping.place(), fieldsOf(mapping), form.language()));
        }
        boolean colon =
                value instanceof Tree.Mapping mapping && mapping.entries().size() == 1;
        add(
                NoteRule.WRONG_TYPE,
                value.place(),
                "An entry of '" + section + "' is " + value.kind() + ", not a text",
                colon
                        ? "A text that contains a colon and a space must be quoted, or follow a `|`."
                        : "Write a text, or a mapping with `text:` and fields such as `issues:`.");
        return Optional.empty();
    }

    private Optional<Entry> scalar(Tree.Scalar scalar, String section) {
        if (scalar.text().isBlank()) {
            add(
                    NoteRule.EMPTY_ENTRY,
                    scalar.place(),
                    "An entry of '" + section + "' is empty",
                    "Write a text after the dash, or remove it.");
            return Optional.empty();
        }
        if (scalar.type() != Tree.Type.TEXT) {
            add(
                    NoteRule.NOT_TEXT,
                    scalar.place(),
                    "An entry of '" + section + "' is " + scalar.kind() + ", not a text",
                    "Quote the value, or write a sentence.");
        }
        Map<String, List<String>> fields = noteModules.isEmpty() ? Map.of() : Map.of("modules", noteModules);
        if (!section.equals(form.prelude())) {
            requireFields(fields, scalar.place());
        }
        return Optional.of(new Entry(visible(scalar.text(), scalar.body()), scalar.body(), fields));
    }

    private Optional<Entry> fields(Tree.Mapping mapping) {
        Tree text = mapping.value("text").orElseThrow();
        if (!(text instanceof Tree.Scalar scalar) || scalar.text().isBlank()) {
            add(NoteRule.EMPTY_ENTRY, text.place(), "The text of an entry is empty", "Write a text after `text:`.");
            return Optional.empty();
        }
        return Optional.of(new Entry(visible(scalar.text(), scalar.body()), scalar.body(), fieldsOf(mapping)));
    }

    /** The update of a dependency needs no text. */
    private static boolean isUpdate(Tree.Mapping mapping) {
        return Stream.of(DependencyUpdate.DEPENDENCY, DependencyUpdate.TO)
                .allMatch(name -> mapping.value(name)
                        .flatMap(Tree::texts)
                        .filter(texts -> !texts.isEmpty())
                        .isPresent());
    }

    private Map<String, List<String>> fieldsOf(Tree.Mapping mapping) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (!noteModules.isEmpty()) {
            fields.put("modules", noteModules);
        }
        for (Tree.Entry entry : mapping.entries()) {
            if (!entry.name().equals("text")) {
                field(entry, fields);
            }
        }
        requireFields(fields, mapping.place());
        return fields;
    }

    private void requireFields(Map<String, List<String>> fields, Place place) {
        for (EntryField field : form.fields()) {
            if (field.required() && !fields.containsKey(field.name())) {
                add(
                        NoteRule.MISSING_FIELD,
                        place,
                        "The entry has no field '" + field.name() + "'",
                        "Add `" + field.name() + ":`, of type " + field.type() + ".");
            }
        }
    }

    private void field(Tree.Entry entry, Map<String, List<String>> fields) {
        String name = SINGULAR.getOrDefault(entry.name(), entry.name());
        Optional<EntryField> declared = form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
        if (declared.isEmpty() && !Entry.BUILT_IN.contains(name)) {
            List<String> valid = new ArrayList<>(Entry.BUILT_IN);
            form.fields().forEach(field -> valid.add(field.name()));
            add(
                    NoteRule.UNKNOWN_FIELD,
                    entry.place(),
                    "Unknown field '" + entry.name() + "'",
                    "Did you mean '" + NearestName.to(name, valid)
                            + "'? Fields are declared with `fields` in the settings.");
            return;
        }
        Optional<List<String>> values = entry.value().texts();
        if (values.isEmpty() || (declared.isPresent() && !declared.get().accepts(values.get()))) {
            String type = declared.map(EntryField::type).orElse("a text, or a list of texts");
            add(
                    NoteRule.WRONG_TYPE,
                    entry.value().place(),
                    "The value of the field '" + entry.name() + "' is invalid",
                    "Valid values: " + type + ".");
            return;
        }
        requireValid(name, entry.value(), values.get());
        if (name.equals("modules")) {
            requireModules(values.get(), entry.value().place());
        }
        fields.put(
                name,
                values.get().stream()
                        .map(text -> visible(text, entry.value().place()))
                        .toList());
    }

    /** Ranges and addresses are shown and compared, so that others would be wrong in silence. */
    private void requireValid(String name, Tree value, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            Place place =
                    value instanceof Tree.Items items ? items.values().get(i).place() : value.place();
            if (name.equals("affects")) {
                Optional<String> fault = AffectedRange.fault(values.get(i));
                if (fault.isPresent()) {
                    add(
                            NoteRule.INVALID_RANGE,
                            place,
                            "The value of 'affects' is no version range: " + fault.get(),
                            "Write a range such as '[1.2.0,1.4.0)', '[1.2.0,)' or a version.");
                }
            } else if (name.equals("links") && !ADDRESS.matcher(values.get(i)).matches()) {
                add(
                        NoteRule.INVALID_LINK,
                        place,
                        "'" + values.get(i) + "' is no address",
                        "Write the address only, such as https://example.org/issues/7.");
            }
        }
    }

    void requireModules(List<String> modules, Place place) {
        for (String module : modules) {
            if (!form.modules().isEmpty() && !form.modules().contains(module)) {
                add(
                        NoteRule.UNKNOWN_MODULE,
                        place,
                        "Unknown module '" + module + "'",
                        "Did you mean '" + NearestName.to(module, form.modules()) + "'?");
            }
        }
    }

    /** A text without characters that a terminal or an editor would obey. */
    private String visible(String text, Place place) {
        String visible = VisibleText.inFile(text);
        if (!visible.equals(text)) {
            int at = 0;
            while (text.charAt(at) == visible.charAt(at)) {
                at++;
            }
            add(
                    NoteRule.CONTROL_CHARACTER,
                    place,
                    "The text contains the control character " + visible.substring(at, at + ESCAPE_LENGTH),
                    "Remove it; it is shown as this number.");
        }
        return visible;
    }

    private void add(NoteRule rule, Place place, String message, String fix) {
        findings.add(new Finding(rule, place, message, fix));
    }
}
