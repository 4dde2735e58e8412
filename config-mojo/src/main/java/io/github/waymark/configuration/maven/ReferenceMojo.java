package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.render.PageFormat;
import io.github.waymark.configuration.render.Reference;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.maven.goal.EnumParameter;
import java.io.File;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reference page of options: a table for each group, with types, defaults and environment variables.
 *
 * <p>By default it has the options that the module itself declares, and deprecated ones in a section of their own.
 */
@Mojo(
        name = "reference",
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class ReferenceMojo extends ConfigOptionsMojo {

    /** The formats to write: {@code md}, {@code adoc} and {@code html}. */
    @Parameter(property = "config-options.formats", defaultValue = "md")
    private List<String> formats = List.of("md");

    /** The title of the page; by default, the name of the module. */
    @Parameter(property = "config-options.title")
    private @Nullable String title;

    /** Artifacts whose options are shown, too: patterns of the file names of jars, such as {@code acme-*.jar}. */
    @Parameter(property = "config-options.include")
    private List<String> include = List.of();

    /** The folder to write {@code config-options.md} and so on into; by default, {@code target/config-options}. */
    @Parameter(property = "config-options.output")
    private @Nullable File output;

    /** Jars, and folders of classes, whose options are shown instead of those of the module, separated by commas. */
    @Parameter(property = "config-options.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() {
        Set<PageFormat> pages = EnumParameter.all(
                "config-options.formats", formats, List.of(PageFormat.values()), PageFormat::extension);
        List<ClassPathEntry> classPath = classPath(jars, false);
        try (ReadModel read = model(classPath)) {
            String heading = title != null
                    ? title
                    : hasProject() ? "Options of " + project().getName() : "Options";
            Reference reference = Reference.of(
                    heading,
                    read.model().dialect(),
                    OptionSelection.of(classPath, !jars.isEmpty(), include).of(read.model()),
                    read.model().groups());
            if (reference.size() == 0) {
                getLog().info("config-options: the module declares no options");
                return;
            }
            for (PageFormat page : pages) {
                writeFile(outputFolder(output).resolve("config-options." + page.extension()), reference.text(page));
            }
        }
    }
}
