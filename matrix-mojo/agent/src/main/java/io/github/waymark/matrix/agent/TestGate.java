package io.github.waymark.matrix.agent;

import java.lang.reflect.Field;
import java.nio.file.Paths;
import java.util.Arrays;
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

/** Stands before each test run of a module: leaves out what can't run on its JDK, and counts what ran. */
@Named
@Singleton
final class TestGate implements MojoExecutionListener {

    private final AgentContext agentContext;
    private final ClassVersions classes = new ClassVersions();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final ParallelTestRuns lanes;
    private final Stopwatch stopwatch;
    private final TestTime testTime;

    @Inject
    TestGate(AgentContext agentContext, ParallelTestRuns lanes, Stopwatch stopwatch, TestTime testTime) {
        this.agentContext = agentContext;
        this.lanes = lanes;
        this.stopwatch = stopwatch;
        this.testTime = testTime;
    }

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
        Optional<TestRun> found = run(event.getExecution());
        if (!found.isPresent() || !runsTests(event)) {
            return;
        }
        TestRun run = found.get();
        awaitTurn(event, run);
        if (run.failFast() && failed.contains(run.name())) {
            leaveOut(event, run, "left-out", "a test of an earlier module failed");
            return;
        }
        String reason = unfit(event, run);
        if (reason != null) {
            failed.add(run.name());
            leaveOut(event, run, "unfit", reason);
            return;
        }
        limit(event, run);
    }

    private void awaitTurn(MojoExecutionEvent event, TestRun run) throws MojoExecutionException {
        try {
            lanes.go();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The tests of " + run.name() + " were interrupted before they began", e);
        }
        // Waiting for others is no time of its own.
        stopwatch.start(key(event.getProject(), event.getExecution()));
        agentContext.tell(told(event, "tests-start", run));
    }

    private void limit(MojoExecutionEvent event, TestRun run) throws MojoExecutionException {
        JsonLine alarm = told(event, "overtime", run);
        if (!testTime.begin(key(event.getProject(), event.getExecution()), run, () -> agentContext.tell(alarm))) {
            leaveOut(event, run, "overtime", "the time is over");
        }
    }

    /** The name of a goal of a module. */
    static String key(MavenProject project, MojoExecution execution) {
        return project.getId() + ' ' + execution;
    }

    /** Failsafe's `verify` only reads a summary, which is not there when no test ran. */
    private static boolean runsTests(MojoExecutionEvent event) {
        return !event.getExecution().getGoal().equals("verify");
    }

    private @Nullable String unfit(MojoExecutionEvent event, TestRun run) {
        if (!run.onMavensOwnJdk()
                && TestForks.runsInsideMaven(event.getExecution(), event.getSession(), event.getProject())) {
            return "its tests run inside Maven's own JVM (forkCount 0), which is not the environment's JDK";
        }
        return classes.tooNew(event.getProject(), run.feature());
    }

    private void leaveOut(MojoExecutionEvent event, TestRun run, String name, String reason)
            throws MojoExecutionException {
        set(event.getMojo(), "skip", true);
        agentContext.tell(told(event, name, run).put("reason", reason));
    }

    /**
     * Sets a parameter of a goal that is configured already. Not every one has a setter, so its field is set: Surefire's and Failsafe's
     * goals that run tests have had these under these names in every version.
     */
    private static void set(Mojo mojo, String name, Object value) throws MojoExecutionException {
        Class<?> type = mojo.getClass();
        while (type != null && !has(type, name)) {
            type = type.getSuperclass();
        }
        if (type == null) {
            throw new MojoExecutionException("The matrix agent finds no '" + name + "' in " + mojo.getClass());
        }
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(mojo, value);
        } catch (ReflectiveOperationException e) {
            throw new MojoExecutionException("The matrix agent can't set '" + name + "' of " + mojo.getClass(), e);
        }
    }

    private static boolean has(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(name));
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) {
        run(event.getExecution()).ifPresent(run -> {
            lanes.done();
            testTime.end(key(event.getProject(), event.getExecution()), run);
            count(event, run);
        });
    }

    private void count(MojoExecutionEvent event, TestRun run) {
        Xpp3Dom configuration = event.getExecution().getConfiguration();
        Xpp3Dom reports = configuration == null ? null : configuration.getChild("reportsDirectory");
        if (reports == null
                || reports.getValue() == null
                || event.getExecution().getGoal().equals("verify")) {
            return;
        }
        TestCount count = TestCount.in(Paths.get(reports.getValue()));
        if (count.failed() > 0) {
            failed.add(run.name());
        }
        MavenProject project = event.getProject();
        agentContext.tell(told(event, "tests", run)
                .put("run", count.run())
                .put("failed", count.failed())
                .put("skipped", count.skipped())
                .put("classes", classes.count(Paths.get(project.getBuild().getTestOutputDirectory()))));
    }

    private static JsonLine told(MojoExecutionEvent event, String name, TestRun run) {
        return EventLog.event(name)
                .put("env", run.name())
                .put("module", event.getProject().getArtifactId())
                .put("execution", event.getExecution().getExecutionId());
    }

    /** A goal has failed. */
    void failed(MavenProject project, MojoExecution execution) {
        run(execution).ifPresent(run -> {
            testTime.end(key(project, execution), run);
            failed.add(run.name());
        });
    }

    private Optional<TestRun> run(MojoExecution execution) {
        return agentContext.orders().flatMap(orders -> orders.runOf(execution.getExecutionId()));
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        failed(event.getProject(), event.getExecution());
    }
}
