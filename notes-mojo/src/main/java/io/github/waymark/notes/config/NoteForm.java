package io.github.waymark.notes.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a note may contain.
 *
 * @param sections in the order in which they are shown
 * @param prelude the section before them
 * @param aliases other names of sections
 * @param hidden sections that are read, but not shown
 * @param fields of entries, beside the built-in ones
 * @param modules that a note may be about; empty for any
 * @param language of the texts
 * @param showUnknown whether a section that is none of these is shown under its own name
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

    /** The section that a note's key stands for; empty for none, and for the prelude. */
    public Optional<Section> section(String key) {
        String id = aliases.getOrDefault(key, key);
        // A loop, as each note asks for each of its sections.
        for (Section section : sections) {
            if (section.id().equals(id)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The section that a key was meant for when they differ by a plural's s: {@code upgrades}, {@code feature}. */
    public Optional<Section> meant(String key) {
        String other = key.endsWith("s") ? key.substring(0, key.length() - 1) : key + "s";
        return section(other);
    }

    /** The heading of the prelude: {@code release_summary} is Release Summary. */
    public String preludeTitle() {
        StringBuilder title = new StringBuilder();
        for (String word : prelude.split("_", -1)) {
            title.append(title.isEmpty() ? "" : " ");
            title.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return title.toString();
    }

    /** Every key that a note may have, for messages. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        keys.add(prelude);
        sections.forEach(section -> keys.add(section.id()));
        return keys;
    }
}
