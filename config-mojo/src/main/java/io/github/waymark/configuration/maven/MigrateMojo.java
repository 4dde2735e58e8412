package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.migrate.FileMigration;
import io.github.waymark.configuration.migrate.Migration;
import io.github.waymark.configuration.migrate.Refusal;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.output.OutputFile;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Renames the settings of deprecated options to their replacements in the configuration files of the module.
 *
 * <p>By default it only prints the change as a patch, which {@code git apply} accepts in the root of the repository; {@code
 * -Dconfig-options.dryRun=false} changes the files. Comments, the order of settings and line ends stay. A setting stays as it is if its
 * replacement has another type or is set too, and if nothing replaces it; a warning says why.
 */
@Mojo(name = "migrate", requiresProject = false, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class MigrateMojo extends ConfigOptionsMojo {

    /** Whether to print the change only. */
    @Parameter(property = "config-options.dryRun", defaultValue = "true")
    private boolean dryRun;

    /** Further configuration files, relative to the root of the repository, with {@code *} and {@code **}. */
    @Parameter(property = "config-options.files")
    private List<String> files = List.of();

    /** The file to write the patch to, in the encoding of the changed files; by default it goes to the log. */
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
    protected void run() throws IOException {
        List<FileMigration> changes = new ArrayList<>();
        int renamed = 0;
        try (ReadModel model = model(classPath(jars, true))) {
            List<ConfigurationFile> read = files(
                            model.model().dialect(), settings(files, List.of()).files())
                    .files();
            Migration migration = new Migration(model.model(), read);
            for (ConfigurationFile file : read) {
                FileMigration change = migration.of(file);
                change.refusals().forEach(this::warn);
                if (change.isChange() && isInRepository(file)) {
                    changes.add(change);
                    renamed += change.renames().size();
                }
            }
        }
        if (output != null || dryRun) {
            printPatch(changes);
        }
        if (!dryRun) {
            changes.forEach(change -> writeFile(change.file().path().path(), change.content()));
        }
        getLog().info("config-options: " + summary(renamed, changes.size()));
    }

    private boolean isInRepository(ConfigurationFile file) {
        Path root = build().rootFolder().toAbsolutePath().normalize();
        return file.path().path().toAbsolutePath().normalize().startsWith(root);
    }

    private void printPatch(List<FileMigration> changes) {
        if (output == null) {
            changes.forEach(change -> report(change.patch(), null, true));
            return;
        }
        OutputFile.Content content = stream -> {
            for (FileMigration change : changes) {
                stream.write(change.patch().getBytes(change.file().charset()));
            }
        };
        write(output, content);
    }

    private void warn(Refusal refusal) {
        getLog().warn(refusal.place() + ": " + refusal.name() + " is not renamed: " + refusal.reason());
    }

    private String summary(int renamed, int changed) {
        if (renamed == 0) {
            return "no setting can be renamed";
        }
        String what = Count.of(renamed, "setting") + " in " + Count.of(changed, "file");
        return dryRun
                ? what + " can be renamed: run it again with -Dconfig-options.dryRun=false"
                : what + (renamed == 1 ? " was" : " were") + " renamed";
    }
}
