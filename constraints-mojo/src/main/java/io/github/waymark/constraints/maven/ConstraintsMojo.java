package io.github.waymark.constraints.maven;

import io.github.waymark.checkout.Inputs;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.output.Report;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** What all goals about constraints share: where they run, how they are skipped, and how they fail. */
abstract class ConstraintsMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MojoExecution execution;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    /** Skips the goal. */
    @Parameter(property = "constraints.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("skipped: constraints.skip is set");
            return;
        }
        if (isRepeated()) {
            return;
        }
        try {
            run();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** What the goal does; its problems fail the build. */
    abstract void run();

    /** A goal that looks at all modules, bound in a POM that modules inherit, is called for each of them. */
    private boolean isRepeated() {
        return execution.getSource() == MojoExecution.Source.LIFECYCLE
                && execution.getMojoDescriptor().isAggregator()
                && !session.getProjects().isEmpty()
                && !session.getCurrentProject().equals(session.getProjects().get(0));
    }

    final MavenSession session() {
        return session;
    }

    final RepositorySystem repositorySystem() {
        return repositorySystem;
    }

    final RepositorySystemSession repositorySession() {
        return session.getRepositorySession();
    }

    /** The folder that the user is in, or that {@code -f} names. */
    final Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    /** The git repository around a folder. */
    final Optional<ListRepository> repository(Path folder) {
        return ListRepository.around(
                folder, environment(), Path.of(session.getSystemProperties().getProperty("user.home", "")));
    }

    /** The environment of this run. */
    final Map<String, String> environment() {
        return Inputs.environment(session.getSystemProperties());
    }

    /** The value of an environment variable; empty where it isn't set. */
    final String environment(String name) {
        return session.getSystemProperties().getProperty("env." + name, "");
    }

    /**
     * The form that a word names.
     *
     * @throws ProblemException that lists the known ones
     */
    static <T extends Enum<T>> T form(T[] forms, String word) {
        for (T form : forms) {
            if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
                return form;
            }
        }
        List<String> known = Arrays.stream(forms)
                .map(form -> form.name().toLowerCase(Locale.ROOT))
                .toList();
        throw new ProblemException(new Problem(
                "There is no format '" + word + "'.",
                "constraints.format",
                "The report would be written in a form that nobody expects.",
                "Use " + String.join(", ", known) + "."));
    }

    /** Writes a report to a file where one is named, and else to the log or, for programs, plainly to standard output. */
    final void tell(String report, @Nullable File output, boolean forPeople) {
        Optional<Path> file = Optional.ofNullable(output).map(named -> folder().resolve(named.toPath()));
        new Report(file, getLog()::info).tell(report, forPeople);
    }
}
