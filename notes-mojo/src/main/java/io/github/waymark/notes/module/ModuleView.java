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

/** What notes that several modules share say of one of them: the entries that name it, and those that name none. */
public final class ModuleView {

    private final String module;

    public ModuleView(String module) {
        this.module = module;
    }

    /** The note without what is about other modules; empty when all of it is. */
    public Optional<NoteText> of(NoteText text) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        Optional<Entry> prelude = text.prelude().filter(this::concerns);
        boolean some = prelude.isPresent();
        boolean any = text.prelude().isPresent();
        for (Map.Entry<String, List<Entry>> section : text.sections().entrySet()) {
            List<Entry> own = section.getValue().stream().filter(this::concerns).toList();
            any |= !section.getValue().isEmpty();
            some |= !own.isEmpty();
            if (!own.isEmpty() || section.getValue().isEmpty()) {
                sections.put(section.getKey(), own);
            }
        }
        return any && !some
                ? Optional.empty()
                : Optional.of(
                        new NoteText(text.path(), prelude, sections, text.version(), text.released(), text.findings()));
    }

    private boolean concerns(Entry entry) {
        List<String> modules = entry.field("modules");
        return modules.isEmpty() || modules.contains(module);
    }

    /** The scan without notes that are all about other modules. */
    public Scan of(Scan scan, Function<Note, NoteText> read) {
        List<Release> releases = new ArrayList<>();
        for (Release release : scan.releases()) {
            List<Note> notes = release.notes().stream()
                    .filter(note -> of(read.apply(note)).isPresent())
                    .toList();
            if (release.released() || !notes.isEmpty()) {
                releases.add(new Release(
                        release.name(), release.version(), release.tag(), release.commit(), release.date(), notes));
            }
        }
        return new Scan(scan.branch(), scan.commit(), releases, scan.latest(), scan.warnings());
    }
}
