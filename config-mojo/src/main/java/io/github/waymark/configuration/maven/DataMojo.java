package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.render.OptionList;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Writes the options that the module itself declares as JSON, and attaches the file, so that {@code diff} can compare releases.
 *
 * <p>Nothing is written if the module declares no options.
 */
@Mojo(
        name = "data",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class DataMojo extends ConfigOptionsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private MavenProjectHelper projects;

    /** The file to write. */
    @Parameter(property = "config-options.data", defaultValue = "${project.build.directory}/config-options.json")
    @SuppressWarnings("NullAway.Init")
    private File data;

    /** Whether the options of all jars of the class path are written, and not only those of the module. */
    @Parameter(property = "config-options.all", defaultValue = "false")
    private boolean all;

    /** Whether the file becomes an artifact of the module, with the classifier {@code config-options}. */
    @Parameter(property = "config-options.attach", defaultValue = "true")
    private boolean attach;

    @Override
    protected void run() {
        List<ClassPathEntry> classPath = classPath(List.of(), false);
        Set<String> own = classPath.stream().limit(1).map(ClassPathEntry::name).collect(Collectors.toSet());
        try (ReadModel model = model(classPath)) {
            List<Option> options = model.model().declared().stream()
                    .filter(option -> all || own.contains(option.origin().artifact()))
                    .toList();
            if (options.isEmpty()) {
                getLog().info("config-options: the module declares no options");
                return;
            }
            writeFile(data.toPath(), new OptionList(options).json());
            if (attach) {
                projects.attachArtifact(project(), "json", "config-options", data);
            }
        }
    }
}
