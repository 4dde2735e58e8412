package io.github.waymark.notes.text;

import io.github.waymark.finding.Place;
import io.github.waymark.notes.config.MarkupLanguage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry that says with fields, not with words, which version of a dependency replaces which: {@code dependency:}, {@code from:},
 * {@code to:}. Several in a row can be told as one.
 *
 * @param dependency its name, such as {@code com.fasterxml.jackson.core:jackson-databind}
 * @param from the version that was used before; empty for a new dependency
 * @param to the version that is used now
 */
public record DependencyUpdate(String dependency, Optional<String> from, String to) {

    static final String DEPENDENCY = "dependency";
    static final String FROM = "from";
    static final String TO = "to";

    /** What an entry says; empty for one of words. */
    public static Optional<DependencyUpdate> of(Entry entry) {
        Optional<String> dependency = entry.first(DEPENDENCY);
        Optional<String> to = entry.first(TO);
        return dependency.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new DependencyUpdate(dependency.get(), entry.first(FROM), to.get()));
    }

    /** A sentence in a language. */
    String sentence(MarkupLanguage language) {
        String mark = language == MarkupLanguage.RST ? "``" : "`";
        String name = mark + dependency + mark;
        return from.map(before -> "Updates " + name + " from " + before + " to " + to + ".")
                .orElse("Uses " + name + " " + to + ".");
    }

    /**
     * The entry of two updates in a row, with the issues, authors and links of both.
     *
     * @param to the version that they lead to
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

    /** The entry with its sentence; its own words win. */
    static Entry entry(String words, Place place, Map<String, List<String>> fields, MarkupLanguage language) {
        Entry entry = new Entry(words, place, fields);
        return words.isBlank() ? entry.withText(of(entry).orElseThrow().sentence(language)) : entry;
    }
}
