package io.github.waymark.matrix.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON schema of {@code result.json}, for programs that read it; a resource of the plugin beside this class. */
public final class ResultSchema {

    private static final String NAME = "result.schema.json";

    private ResultSchema() {}

    /** The schema, draft 2020-12. */
    public static String text() {
        try (InputStream stream = ResultSchema.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException("the plugin has lost its resource " + NAME);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
