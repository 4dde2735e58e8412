package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.declare.JsonSchema;
import io.github.waymark.matrix.result.ResultSchema;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints a JSON schema: of {@code matrix.yaml}, for completion and validation in editors, or of {@code result.json}, for programs that
 * read it.
 */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends MatrixMojo {

    /**
     * Which schema: {@code matrix} for {@code matrix.yaml}, the default, or {@code result} for {@code result.json}. Also {@code
     * MATRIX_SCHEMA}.
     */
    @Parameter(property = "matrix.schema")
    private @Nullable String schema;

    /** The file to write to, in UTF-8; without it, the schema goes to standard output. Also {@code MATRIX_OUTPUT}. */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Override
    protected void run() {
        boolean result = EnumParameter.word(
                        "matrix.schema", option(schema, "MATRIX_SCHEMA", "matrix"), "matrix", "result")
                .equals("result");
        report(result ? ResultSchema.text() : JsonSchema.text(), output(output), false);
    }
}
