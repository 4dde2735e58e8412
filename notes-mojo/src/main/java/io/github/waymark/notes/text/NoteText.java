package io.github.waymark.notes.text;

import io.github.waymark.finding.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a note.
 *
 * @param path of the file
 * @param prelude the text before the sections
 * @param sections the entries by the id of the section; unknown sections by their names
 * @param version the release of an imported note, which overrides the history
 * @param released the date of that release, as written
 * @param findings problems in the file
 */
public record NoteText(
        String path,
        Optional<Entry> prelude,
        Map<String, List<Entry>> sections,
        Optional<String> version,
        Optional<String> released,
        List<Finding> findings) {

    public NoteText {
        // Map.copyOf would lose the order.
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        findings = List.copyOf(findings);
    }

    /** The entries of a section. */
    public List<Entry> entries(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
