package io.github.waymark.releases.changes;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.release.NoteBumps;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFault;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A release note that was added or edited.
 *
 * @param path relative to the top of the repository
 * @param sections the texts by section, as they are written
 * @param fault why it can't be read; empty otherwise
 */
record ChangedNote(String path, Map<String, List<String>> sections, String fault) {

    private static final String FOLDER = "releasenotes/notes";
    private static final int MAX_BYTES = 1_000_000;

    ChangedNote {
        sections = Map.copyOf(sections);
    }

    /** The notes that differ between two commits. */
    static List<ChangedNote> between(RepositoryReader history, String base, String commit) {
        if (history.folder(commit, FOLDER).isEmpty()) {
            return List.of();
        }
        List<ChangedNote> notes = new ArrayList<>();
        for (String path : NoteBumps.between(history, base, commit, FOLDER).keySet()) {
            history.text(commit, path, MAX_BYTES).ifPresent(content -> notes.add(of(path, content)));
        }
        return notes;
    }

    private static ChangedNote of(String path, byte[] content) {
        YamlFile file = YamlFile.read(content, path);
        if (!file.faults().isEmpty()) {
            YamlFault fault = file.faults().get(0);
            return new ChangedNote(path, Map.of(), fault.place() + ": " + fault.reason());
        }
        Map<String, List<String>> sections = new LinkedHashMap<>();
        Optional<Tree> root = file.root();
        if (root.orElse(null) instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                entry.value()
                        .texts()
                        .filter(texts -> !texts.isEmpty())
                        .ifPresent(texts -> sections.put(entry.name(), texts));
            }
        }
        return new ChangedNote(path, sections, sections.isEmpty() ? path + ": it has no texts" : "");
    }
}
