package io.github.waymark.configuration.maven;

import io.github.waymark.checkout.PluginSettings;
import io.github.waymark.configuration.check.InactiveProfiles;
import io.github.waymark.configuration.check.ValidationSettings;
import io.github.waymark.configuration.file.ResourceFolder;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** The base of all goals: the class path of the module, and the settings. */
abstract class ConfigOptionsMojo extends WaymarkMojo {

    /** Skips the goal. */
    @Parameter(property = "config-options.skip", defaultValue = "false")
    private boolean skip;

    ConfigOptionsMojo() {
        super("config-options");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    /** The settings in the section of the settings file, and those of parameters. */
    final ValidationSettings settings(List<String> files, List<String> profiles) throws IOException {
        return ValidationSettings.of(
                PluginSettings.section(build().rootFolder(), ValidationSettings.SECTION), files, profiles);
    }

    /** The project that the goal runs for. */
    final MavenProject project() {
        return build().project()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no POM.",
                        folder().toString(),
                        "Without one, the goal needs jars to read the options of.",
                        "Run it in a project, or with -Dconfig-options.jars=a.jar,b.jar.")));
    }

    /** Whether the goal runs for a project. */
    final boolean hasProject() {
        return build().project().isPresent();
    }

    /** The folder that the goal runs in. */
    final Path workingFolder() {
        return folder();
    }

    /** The folder that files are written into: that of a parameter, or {@code target/config-options}. */
    final Path outputFolder(@Nullable File output) {
        Path target = hasProject() ? Path.of(project().getBuild().getDirectory()) : folder().resolve("target");
        return output == null ? target.resolve("config-options") : inModule(output.toPath());
    }

    /**
     * The configuration files of the module; without a project, only those of patterns.
     *
     * @param patterns of further files, relative to the root of the repository
     */
    final ModuleFiles files(Dialect dialect, List<String> patterns) throws IOException {
        Path module = hasProject() ? project().getBasedir().toPath() : folder();
        List<ResourceFolder> folders =
                hasProject() ? new ProjectClassPath(project(), build().moduleNames()).resources() : List.of();
        return ModuleFiles.read(build().rootFolder(), module, dialect, folders, patterns);
    }

    /** The options of a class path. */
    final ReadModel model(List<ClassPathEntry> classPath) {
        return new ModelReader(metadataCache()).read(classPath);
    }

    /** What jars declare, for all modules of the build. */
    final MetadataCache metadataCache() {
        SessionData data = session().getRepositorySession().getData();
        String key = MetadataCache.class.getName();
        while (true) {
            Object known = data.get(key);
            // Another version of the plugin in the same build has other classes.
            if (known instanceof MetadataCache cache) {
                return cache;
            }
            MetadataCache created = new MetadataCache();
            if (data.set(key, known, created)) {
                return created;
            }
        }
    }

    /**
     * The class path of the project, or the jars of a parameter.
     *
     * @param jars paths relative to the folder of the build; none for the class path
     * @param test whether it is that of the tests
     */
    final List<ClassPathEntry> classPath(List<String> jars, boolean test) {
        if (jars.isEmpty()) {
            return new ProjectClassPath(project(), build().moduleNames()).entries(test);
        }
        return named(jars);
    }

    /** Whether two class paths have the same jars, so that a comparison of them can't find anything. */
    static boolean haveSameJars(List<ClassPathEntry> one, List<ClassPathEntry> other) {
        return paths(one).equals(paths(other));
    }

    private static Set<Path> paths(List<ClassPathEntry> classPath) {
        return classPath.stream().map(ClassPathEntry::path).collect(Collectors.toSet());
    }

    /** Whether the classes of the module are there, which read settings of their own; also without a module. */
    final boolean isCompiled() throws IOException {
        return !hasProject() || new ProjectClassPath(project(), build().moduleNames()).isCompiled();
    }

    /**
     * The profiles of the module that are not active and add dependencies; none without a module.
     *
     * @param test whether those of tests count
     */
    final InactiveProfiles inactiveProfiles(RepositorySystem system, List<ClassPathEntry> classPath, boolean test) {
        return hasProject()
                ? new PomProfiles(
                        project(),
                        test,
                        classPath,
                        new LocalDependencies(system, session().getRepositorySession(), project()),
                        new ModelReader(metadataCache()))
                : InactiveProfiles.none();
    }

    private List<ClassPathEntry> named(List<String> jars) {
        List<ClassPathEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String jar : jars) {
            Path path = folder().resolve(jar.strip()).normalize();
            if (Files.isDirectory(path)) {
                entries.add(ClassPathEntry.own(String.valueOf(path.getFileName()), path));
            } else if (Files.isRegularFile(path)) {
                entries.add(ClassPathEntry.jar(path));
            } else {
                problems.add(new Problem(
                        "There is no jar '" + jar.strip() + "'.",
                        "-Dconfig-options.jars",
                        "Its options would be missing.",
                        "Write the path of a jar or a folder of classes, relative to " + folder() + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return entries;
    }
}
