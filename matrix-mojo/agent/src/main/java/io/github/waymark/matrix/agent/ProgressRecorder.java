package io.github.waymark.matrix.agent;

import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Records when the session, its modules and their goals start and end. */
@Named
@Singleton
final class ProgressRecorder extends AbstractEventSpy {

    private final AgentContext agentContext;
    private final Stopwatch stopwatch;
    private final OutputMarker outputMarker;
    private final TestGate gate;
    private final DeferredTests deferredTests;

    @Inject
    ProgressRecorder(
            AgentContext agentContext,
            Stopwatch stopwatch,
            OutputMarker outputMarker,
            TestGate gate,
            DeferredTests deferredTests) {
        this.agentContext = agentContext;
        this.stopwatch = stopwatch;
        this.outputMarker = outputMarker;
        this.gate = gate;
        this.deferredTests = deferredTests;
    }

    @Override
    public void onEvent(Object event) {
        if (agentContext.config().isPresent() && event instanceof ExecutionEvent) {
            record((ExecutionEvent) event, agentContext.config().get());
        }
    }

    private void record(ExecutionEvent event, AgentConfig config) {
        switch (event.getType()) {
            case SessionStarted:
                sessionStarted(event, config);
                break;
            case SessionEnded:
                // Before Maven prints the result of the build.
                deferredTests.finish(event.getSession().getResult());
                outputMarker.finish();
                agentContext.record(EventLog.event("session-end")
                        .put("outcome", event.getSession().getResult().hasExceptions() ? "failed" : "ok"));
                break;
            case ProjectStarted:
                stopwatch.start(event.getProject().getId());
                agentContext.record(module(event, "module-start"));
                break;
            case ProjectSucceeded:
            case ProjectFailed:
            case ProjectSkipped:
                moduleEnded(event);
                break;
            default:
                recordGoal(event, config);
        }
    }

    private void recordGoal(ExecutionEvent event, AgentConfig config) {
        switch (event.getType()) {
            case MojoStarted:
                stopwatch.start(TestGate.key(event.getProject(), event.getMojoExecution()));
                config.runOf(event.getMojoExecution().getExecutionId())
                        .ifPresent(run -> outputMarker.markLinesOf(run.name()));
                agentContext.record(mojo(module(event, "mojo-start"), event.getMojoExecution(), config));
                break;
            case MojoFailed:
                // Execution listeners are not called when a goal fails with an expected exception.
                gate.goalFailed(event.getProject(), event.getMojoExecution());
                recordGoalEnd(event, config);
                break;
            case MojoSucceeded:
                recordGoalEnd(event, config);
                break;
            default:
        }
    }

    /** Deferred tests may still run; the recorded time is that of the goals before them. */
    private void moduleEnded(ExecutionEvent event) {
        MavenProject project = event.getProject();
        long millis = stopwatch.stop(project.getId());
        boolean testsDeferred = deferredTests.has(project);
        // The event asks the session for its current project, which is another one when the tests end.
        String outcome = outcome(event);
        Throwable exception = event.getException();
        deferredTests.whenEnded(project, failure -> {
            JsonLine json = module(project, "module-end").put("late", testsDeferred ? 1 : 0);
            agentContext.record(
                    ended(json, millis, failure.isPresent() ? "failed" : outcome, failure.orElse(exception)));
        });
    }

    private void sessionStarted(ExecutionEvent event, AgentConfig config) {
        if (config.marksOutput()) {
            outputMarker.redirectOutput();
        }
        agentContext.record(EventLog.event("session-start")
                .put("home", System.getProperty("java.home", ""))
                .put("vendor", System.getProperty("java.vendor", ""))
                .put("arch", System.getProperty("os.arch", ""))
                .put("modules", event.getSession().getProjects().size())
                .put("java", System.getProperty("java.version", ""))
                .put("maven", event.getSession().getSystemProperties().getProperty("maven.version", "")));
    }

    private void recordGoalEnd(ExecutionEvent event, AgentConfig config) {
        String key = TestGate.key(event.getProject(), event.getMojoExecution());
        JsonLine json = mojo(module(event, "mojo-end"), event.getMojoExecution(), config);
        agentContext.record(ended(json, stopwatch.stop(key), outcome(event), event.getException()));
        outputMarker.markLinesOf(null);
    }

    private static JsonLine module(ExecutionEvent event, String name) {
        return module(event.getProject(), name);
    }

    private static JsonLine module(MavenProject project, String name) {
        return EventLog.event(name).put("module", project.getArtifactId()).put("group", project.getGroupId());
    }

    private static JsonLine mojo(JsonLine json, MojoExecution execution, AgentConfig config) {
        json.put("plugin", execution.getArtifactId())
                .put("goal", execution.getGoal())
                .put("execution", execution.getExecutionId());
        Optional<TestRun> run = config.runOf(execution.getExecutionId());
        return run.isPresent() ? json.put("env", run.get().name()) : json;
    }

    private static String outcome(ExecutionEvent event) {
        String type = event.getType().name().toLowerCase(Locale.ROOT);
        return type.endsWith("succeeded") ? "ok" : type.endsWith("failed") ? "failed" : "skipped";
    }

    private static JsonLine ended(JsonLine json, long millis, String outcome, @Nullable Throwable failure) {
        json.put("millis", millis).put("outcome", outcome);
        return failure == null ? json : json.put("message", String.valueOf(failure.getMessage()));
    }
}
