package io.github.waymark.notes.module;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.text.Entry;
import io.github.waymark.notes.text.NoteText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Filters shared notes for one module: entries that name the module, and entries without modules. */
public final class ModuleView {

    private final String module;

    public ModuleView(String module) {
        this.module = module;
    }

    /** The note without entries for other modules; empty if no entry is left. */
    public Optional<NoteText> filter(NoteText text) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        Optional<Entry> prelude = text.prelude().filter(this::isForModule);
        boolean anyForModule = prelude.isPresent();
        boolean anyEntry = text.prelude().isPresent();
        for (Map.Entry<String, List<Entry>> section : text.sections().entrySet()) {
            List<Entry> entries =
                    section.getValue().stream().filter(this::isForModule).toList();
            anyEntry |= !section.getValue().isEmpty();
            anyForModule |= !entries.isEmpty();
            if (!entries.isEmpty() || section.getValue().isEmpty()) {
                sections.put(section.getKey(), entries);
            }
        }
        return anyEntry && !anyForModule
                ? Optional.empty()
                : Optional.of(
                        new NoteText(text.path(), prelude, sections, text.version(), text.released(), text.findings()));
    }

    private boolean isForModule(Entry entry) {
        List<String> modules = entry.field("modules");
        return modules.isEmpty() || modules.contains(module);
    }

    /** The scan without notes that are only for other modules. */
    public Scan filter(Scan scan, Function<Note, NoteText> read) {
        List<Release> releases = new ArrayList<>();
        for (Release release : scan.releases()) {
            List<Note> notes = release.notes().stream()
                    .filter(note -> filter(read.apply(note)).isPresent())
                    .toList();
            if (release.released() || !notes.isEmpty()) {
                releases.add(release.withNotes(notes));
            }
        }
        return scan.withReleases(releases);
    }
}
