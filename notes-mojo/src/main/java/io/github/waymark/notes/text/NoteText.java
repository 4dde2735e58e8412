package io.github.waymark.notes.text;

import io.github.waymark.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a note says.
 *
 * @param path of its file
 * @param prelude the text that stands before the sections
 * @param sections the entries by the section's id; ids of unknown sections as they are written
 * @param version the release that it belongs to whatever the history says; for imported notes
 * @param released when that release was made, as written
 * @param findings what is wrong with it
 */
public record NoteText(
        String path,
        Optional<Entry> prelude,
        Map<String, List<Entry>> sections,
        Optional<String> version,
        Optional<String> released,
        List<Finding> findings) {

    public NoteText {
        // The order of the file is kept, which Map.copyOf would not do.
        sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        findings = List.copyOf(findings);
    }

    /** The entries of a section. */
    public List<Entry> entries(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
