package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.declare.JsonSchema;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the JSON schema of {@code matrix.yaml}, with which editors complete keys and mark mistakes. */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends MatrixMojo {

    /** The file to write to, in UTF-8; without it, the schema goes to standard output. */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Override
    void run() {
        tell(JsonSchema.text(), output, false);
    }
}
