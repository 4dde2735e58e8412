package io.github.waymark.notes.config;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.release.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Defines what a note may contain.
 *
 * @param sections the sections, in the order in which they are shown
 * @param prelude the id of the section before them
 * @param aliases alternative names of sections
 * @param hidden sections that are read, but not shown
 * @param fields additional fields of entries
 * @param modules the modules that a note may apply to; empty for any
 * @param language the markup language of the texts
 * @param showUnknown whether to show unknown sections, with a title from their key
 */
public record NoteForm(
        List<Section> sections,
        String prelude,
        Map<String, String> aliases,
        List<String> hidden,
        List<EntryField> fields,
        List<String> modules,
        MarkupLanguage language,
        boolean showUnknown) {

    public NoteForm {
        sections = List.copyOf(sections);
        aliases = Map.copyOf(aliases);
        hidden = List.copyOf(hidden);
        fields = List.copyOf(fields);
        modules = List.copyOf(modules);
    }

    /** The section for a key of a note; empty for an unknown key, and for the prelude. */
    public Optional<Section> section(String key) {
        String id = aliases.getOrDefault(key, key);
        // A loop and not a stream, because it runs for each section of each note.
        for (Section section : sections) {
            if (section.id().equals(id)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The section for a key that differs from it only by a plural s: {@code upgrades}, {@code feature}. */
    public Optional<Section> similarSection(String key) {
        String other = key.endsWith("s") ? key.substring(0, key.length() - 1) : key + "s";
        return section(other);
    }

    /** The heading of the prelude: for {@code release_summary}, it is Release Summary. */
    public String preludeTitle() {
        StringBuilder title = new StringBuilder();
        for (String word : prelude.split("_", -1)) {
            title.append(title.isEmpty() ? "" : " ");
            title.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return title.toString();
    }

    /** The valid keys of a note, for messages. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        keys.add(prelude);
        sections.forEach(section -> keys.add(section.id()));
        return keys;
    }
}
