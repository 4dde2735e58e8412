package io.github.waymark.notes.text;

import io.github.waymark.finding.Place;
import io.github.waymark.markup.MarkupLanguage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry that describes the update of a dependency with fields instead of a text: {@code dependency:}, {@code from:}, {@code to:}.
 * Successive updates of a dependency can be merged.
 *
 * @param dependency such as {@code com.fasterxml.jackson.core:jackson-databind}
 * @param from the old version; empty for a new dependency
 * @param to the new version
 */
public record DependencyUpdate(String dependency, Optional<String> from, String to) {

    static final String DEPENDENCY = "dependency";
    static final String FROM = "from";
    static final String TO = "to";

    /** The update that an entry describes; empty if it describes none. */
    public static Optional<DependencyUpdate> of(Entry entry) {
        Optional<String> dependency = entry.first(DEPENDENCY);
        Optional<String> to = entry.first(TO);
        return dependency.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new DependencyUpdate(dependency.get(), entry.first(FROM), to.get()));
    }

    /** A sentence for the update. */
    String sentence(MarkupLanguage language) {
        String mark = language == MarkupLanguage.RST ? "``" : "`";
        String name = mark + dependency + mark;
        return from.map(before -> "Updates " + name + " from " + before + " to " + to + ".")
                .orElse("Uses " + name + " " + to + ".");
    }

    /**
     * Merges two successive updates, with the issues, authors and links of both.
     *
     * @param to the final version
     */
    public static Entry joined(Entry before, Entry after, String to, MarkupLanguage language) {
        Map<String, List<String>> fields = new LinkedHashMap<>(after.fields());
        before.fields().forEach((name, values) -> fields.merge(name, values, DependencyUpdate::union));
        before.first(FROM).ifPresentOrElse(from -> fields.put(FROM, List.of(from)), () -> fields.remove(FROM));
        fields.put(TO, List.of(to));
        Entry joined = new Entry("", after.place(), fields);
        return joined.withText(of(joined).orElseThrow().sentence(language));
    }

    private static List<String> union(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The entry for an update; its text, if any, replaces the generated sentence. */
    static Entry entry(String text, Place place, Map<String, List<String>> fields, MarkupLanguage language) {
        Entry entry = new Entry(text, place, fields);
        return text.isBlank() ? entry.withText(of(entry).orElseThrow().sentence(language)) : entry;
    }
}
