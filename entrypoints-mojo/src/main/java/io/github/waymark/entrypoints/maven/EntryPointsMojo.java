package io.github.waymark.entrypoints.maven;

import io.github.waymark.checkout.PluginSettings;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** The base of all goals. */
abstract class EntryPointsMojo extends WaymarkMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private ToolchainManager toolchains;

    /** Skips the goal. */
    @Parameter(property = "entry-points.skip", defaultValue = "false")
    private boolean skip;

    EntryPointsMojo() {
        super("entry-points");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    /** The project that the goal runs for. */
    final MavenProject project() {
        return build().project()
                .orElseThrow(
                        () -> new ProblemException(
                                new Problem(
                                        "There is no POM.",
                                        folder().toString(),
                                        "Without one, the goal needs jars to read.",
                                        "Run it in a project, or with -Dentry-points.jars=a.jar,b.jar if the goal has this parameter.")));
    }

    /** The folder to which paths on the command line are relative. */
    final Path baseFolder() {
        return folder();
    }

    /** The version of this plugin. */
    final String pluginVersion() {
        return execution().getMojoDescriptor().getPluginDescriptor().getVersion();
    }

    /** What Maven's resolver needs to know about the build. */
    final RepositorySystemSession repositorySession() {
        return session().getRepositorySession();
    }

    /** The repositories of the project, or those of the settings. */
    final List<RemoteRepository> repositories() {
        return build().repositories();
    }

    /** The JDK that the project is compiled with. */
    final ProjectJdk jdk() throws IOException {
        return ProjectJdk.of(toolchains, session());
    }

    /** The archives of the build, for programs of a Java version. */
    final Archives archives(int feature) {
        return BuildArchives.of(repositorySession(), feature);
    }

    /** The class path of the project. */
    final ProjectPath path(MavenProject project, Archives archives) {
        return new ProjectPath(project, build().modules(), archives, folder());
    }

    /** The settings in the section of the settings file, and those of parameters. */
    final EntryPointSettings settings(List<String> single, List<String> ignored) throws IOException {
        return EntryPointSettings.of(
                PluginSettings.section(build().rootFolder(), EntryPointSettings.SECTION), single, ignored);
    }

    /** Opens jars that a parameter names, relative to the folder of the build. */
    final List<Source> jars(List<String> jars, Archives archives) {
        List<Source> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String jar : jars) {
            Path file = folder().resolve(jar.strip());
            try {
                sources.add(Source.of(archives.open(file), true));
            } catch (IOException e) {
                problems.add(new Problem(
                        "A jar can't be read: " + Reasons.of(e) + ".",
                        "-Dentry-points.jars: " + jar.strip(),
                        "It doesn't exist, is damaged, or is encrypted.",
                        "Write the path of a jar, relative to " + folder() + "."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return sources;
    }
}
