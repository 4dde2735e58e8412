package io.github.waymark.releases.changes;

import java.util.List;

/**
 * The release notes of a release as they will be announced, in Markdown.
 *
 * @param prelude the introductions, which have no heading
 * @param sections the sections in the order of a release's body
 * @param edited the notes of earlier releases that were edited, which aren't announced again
 * @param faults why notes can't be read
 */
record AnnouncedNotes(List<String> prelude, List<Section> sections, List<String> edited, List<String> faults) {

    AnnouncedNotes {
        prelude = List.copyOf(prelude);
        sections = List.copyOf(sections);
        edited = List.copyOf(edited);
        faults = List.copyOf(faults);
    }

    /** No notes. */
    static AnnouncedNotes none() {
        return new AnnouncedNotes(List.of(), List.of(), List.of(), List.of());
    }

    boolean isEmpty() {
        return prelude.isEmpty() && sections.isEmpty() && edited.isEmpty() && faults.isEmpty();
    }

    /** A section with the texts of its entries. */
    record Section(String title, List<String> entries) {

        Section {
            entries = List.copyOf(entries);
        }
    }
}
