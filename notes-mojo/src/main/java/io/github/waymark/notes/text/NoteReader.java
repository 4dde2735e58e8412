package io.github.waymark.notes.text;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.problem.VisibleText;
import io.github.waymark.release.Section;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a note from its YAML tree. Invalid parts become findings; texts are shown wherever possible. */
public final class NoteReader {

    static final List<String> RESERVED = List.of("version", "released", "modules", "module");

    private final String path;
    private final NoteForm form;
    private final List<Finding> findings;
    private final Map<String, List<Entry>> sections = new LinkedHashMap<>();
    private final EntryReader entries;
    private Optional<Entry> prelude = Optional.empty();

    private NoteReader(String path, YamlFile file, NoteForm form) {
        this.path = path;
        this.form = form;
        this.findings = YamlFindings.of(path, file);
        this.entries = new EntryReader(form, findings);
    }

    /** Reads the note at a path. */
    public static NoteText read(String path, YamlFile file, NoteForm form) {
        return new NoteReader(path, file, form).note(file.root().orElse(null));
    }

    private NoteText note(@Nullable Tree root) {
        Optional<String> version = Optional.empty();
        Optional<String> released = Optional.empty();
        if (root instanceof Tree.Mapping mapping) {
            if (hasReserved(mapping)) {
                version = reserved(mapping, "version");
                released = reserved(mapping, "released");
                modules(mapping);
            }
            mapping(mapping);
        } else if (root != null && !(root instanceof Tree.Scalar scalar && scalar.isNothing())) {
            add(
                    NoteRule.WRONG_TYPE,
                    root.place(),
                    "The note is " + root.kind() + ", not sections with lists of texts",
                    "Start with a section, such as `fixes:`, and write each text below it after `  - |`.");
        }
        if (isEmpty()) {
            add(NoteRule.EMPTY_NOTE, Place.of(path), "The note is empty", "Add an entry, or delete the file.");
        }
        return new NoteText(path, prelude, sections, version, released, findings);
    }

    /** Plain loops: thousands of notes are read, and creating a lambda is slow the first time. */
    private boolean isEmpty() {
        for (List<Entry> entries : sections.values()) {
            if (!entries.isEmpty()) {
                return false;
            }
        }
        for (Finding finding : findings) {
            if (finding.rule() != NoteRule.LINE_ENDS) {
                return false;
            }
        }
        return prelude.isEmpty();
    }

    private boolean hasReserved(Tree.Mapping mapping) {
        for (Tree.Entry entry : mapping.entries()) {
            if (isReserved(entry.name())) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> reserved(Tree.Mapping mapping, String name) {
        Optional<Tree> value = mapping.value(name);
        Optional<List<String>> texts =
                value.isPresent() && isReserved(name) ? value.get().texts() : Optional.empty();
        return texts.isEmpty() || texts.get().isEmpty()
                ? Optional.empty()
                : Optional.of(VisibleText.inFile(texts.get().get(0)));
    }

    private boolean isReserved(String name) {
        return RESERVED.contains(name) && form.section(name).isEmpty();
    }

    private void modules(Tree.Mapping mapping) {
        List<String> modules = new ArrayList<>();
        for (String name : List.of("modules", "module")) {
            Optional<Tree> value = mapping.value(name);
            if (value.isPresent() && isReserved(name)) {
                modules.addAll(value.get().texts().orElse(List.of()));
                entries.requireModules(modules, value.get().place());
            }
        }
        entries.setModules(modules);
    }

    private void mapping(Tree.Mapping mapping) {
        for (Tree.Entry entry : mapping.entries()) {
            if (!isReserved(entry.name())) {
                section(entry);
            }
        }
    }

    private void section(Tree.Entry entry) {
        String name = form.aliases().getOrDefault(entry.name(), entry.name());
        if (name.equals(form.prelude())) {
            prelude(entry);
            return;
        }
        Optional<Section> section = form.section(name);
        if (section.isEmpty()) {
            addUnknown(entry);
            section = form.similarSection(name);
        }
        String id = section.isPresent() ? section.get().id() : VisibleText.inFile(name);
        List<Entry> known = sections.get(id);
        if (known == null) {
            known = new ArrayList<>();
            sections.put(id, known);
        }
        known.addAll(entries.read(entry));
    }

    private void addUnknown(Tree.Entry entry) {
        Optional<Section> similar = form.similarSection(entry.name());
        String nearest = similar.map(Section::id).orElseGet(() -> NearestName.to(entry.name(), form.keys()));
        String alias = "`aliases: {" + quoted(entry.name()) + ": " + nearest + "}`";
        String fix = similar.isPresent()
                ? "Did you mean '" + nearest + "'? Rename the section, or keep its name with the setting " + alias + "."
                : "Did you mean '" + nearest + "'? Valid sections: " + String.join(", ", form.keys())
                        + ". The setting " + alias + " adds an alternative name, and `unknown_sections: show` shows"
                        + " such sections under their own names.";
        add(NoteRule.UNKNOWN_SECTION, entry.place(), "Unknown section '" + entry.name() + "'", fix);
    }

    /** A name as a key in YAML. */
    private static String quoted(String name) {
        return name.matches("[A-Za-z_][\\w-]*") ? name : "'" + name.replace("'", "''") + "'";
    }

    private void prelude(Tree.Entry entry) {
        List<Entry> texts = entries.read(entry);
        if (!(entry.value() instanceof Tree.Scalar)) {
            add(
                    NoteRule.NOT_TEXT,
                    entry.value().place(),
                    "The " + form.prelude() + " is " + entry.value().kind() + ", not one text",
                    "Write `" + form.prelude() + ": |` and the text indented below it.");
        }
        if (!texts.isEmpty()) {
            StringBuilder joined = new StringBuilder();
            for (Entry text : texts) {
                joined.append(joined.isEmpty() ? "" : "\n\n").append(text.text().stripTrailing());
            }
            prelude = Optional.of(texts.get(0).withText(joined.toString()));
        }
    }

    private void add(NoteRule rule, Place place, String message, String fix) {
        findings.add(new Finding(rule, place, message, fix));
    }
}
