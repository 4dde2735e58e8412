package io.github.waymark.matrix.agent;

import java.lang.reflect.Field;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Stands before each test run of a module: leaves out what can't run on its JDK, and counts what ran. */
@Named
@Singleton
final class TestGate implements MojoExecutionListener {

    private final Desk desk;
    private final ClassVersions classes = new ClassVersions();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> spentMillis = new ConcurrentHashMap<>();
    private final Map<String, Watch> begun = new ConcurrentHashMap<>();
    private final Timer clock = new Timer("matrix-overtime", true);

    @Inject
    TestGate(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
        Optional<TestRun> found = run(event);
        if (!found.isPresent() || !runsTests(event)) {
            return;
        }
        TestRun run = found.get();
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

    /**
     * When the environment's time is over the matrix is told, and ends the JVM of the tests. (Surefire has a limit of its own, but 3.5 only
     * says that it is over, and waits on.)
     */
    private void limit(MojoExecutionEvent event, TestRun run) throws MojoExecutionException {
        if (run.timeoutSeconds() == 0) {
            return;
        }
        long left = 1000L * run.timeoutSeconds() - spentMillis.getOrDefault(run.name(), 0L);
        if (left <= 0) {
            leaveOut(event, run, "overtime", "the time is over");
            return;
        }
        Json overtime = told(event, "overtime", run);
        TimerTask alarm = new TimerTask() {
            @Override
            public void run() {
                desk.tell(overtime);
            }
        };
        begun.put(key(event), new Watch(System.nanoTime(), alarm));
        clock.schedule(alarm, left);
    }

    /** When the tests of a module began, and what happens when they don't end in time. */
    private static final class Watch {

        private final long since;
        private final TimerTask alarm;

        Watch(long since, TimerTask alarm) {
            this.since = since;
            this.alarm = alarm;
        }
    }

    private static String key(MojoExecutionEvent event) {
        return event.getProject().getId() + ' ' + event.getExecution().getExecutionId();
    }

    private void stopWatch(MojoExecutionEvent event, TestRun run) {
        Watch watch = begun.remove(key(event));
        if (watch != null) {
            watch.alarm.cancel();
            spentMillis.merge(run.name(), (System.nanoTime() - watch.since) / 1_000_000, Long::sum);
        }
    }

    /** Failsafe's `verify` only reads a summary, which is not there when no test ran. */
    private static boolean runsTests(MojoExecutionEvent event) {
        return !event.getExecution().getGoal().equals("verify");
    }

    private @Nullable String unfit(MojoExecutionEvent event, TestRun run) {
        if (!run.onMavensOwnJdk() && runsInsideMaven(event)) {
            return "its tests run inside Maven's own JVM (forkCount 0), which is not the environment's JDK";
        }
        return classes.tooNew(event.getProject(), run.feature());
    }

    private static boolean runsInsideMaven(MojoExecutionEvent event) {
        Xpp3Dom configuration = event.getExecution().getConfiguration();
        return "0".equals(value(event, configuration, "forkCount"))
                || "never".equals(value(event, configuration, "forkMode"));
    }

    private static @Nullable String value(MojoExecutionEvent event, @Nullable Xpp3Dom configuration, String name) {
        Xpp3Dom child = configuration == null ? null : configuration.getChild(name);
        String value = child == null ? null : child.getValue();
        if (value != null && !value.startsWith("${")) {
            return value;
        }
        String fromUser = event.getSession().getUserProperties().getProperty(name);
        return fromUser != null ? fromUser : event.getProject().getProperties().getProperty(name);
    }

    private void leaveOut(MojoExecutionEvent event, TestRun run, String name, String reason)
            throws MojoExecutionException {
        set(event.getMojo(), "skip", true);
        desk.tell(told(event, name, run).put("reason", reason));
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
        run(event).ifPresent(run -> {
            stopWatch(event, run);
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
        desk.tell(told(event, "tests", run)
                .put("run", count.run())
                .put("failed", count.failed())
                .put("skipped", count.skipped())
                .put("classes", classes.count(Paths.get(project.getBuild().getTestOutputDirectory()))));
    }

    private static Json told(MojoExecutionEvent event, String name, TestRun run) {
        return EventLog.event(name)
                .put("env", run.name())
                .put("module", event.getProject().getArtifactId())
                .put("execution", event.getExecution().getExecutionId());
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        run(event).ifPresent(run -> {
            stopWatch(event, run);
            failed.add(run.name());
        });
    }

    private Optional<TestRun> run(MojoExecutionEvent event) {
        return desk.orders().flatMap(orders -> orders.runOf(event.getExecution().getExecutionId()));
    }
}
