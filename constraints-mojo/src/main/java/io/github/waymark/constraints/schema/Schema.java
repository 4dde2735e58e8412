package io.github.waymark.constraints.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The JSON schemas of the plugin, draft 2020-12. */
public enum Schema {
    /** The schema of a list in YAML. */
    LIST,
    /** The schema of the update policy. */
    POLICY,
    /** The schema of the JSON output of {@code check}. */
    CHECK;

    /** The schema's text, ending with a line break. */
    public String text() {
        String name = name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream stream = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
