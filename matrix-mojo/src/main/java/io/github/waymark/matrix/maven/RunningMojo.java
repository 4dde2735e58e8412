package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.launch.ChildVariables;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.CheckedOutCommit;
import io.github.waymark.matrix.run.MatrixRun;
import io.github.waymark.matrix.run.RunLock;
import io.github.waymark.matrix.run.RunSettings;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.matrix.run.schedule.Parallel;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Base class of the goals that run environments. */
abstract class RunningMojo extends PlanMojo {

    /**
     * How many children, or JDKs on which a child runs tests, run at a time: a number, {@code all}, or {@code auto}, the default.
     * {@code auto} is one child for every two processors (and thread of {@code -T}), and one JDK for every processor, as long as there
     * is memory for them. Also {@code MATRIX_PARALLEL}.
     */
    @Parameter(property = "matrix.parallel")
    private @Nullable String parallel;

    /** Deletes what earlier runs left of the environments, so that all is compiled again; off by default. Also {@code MATRIX_CLEAN}. */
    @Parameter(property = "matrix.clean")
    private @Nullable Boolean clean;

    /** Prints the output of the children, each line with its environment; off by default. Also {@code MATRIX_LIVE}. */
    @Parameter(property = "matrix.live")
    private @Nullable Boolean live;

    /**
     * How progress is shown: {@code board} draws on the terminal; {@code lines} prints starts and ends, and the state of all
     * environments after 30 seconds without output; {@code auto}, the default, is {@code board} on a terminal.
     * Also {@code MATRIX_PROGRESS}.
     */
    @Parameter(property = "matrix.progress")
    private @Nullable String progress;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private PluginDescriptor plugin;

    private final MavenDownloads mavens;

    RunningMojo(RepositorySystem resolver) {
        this.mavens = new MavenDownloads(resolver);
    }

    @Override
    protected final void run() throws MojoFailureException, InterruptedException {
        if (session().getUserProperties().containsKey("matrix.active")) {
            getLog().info("skipped: this build is an environment of a matrix already");
            return;
        }
        requireOutermost();
        ParentBuild parent = new ParentBuildReader(session()).read(agent(), environment());
        Plan plan = plan();
        missingJdks(plan.environments()).forEach(getLog()::warn);
        RunLock lock = RunLock.of(RunFolders.of(parent.root()).base(), Instant.now());
        try {
            run(plan, parent, CheckedOutCommit.ask(parent.root(), parent.environment()));
        } finally {
            lock.close();
        }
    }

    /**
     * Runs what the goal is for.
     *
     * @param plan the selected environments
     * @param commit waits for the commit that is checked out
     */
    abstract void run(Plan plan, ParentBuild parent, Supplier<CheckedOutCommit> commit)
            throws MojoFailureException, InterruptedException;

    private void requireOutermost() {
        if (environment().containsKey(ChildVariables.DEPTH)) {
            throw new ProblemException(new Problem(
                    "A matrix was started inside an environment of a matrix.",
                    "the environment variable " + ChildVariables.DEPTH,
                    "It would start itself without end.",
                    "Start it outside of the matrix; a test that needs its own matrix must unset the variable."));
        }
    }

    /**
     * A run that has ended.
     *
     * @param tests the tests of each environment, by its name
     * @param trouble why {@code result.json} could not be written
     */
    record Finished(MatrixResult result, Map<String, TestReports> tests, Optional<ProblemException> trouble) {}

    /** Runs environments, and shows their progress. */
    final Finished start(
            Plan plan,
            ParentBuild parent,
            RunFolders folders,
            boolean notest,
            Supplier<CheckedOutCommit> commit,
            ProgressChoice display)
            throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        RunSettings settings = new RunSettings(
                Parallel.of(
                        option(parallel, "MATRIX_PARALLEL", "auto"),
                        cores,
                        threads(),
                        plan.environments().size()),
                isOn(clean, "MATRIX_CLEAN"),
                notest,
                build().isOnCiServer(),
                new ParentBuildReader(session()).switches(),
                JdkActivations.of(session().getProjects()),
                InstantSource.system());
        MavenDownloads.Found found = mavens.resolve(plan, session(), parent);
        String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        MatrixRun run = new MatrixRun(
                plan,
                parent,
                folders,
                settings,
                () -> frame(parent, cores, settings, started, commit.get()),
                display.progress());
        MatrixResult result = Interruptible.run(run, () -> run.run(found.mavens(), found.missing()));
        return new Finished(result, run.tests(), run.trouble());
    }

    /** How progress is shown; to be closed before anything else is printed. */
    final ProgressChoice display() {
        return new ProgressChoice(
                getLog(), build(), option(progress, "MATRIX_PROGRESS", "auto"), isOn(live, "MATRIX_LIVE"));
    }

    private int threads() {
        return Math.max(1, session().getRequest().getDegreeOfConcurrency());
    }

    private MatrixResult frame(
            ParentBuild parent, int cores, RunSettings settings, String started, CheckedOutCommit commit) {
        return new MatrixResult(
                MatrixResult.SCHEMA,
                "matrix-maven-plugin " + plugin.getVersion(),
                started,
                commit.id(),
                commit.dirty(),
                session().getTopLevelProject().getVersion(),
                new MatrixResult.Os(system(), System.getProperty("os.arch", "")),
                parent.maven().version(),
                cores,
                settings.parallel().children(),
                Outcome.RUNNING,
                "",
                0,
                List.of(),
                List.of());
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name;
    }

    private Path agent() {
        Artifact agent = plugin.getArtifactMap().get("io.github.waymark:waymark-matrix-agent");
        if (agent == null || agent.getFile() == null) {
            throw new IllegalStateException("the plugin has no dependency on the agent");
        }
        return agent.getFile().toPath().toAbsolutePath();
    }
}
