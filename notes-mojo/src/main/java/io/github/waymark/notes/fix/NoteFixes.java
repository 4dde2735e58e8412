package io.github.waymark.notes.fix;

import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.NoteFiles;
import io.github.waymark.notes.home.NotesDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Corrects what can be corrected mechanically in the notes: line ends, names of sections, the form of links, markup of another language,
 * file names that end with {@code .yml}, and duplicated ids.
 *
 * <p>A released note keeps its id, because the id connects it to its release. Of notes with the same id that are not released, the first
 * keeps it.
 */
public final class NoteFixes {

    private static final int DIGITS = 16;

    private final NotesDirectory notesDirectory;
    private final Config config;
    private final Supplier<String> ids;

    /**
     * Prepares the corrections.
     *
     * @param ids returns 16 hexadecimal digits, different ones on each call
     */
    public NoteFixes(NotesDirectory notesDirectory, Config config, Supplier<String> ids) {
        this.notesDirectory = notesDirectory;
        this.config = config;
        this.ids = ids;
    }

    /**
     * The corrections of the notes, without writing them.
     *
     * @param only the paths of the notes to correct; empty for all
     * @param released reads the paths of released notes from the history; called only if ids are duplicated
     */
    public List<NoteFix> find(Collection<String> only, Supplier<Set<String>> released) throws IOException {
        NoteFiles files = NoteFiles.of(notesDirectory, config);
        Map<String, String> names = new TreeMap<>(newIds(files.notes(), released));
        List<NoteFiles.Found> all = new ArrayList<>(files.notes());
        for (NoteFiles.Found file : files.otherExtension()) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            names.put(file.path(), name.substring(0, name.length() - ".yml".length()) + ".yaml");
            all.add(file);
        }
        List<NoteFix> fixes = new ArrayList<>();
        for (NoteFiles.Found file : all) {
            if (only.isEmpty() || only.contains(file.path())) {
                byte[] before = Files.readAllBytes(file.file());
                byte[] after = TextFix.of(file.path(), before, config.form()).orElse(before);
                Path target = names.containsKey(file.path())
                        ? file.file().resolveSibling(String.valueOf(names.get(file.path())))
                        : file.file();
                boolean renames = !target.equals(file.file());
                if (renames && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    target = file.file();
                    renames = false;
                }
                if (renames || after != before) {
                    fixes.add(new NoteFix(file.file(), file.path(), target, before, after));
                }
            }
        }
        return fixes;
    }

    /** The new names of notes by their paths. */
    private Map<String, String> newIds(List<NoteFiles.Found> notes, Supplier<Set<String>> released) {
        Map<NoteId, List<String>> byId = new LinkedHashMap<>();
        for (NoteFiles.Found note : notes) {
            byId.computeIfAbsent(NoteId.of(note.path()), any -> new ArrayList<>(1))
                    .add(note.path());
        }
        byId.values().removeIf(paths -> paths.size() == 1);
        if (byId.isEmpty()) {
            return Map.of();
        }
        Set<String> keep = released.get();
        Map<String, String> names = new TreeMap<>();
        byId.forEach((id, paths) -> {
            List<String> renamed = new ArrayList<>(paths);
            renamed.removeAll(keep);
            if (renamed.size() == paths.size()) {
                renamed.remove(0);
            }
            renamed.forEach(path -> names.put(path, withId(path, ids.get())));
        });
        return names;
    }

    private static String withId(String path, String id) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
        String old = NoteId.of(path).text();
        String slug = name.endsWith(old) ? name.substring(0, name.length() - DIGITS) : name.substring(DIGITS + 1) + "-";
        return slug + id + ".yaml";
    }
}
