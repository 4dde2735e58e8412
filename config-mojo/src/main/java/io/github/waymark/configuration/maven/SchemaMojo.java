package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.render.JsonSchema;
import io.github.waymark.configuration.source.ReadModel;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON Schema of all options of the class path, with which editors complete {@code application.yml} and show descriptions.
 *
 * <p>A first line {@code # yaml-language-server: $schema=../../../target/config-options/config-options.schema.json} connects a file with it.
 */
@Mojo(name = "schema", requiresProject = false, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class SchemaMojo extends ConfigOptionsMojo {

    /** The folder to write {@code config-options.schema.json} into; by default, {@code target/config-options}. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    /** Jars, and folders of classes, whose options count instead of those of the class path, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() {
        try (ReadModel read = model(classPath(jars, true))) {
            writeFile(
                    outputFolder(output).resolve("config-options.schema.json"),
                    JsonSchema.of("Options of " + read.title(), read.model().declared()));
        }
    }
}
