package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.schema.Schema;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON schema of lists in YAML, of the update policy, or of the JSON output of {@code check}. Editors use it for completion
 * and validation.
 *
 * <p>{@code mvn constraints:schema -Dconstraints.output=constraints.schema.json}, with the first line of the list {@code #
 * yaml-language-server: $schema=constraints.schema.json}.
 */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends ConstraintsMojo {

    /** The schema: {@code list}, {@code policy} or {@code check}. */
    @Parameter(property = "constraints.schema", defaultValue = "list")
    private String schema = "list";

    /** The file to write; by default, the schema goes to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    @Override
    protected void run() {
        report(
                EnumParameter.of("constraints.schema", schema, Schema.values()).text(),
                output == null ? null : ofBuild(output, OUTPUT),
                false);
    }
}
