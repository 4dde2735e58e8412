package io.github.waymark.matrix.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON schema of {@code result.json}, which is a resource of the plugin. */
public final class ResultSchema {

    private static final String NAME = "result.schema.json";

    private ResultSchema() {}

    /** The schema, draft 2020-12. */
    public static String text() {
        try (InputStream stream = ResultSchema.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException("the plugin has no resource " + NAME);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
