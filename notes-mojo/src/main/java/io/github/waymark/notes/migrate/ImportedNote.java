package io.github.waymark.notes.migrate;

import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.markup.Markup;
import io.github.waymark.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A note to be.
 *
 * @param slug the part of its name that people read
 * @param version the release that it belongs to; empty for what is not released
 * @param released when that was made, as written
 * @param prelude text before the sections
 * @param sections entries by section: texts, or maps with a text and fields
 * @param language of the texts; empty for plain ones
 */
public record ImportedNote(
        String slug,
        Optional<String> version,
        Optional<String> released,
        Optional<String> prelude,
        Map<String, List<Object>> sections,
        Optional<MarkupLanguage> language) {

    private static final int DIGITS = 16;

    /** How many entries it has. */
    public int entries() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    boolean isEmpty() {
        return entries() == 0 && prelude.isEmpty();
    }

    /** The same with its texts in another language. */
    public ImportedNote in(MarkupLanguage other) {
        if (language.equals(Optional.of(other))) {
            return this;
        }
        Map<String, List<Object>> converted = new LinkedHashMap<>();
        sections.forEach((id, entries) -> converted.put(
                id, entries.stream().map(entry -> converted(entry, other)).toList()));
        return new ImportedNote(
                slug, version, released, prelude.map(text -> converted(text, other)), converted, Optional.of(other));
    }

    private Object converted(Object entry, MarkupLanguage other) {
        if (entry instanceof Map<?, ?> fields) {
            Map<String, Object> same = new LinkedHashMap<>();
            fields.forEach((name, value) -> same.put(
                    String.valueOf(name), "text".equals(name) ? converted(String.valueOf(value), other) : value));
            return same;
        }
        return converted(String.valueOf(entry), other);
    }

    private String converted(String text, MarkupLanguage other) {
        return Markup.rewritten(text, language, other).strip();
    }

    /** The note's file. */
    public String text() {
        Map<String, Object> note = new LinkedHashMap<>();
        version.ifPresent(name -> note.put("version", name));
        released.ifPresent(date -> note.put("released", date));
        prelude.ifPresent(text -> note.put("prelude", text.strip() + "\n"));
        note.putAll(sections);
        return "---\n" + YamlWriter.of(note);
    }

    /** The note's name; the same content has the same name each time, so importing twice makes nothing twice. */
    public String fileName() {
        String clean = slug.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
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

        private final Optional<MarkupLanguage> language;

        private final Map<String, List<Object>> sections = new LinkedHashMap<>();

        /**
         * Starts a note.
         *
         * @param language of the texts; empty for plain ones
         */
        Builder(Optional<MarkupLanguage> language) {
            this.language = language;
        }

        /** Adds an entry; fields without a value are left out. */
        void add(String section, String text, Map<String, List<String>> fields) {
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("text", text.strip());
            fields.forEach((name, values) -> {
                if (!values.isEmpty()) {
                    given.put(name, values);
                }
            });
            sections.computeIfAbsent(section, key -> new ArrayList<>()).add(given.size() == 1 ? text.strip() : given);
        }

        ImportedNote build(String slug, Optional<String> version, Optional<String> released, Optional<String> prelude) {
            return new ImportedNote(
                    slug, version, released, prelude.filter(text -> !text.isBlank()), sections, language);
        }
    }
}
