package io.github.waymark.configuration.file;

import io.github.waymark.finding.Place;
import java.util.SortedSet;

/**
 * A setting of a configuration file.
 *
 * @param key the full name as written, without the profile of Quarkus; mappings joined by dots, and elements of lists as {@code [0]}
 * @param value the text that the framework gets; empty for no value
 * @param place where the name is; in YAML, its last part
 * @param valuePlace where the value starts
 * @param document the number of the document in the file, from 0
 * @param profile the condition under which the setting applies, such as {@code prod} or {@code prod & !eu}; empty for always
 * @param opaque whether Maven replaces a part of the value when it copies the file
 * @param quoted whether the value is in quotes, so that it is a text
 * @param keySpan the name in the text of the file; in YAML, its last part with its quotes
 * @param valueSpan the value in the text of the file, with its quotes
 */
public record FileSetting(
        String key,
        String value,
        Place place,
        Place valuePlace,
        int document,
        String profile,
        boolean opaque,
        boolean quoted,
        Span keySpan,
        Span valueSpan) {

    /** Whether there is no value. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /** The names in the condition; empty for a setting that always applies. */
    public SortedSet<String> profiles() {
        return ProfileCondition.names(profile);
    }

    FileSetting in(String condition) {
        return new FileSetting(key, value, place, valuePlace, document, condition, opaque, quoted, keySpan, valueSpan);
    }

    FileSetting named(String name) {
        return new FileSetting(name, value, place, valuePlace, document, profile, opaque, quoted, keySpan, valueSpan);
    }

    FileSetting asOpaque() {
        return new FileSetting(key, value, place, valuePlace, document, profile, true, quoted, keySpan, valueSpan);
    }
}
