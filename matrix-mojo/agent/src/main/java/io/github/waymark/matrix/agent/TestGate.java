package io.github.waymark.matrix.agent;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Skips test runs that can't run on their JDK, limits the time of the others, and counts their tests. */
@Named
@Singleton
final class TestGate implements MojoExecutionListener {

    private final AgentContext agentContext;
    private final ClassVersions classes = new ClassVersions();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final ParallelTestRuns parallelRuns;
    private final Stopwatch stopwatch;
    private final TestTime testTime;

    @Inject
    TestGate(AgentContext agentContext, ParallelTestRuns parallelRuns, Stopwatch stopwatch, TestTime testTime) {
        this.agentContext = agentContext;
        this.parallelRuns = parallelRuns;
        this.stopwatch = stopwatch;
        this.testTime = testTime;
    }

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
        TestRun run = run(event.getExecution()).orElse(null);
        if (run == null || !runsTests(event)) {
            return;
        }
        awaitTurn(event, run);
        if (run.failFast() && failed.contains(run.name())) {
            skip(event, run, "left-out", "a test of an earlier module failed");
            return;
        }
        String reason = incompatibility(event, run);
        if (reason != null) {
            failed.add(run.name());
            skip(event, run, "unfit", reason);
            return;
        }
        startTimeout(event, run);
    }

    private void awaitTurn(MojoExecutionEvent event, TestRun run) throws MojoExecutionException {
        try {
            parallelRuns.awaitSlot();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The tests of " + run.name() + " were interrupted before they began", e);
        }
        // Do not count the time of waiting for others.
        stopwatch.start(key(event.getProject(), event.getExecution()));
        agentContext.record(event(event, "tests-start", run));
    }

    private void startTimeout(MojoExecutionEvent event, TestRun run) throws MojoExecutionException {
        JsonLine alarm = event(event, "overtime", run);
        if (!testTime.begin(key(event.getProject(), event.getExecution()), run, () -> agentContext.record(alarm))) {
            skip(event, run, "overtime", "the time limit was reached");
        }
    }

    /** The name of a goal of a module. */
    static String key(MavenProject project, MojoExecution execution) {
        return project.getId() + ' ' + execution;
    }

    /** Failsafe's {@code verify} only reads a summary, which is missing when no test ran. */
    private static boolean runsTests(MojoExecutionEvent event) {
        return !event.getExecution().getGoal().equals("verify");
    }

    private @Nullable String incompatibility(MojoExecutionEvent event, TestRun run) {
        if (!run.isOnMavensJdk()
                && TestForks.runsInsideMaven(event.getExecution(), event.getSession(), event.getProject())) {
            return "its tests run inside Maven's own JVM (forkCount 0), which is not the environment's JDK";
        }
        return classes.tooNew(event.getProject(), run.feature());
    }

    private void skip(MojoExecutionEvent event, TestRun run, String name, String reason) throws MojoExecutionException {
        setSkip(event.getMojo());
        agentContext.record(event(event, name, run).put("reason", reason));
    }

    /** Sets the field of a goal that is already configured, as all versions of Surefire and Failsafe have it, but not all a setter. */
    private static void setSkip(Mojo mojo) throws MojoExecutionException {
        for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals("skip")) {
                    set(field, mojo);
                    return;
                }
            }
        }
        throw new MojoExecutionException("The matrix agent can't find the field 'skip' of " + mojo.getClass() + ".");
    }

    private static void set(Field field, Mojo mojo) throws MojoExecutionException {
        try {
            field.setAccessible(true);
            field.set(mojo, true);
        } catch (ReflectiveOperationException e) {
            throw new MojoExecutionException(
                    "The matrix agent can't set the field 'skip' of " + mojo.getClass() + ".", e);
        }
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) {
        Optional<TestRun> run = run(event.getExecution());
        if (run.isPresent()) {
            parallelRuns.lockCompletion();
            testTime.end(key(event.getProject(), event.getExecution()), run.get());
            count(event, run.get().name());
        } else {
            agentContext.config().flatMap(AgentConfig::environment).ifPresent(name -> count(event, name));
        }
    }

    private void count(MojoExecutionEvent event, String environment) {
        Optional<TestGoal> goal = TestGoal.of(event.getExecution());
        if (!goal.isPresent()) {
            return;
        }
        TestCount count = TestCount.in(reports(event, goal.get()));
        if (count.failed() > 0) {
            failed.add(environment);
        }
        Path compiled = Paths.get(event.getProject().getBuild().getTestOutputDirectory());
        agentContext.record(event(event, "tests", environment)
                .put("path", path(event.getProject()))
                .put("run", count.run())
                .put("failed", count.failed())
                .put("skipped", count.skipped())
                .put("classes", classes.count(compiled, goal.get())));
    }

    /** The path of a module below the root of the reactor, as results name it. */
    private String path(MavenProject project) {
        Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
        return agentContext
                .config()
                .map(config -> config.root().relativize(module).toString().replace('\\', '/'))
                .orElse("");
    }

    private static Path reports(MojoExecutionEvent event, TestGoal goal) {
        Xpp3Dom configuration = event.getExecution().getConfiguration();
        Xpp3Dom reports = configuration == null ? null : configuration.getChild("reportsDirectory");
        String value = reports == null ? null : reports.getValue();
        // A default value is not interpolated.
        return value == null || value.contains("${")
                ? Paths.get(event.getProject().getBuild().getDirectory()).resolve(goal.reports())
                : Paths.get(value);
    }

    private static JsonLine event(MojoExecutionEvent event, String name, TestRun run) {
        return event(event, name, run.name());
    }

    private static JsonLine event(MojoExecutionEvent event, String name, String environment) {
        return EventLog.event(name)
                .put("env", environment)
                .put("module", event.getProject().getArtifactId())
                .put("group", event.getProject().getGroupId())
                .put("execution", event.getExecution().getExecutionId());
    }

    void goalFailed(MavenProject project, MojoExecution execution) {
        run(execution).ifPresent(run -> {
            testTime.end(key(project, execution), run);
            failed.add(run.name());
        });
    }

    private Optional<TestRun> run(MojoExecution execution) {
        return agentContext.config().flatMap(config -> config.runOf(execution.getExecutionId()));
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        goalFailed(event.getProject(), event.getExecution());
    }
}
