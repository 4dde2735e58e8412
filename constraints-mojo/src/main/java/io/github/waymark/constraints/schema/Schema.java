package io.github.waymark.constraints.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** A JSON schema, draft 2020-12. */
public enum Schema {
    /** Of a list in YAML. */
    LIST,
    /** Of the bot's policy, YAML. */
    POLICY,
    /** Of what {@code check} writes with {@code constraints.format=json}. */
    CHECK;

    /** The schema's text, ended by a line end. */
    public String text() {
        String name = name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream stream = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
