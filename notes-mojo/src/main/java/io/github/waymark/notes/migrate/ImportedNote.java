package io.github.waymark.notes.migrate;

import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A note that was read from the files of another tool.
 *
 * @param slug the readable part of the file name
 * @param version the release of the note; empty if unreleased
 * @param released the date of the release, as written in the source
 * @param prelude text before the sections
 * @param sections entries by section: texts, or maps with a text and fields
 * @param language of the texts; empty for plain text
 */
public record ImportedNote(
        String slug,
        Optional<String> version,
        Optional<String> released,
        Optional<String> prelude,
        Map<String, List<Object>> sections,
        Optional<MarkupLanguage> language) {

    private static final int DIGITS = 16;

    /** The number of entries. */
    public int entries() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    boolean isEmpty() {
        return entries() == 0 && prelude.isEmpty();
    }

    /** Converts the texts to another language. */
    public ImportedNote convertedTo(MarkupLanguage other) {
        if (language.equals(Optional.of(other))) {
            return this;
        }
        Map<String, List<Object>> converted = new LinkedHashMap<>();
        sections.forEach((id, entries) -> converted.put(
                id, entries.stream().map(entry -> convert(entry, other)).toList()));
        return new ImportedNote(
                slug, version, released, prelude.map(text -> convert(text, other)), converted, Optional.of(other));
    }

    private Object convert(Object entry, MarkupLanguage other) {
        if (entry instanceof Map<?, ?> fields) {
            Map<String, Object> same = new LinkedHashMap<>();
            fields.forEach((name, value) -> same.put(
                    String.valueOf(name), "text".equals(name) ? convert(String.valueOf(value), other) : value));
            return same;
        }
        return convert(String.valueOf(entry), other);
    }

    private String convert(String text, MarkupLanguage other) {
        return Markup.convert(text, language, other).strip();
    }

    /** The content of the file. */
    public String text() {
        Map<String, Object> note = new LinkedHashMap<>();
        version.ifPresent(name -> note.put("version", name));
        released.ifPresent(date -> note.put("released", date));
        prelude.ifPresent(text -> note.put("prelude", text.strip() + "\n"));
        note.putAll(sections);
        return "---\n" + YamlWriter.of(note);
    }

    /** The file name. It depends on the content only, so importing twice creates no duplicates. */
    public String fileName() {
        String clean =
                slug.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        String part = clean.length() > 60 ? clean.substring(0, 60) : clean;
        return (part.isEmpty() ? "imported" : part) + "-" + id() + ".yaml";
    }

    private String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Collects the entries of one note. */
    static final class Builder {

        private static final List<String> ORDER =
                List.of("issues", "links", "authors", "modules", "dependency", "from", "to");

        private final Optional<MarkupLanguage> language;

        private final Map<String, List<Object>> sections = new LinkedHashMap<>();

        /**
         * Starts a note.
         *
         * @param language of the texts; empty for plain text
         */
        Builder(Optional<MarkupLanguage> language) {
            this.language = language;
        }

        /** Adds an entry; fields without values are left out. */
        void add(String section, String text, Map<String, List<String>> fields) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("text", text.strip());
            // The order is fixed, because the name of the file depends on the text, and importing again must give the
            // same.
            Map<String, List<String>> sorted =
                    new TreeMap<>(Comparator.comparingInt(Builder::rank).thenComparing(name -> name));
            sorted.putAll(fields);
            sorted.forEach((name, values) -> {
                if (!values.isEmpty()) {
                    entry.put(name, values);
                }
            });
            sections.computeIfAbsent(section, key -> new ArrayList<>()).add(entry.size() == 1 ? text.strip() : entry);
        }

        private static int rank(String field) {
            int index = ORDER.indexOf(field);
            return index < 0 ? ORDER.size() : index;
        }

        ImportedNote build(String slug, Optional<String> version, Optional<String> released, Optional<String> prelude) {
            return new ImportedNote(
                    slug, version, released, prelude.filter(text -> !text.isBlank()), sections, language);
        }
    }
}
