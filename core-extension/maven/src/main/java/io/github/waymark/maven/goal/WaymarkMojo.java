package io.github.waymark.maven.goal;

import io.github.waymark.maven.MavenBuild;
import io.github.waymark.output.OutputFile;
import io.github.waymark.output.ReportTarget;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.VisibleText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** The base class of all goals: skips them, converts their problems to Maven's exceptions, and writes their reports. */
public abstract class WaymarkMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MojoExecution execution;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private ProjectDependenciesResolver moduleResolver;

    private final String prefix;
    private @Nullable MavenProject firstModule;

    /** Creates a goal.
     *
     * @param prefix of the plugin's goals and properties
     */
    protected WaymarkMojo(String prefix) {
        this.prefix = prefix;
    }

    /** The log, in which control characters are visible. */
    @Override
    public final Log getLog() {
        return new VisibleLog(super.getLog());
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().info("skipped: " + prefix + ".skip is set");
            return;
        }
        if (isDoneOnce()) {
            getLog().debug("done once, at the root of the build");
            return;
        }
        try {
            if (isForEachModule()) {
                runForEachModule();
            } else {
                run();
            }
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(inaccessible(e).text(), e);
        } catch (InvalidPathException e) {
            throw new MojoFailureException(unusableName(e).text(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException("The goal was interrupted.", e);
        }
    }

    private Problem inaccessible(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        String file = cause instanceof FileSystemException named ? named.getFile() : null;
        return new Problem(
                "A file can't be read or written.",
                file == null ? session.getExecutionRootDirectory() : file,
                String.valueOf(cause),
                "Free disk space, or grant this user the permission to read and write there.");
    }

    /** In the locale C, a file that git knows may have a name that Java can't express. */
    private static Problem unusableName(InvalidPathException e) {
        return new Problem(
                "The name of a file can't be used.",
                VisibleText.of(e.getInput()),
                VisibleText.of(String.valueOf(e.getMessage())) + ". Java encodes names of files in "
                        + System.getProperty("sun.jnu.encoding") + " here.",
                "If the name is right, run the build in a locale with UTF-8: LC_ALL=C.UTF-8. Otherwise correct it.");
    }

    /** Whether the user skips the goal. */
    protected abstract boolean isSkipped();

    /** What the goal does; its problems fail the build. */
    protected abstract void run() throws MojoFailureException, IOException, InterruptedException;

    /** Maven calls an aggregator goal for each module that inherits its binding. */
    private boolean isDoneOnce() {
        return execution.getMojoDescriptor().isAggregator()
                && !Objects.equals(session.getCurrentProject(), session.getTopLevelProject());
    }

    /**
     * Whether the goal reads one module. Maven calls a goal that also works without a POM only for the first module of a build if it is
     * called directly; such a goal runs for each module then, with its dependencies.
     */
    protected boolean readsModule() {
        return false;
    }

    /** Whether the build has several modules, so that a module for which there is nothing to do is no error. */
    protected final boolean isOneOfSeveral() {
        return session.getProjects().size() > 1;
    }

    private boolean isForEachModule() {
        return readsModule()
                && execution.getSource() == MojoExecution.Source.CLI
                && !execution.getMojoDescriptor().isProjectRequired()
                && !execution.getMojoDescriptor().isAggregator()
                && isOneOfSeveral();
    }

    private void runForEachModule() throws MojoFailureException, IOException, InterruptedException {
        MavenProject first = session.getCurrentProject();
        firstModule = first;
        String scope = execution.getMojoDescriptor().getDependencyResolutionRequired();
        ModuleDependencies dependencies = new ModuleDependencies(session, moduleResolver);
        try {
            for (MavenProject module : session.getProjects()) {
                session.setCurrentProject(module);
                if (scope != null && !module.equals(first)) {
                    dependencies.resolve(module, scope);
                }
                getLog().info("module " + module.getArtifactId());
                run();
            }
        } finally {
            session.setCurrentProject(first);
            firstModule = null;
        }
    }

    /**
     * Whether errors fail the build, by the parameter {@code enforce}: {@code auto} is on a CI server.
     *
     * @param enforce the value of the parameter
     */
    protected final boolean isEnforced(String enforce) {
        String word = EnumParameter.word(prefix + ".enforce", enforce, "auto", "true", "false");
        return word.equals("auto") ? build().isOnCiServer() : word.equals("true");
    }

    /** A file that a parameter names, in the folder of the module if the goal runs for several modules. */
    protected final Path inModule(Path file) {
        Path resolved = folder().resolve(file);
        if (firstModule == null) {
            return resolved;
        }
        Path first = firstModule.getBasedir().toPath();
        return resolved.startsWith(first)
                ? session.getCurrentProject().getBasedir().toPath().resolve(first.relativize(resolved))
                : resolved;
    }

    protected final MavenSession session() {
        return session;
    }

    protected final MojoExecution execution() {
        return execution;
    }

    /** The build that the goal runs in. */
    protected final MavenBuild build() {
        return new MavenBuild(session);
    }

    /** The folder that the user is in, or that {@code -f} names. */
    protected final Path folder() {
        return build().folder();
    }

    /** The environment of the build. */
    protected final Map<String, String> environment() {
        return build().environment();
    }

    /**
     * Writes a report to a file if one is set, otherwise to the log for people or to standard output for programs. With {@code -q}
     * standard output is for people too: the log would drop what the goal exists to print.
     */
    protected final void report(String report, @Nullable File output, boolean forPeople) {
        String text = forPeople && output == null ? VisibleText.of(report) : report;
        report(output).write(text, forPeople && getLog().isInfoEnabled());
    }

    /** Writes to a file if one is set, otherwise to standard output without log prefixes, so that it can be piped. */
    protected final void write(@Nullable File output, OutputFile.Content content) {
        report(output).write(content);
    }

    /**
     * Writes a file, and logs its name if its content changed.
     *
     * @return whether the content changed
     */
    protected final boolean writeFile(Path file, String text) {
        return writeFile(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #writeFile(Path, String)}. */
    protected final boolean writeFile(Path file, byte[] content) {
        boolean changed = OutputFile.write(file, content);
        Path folder = folder();
        String name = (file.startsWith(folder) ? folder.relativize(file) : file).toString();
        if (changed) {
            getLog().info("wrote " + name);
        } else {
            getLog().debug("unchanged: " + name);
        }
        return changed;
    }

    private ReportTarget report(@Nullable File output) {
        return new ReportTarget(Optional.ofNullable(output).map(file -> inModule(file.toPath())), getLog()::info);
    }
}
