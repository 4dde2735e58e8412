package io.github.waymark.entrypoints.maven;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.script.Application;
import io.github.waymark.entrypoints.script.ScriptCollection;
import io.github.waymark.entrypoints.script.ScriptFile;
import io.github.waymark.entrypoints.script.ScriptRules;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes a folder with the program: the jars of its runtime class path in {@code lib}, and a launcher for each command in {@code bin}, for
 * POSIX shells and for Windows.
 *
 * <p>Commands are the scripts of the module, and those that its dependencies declare in {@code META-INF/entry-points/console-scripts}.
 * The folder can be moved. What is no longer part of it is deleted at the next run. Assembly plugins can pack it.
 */
@Mojo(
        name = "scripts",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ScriptsMojo extends EntryPointsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositories;

    /** The class with a main method that gets a launcher with the name of the artifact. */
    @Parameter(property = "entry-points.mainClass")
    private @Nullable String mainClass;

    /** The console scripts of the module, each a name with its class or {@code class::method}. */
    @Parameter
    private Map<String, String> scripts = Map.of();

    /** Whether each dependency with a main class in its manifest gets a launcher with the name of its artifact. */
    @Parameter(property = "entry-points.mainClasses", defaultValue = "false")
    private boolean mainClasses;

    /** The dependencies that are part of the program: {@code groupId:artifactId}, with {@code *} for any characters. By default all. */
    @Parameter(property = "entry-points.include")
    private List<String> include = List.of();

    /** The dependencies that are not part of the program, in the same form. */
    @Parameter(property = "entry-points.exclude")
    private List<String> exclude = List.of();

    /** The options of the JVM in each launcher, such as {@code -Xmx1g}. Users add theirs in the variable {@code JAVA_OPTS}. */
    @Parameter(property = "entry-points.javaOptions")
    private List<String> javaOptions = List.of();

    /** Whether the program runs on the module path, and not on the class path. */
    @Parameter(property = "entry-points.modulePath", defaultValue = "false")
    private boolean modulePath;

    /** The folder to write. By default {@code app} in the build folder. */
    @Parameter(property = "entry-points.output")
    private @Nullable File output;

    /** The time of entries in archives, for reproducible builds: a date and time, or seconds since 1970. */
    @Parameter(property = "project.build.outputTimestamp", defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    @Override
    protected void run() throws IOException {
        MavenProject project = project();
        if (project.getPackaging().equals("pom")) {
            getLog().debug("a module with packaging pom is no program");
            return;
        }
        ProjectJdk jdk = jdk();
        ProgramJars jars = new ProgramJars(project, include, exclude);
        try (Archives archives = archives(jdk.feature());
                JdkClasses jdkClasses = jdk.classes()) {
            List<Source> program = jars.open(archives);
            KnownClasses classes = new KnownClasses(program, jdkClasses);
            int release = new PackagedArtifacts(project).release();
            ScriptCollection collection = ScriptCollection.of(
                    ScriptFile.of(own(project)), program, mainClasses, new ScriptRules(classes, release, true));
            collection.warnings().forEach(warning -> getLog().warn(warning.text()));
            if (!collection.problems().isEmpty()) {
                throw new ProblemException(collection.problems());
            }
            if (collection.needsRuntime()) {
                program = new RuntimeLibrary(this, repositories).addTo(program, project, archives);
            }
            write(project, program, collection);
        }
    }

    /** The scripts of parameters. */
    private Map<String, String> own(MavenProject project) {
        Map<String, String> own = new LinkedHashMap<>(scripts);
        if (mainClass != null && !mainClass.isBlank()) {
            own.putIfAbsent(ScriptCollection.nameOf(project.getArtifactId()), mainClass.strip());
        }
        return own;
    }

    private void write(MavenProject project, List<Source> program, ScriptCollection collection) throws IOException {
        Path build = Path.of(project.getBuild().getDirectory());
        Path app = output == null
                ? build.resolve("app")
                : project.getBasedir().toPath().resolve(output.toPath());
        int changed = new Application(app, build.resolve("entry-points/scripts.txt"), BuildTime.of(outputTimestamp))
                .write(program, collection.scripts(), modulePath, javaOptions);
        Path shown = app.startsWith(folder()) ? folder().relativize(app) : app;
        getLog().info(Count.of(collection.scripts().size(), "launcher") + " for " + Count.of(program.size(), "jar")
                + " in " + shown + ", " + changed + " changed");
        if (collection.scripts().isEmpty()) {
            getLog().warn("There is no script: neither the module nor its dependencies declare one. Set <scripts> or"
                    + " -Dentry-points.mainClass, or write " + ScriptFile.PATH + " with lines such as"
                    + " hello = org.example.Cli.");
        }
    }
}
