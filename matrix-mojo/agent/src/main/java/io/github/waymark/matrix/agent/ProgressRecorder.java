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

/** Tells when the session, its modules and their goals start and end. */
@Named
@Singleton
final class ProgressRecorder extends AbstractEventSpy {

    private final AgentContext agentContext;
    private final Stopwatch stopwatch;
    private final OutputMarker outputMarker;
    private final TestGate gate;
    private final DeferredTests late;

    @Inject
    ProgressRecorder(
            AgentContext agentContext,
            Stopwatch stopwatch,
            OutputMarker outputMarker,
            TestGate gate,
            DeferredTests late) {
        this.agentContext = agentContext;
        this.stopwatch = stopwatch;
        this.outputMarker = outputMarker;
        this.gate = gate;
        this.late = late;
    }

    @Override
    public void onEvent(Object event) {
        if (agentContext.orders().isPresent() && event instanceof ExecutionEvent) {
            tell((ExecutionEvent) event, agentContext.orders().get());
        }
    }

    private void tell(ExecutionEvent event, AgentConfig orders) {
        switch (event.getType()) {
            case SessionStarted:
                sessionStarted(event, orders);
                break;
            case SessionEnded:
                // Before Maven says how the build ended.
                late.finish(event.getSession().getResult());
                outputMarker.finish();
                agentContext.tell(EventLog.event("session-end")
                        .put("outcome", event.getSession().getResult().hasExceptions() ? "failed" : "ok"));
                break;
            case ProjectStarted:
                stopwatch.start(event.getProject().getId());
                agentContext.tell(module(event, "module-start"));
                break;
            case ProjectSucceeded:
            case ProjectFailed:
            case ProjectSkipped:
                moduleEnded(event);
                break;
            default:
                tellGoal(event, orders);
        }
    }

    private void tellGoal(ExecutionEvent event, AgentConfig orders) {
        switch (event.getType()) {
            case MojoStarted:
                stopwatch.start(TestGate.key(event.getProject(), event.getMojoExecution()));
                orders.runOf(event.getMojoExecution().getExecutionId())
                        .ifPresent(run -> outputMarker.speakFor(run.name()));
                agentContext.tell(mojo(module(event, "mojo-start"), event.getMojoExecution(), orders));
                break;
            case MojoFailed:
                // Goals that fail in an orderly way are not told to listeners of executions.
                gate.failed(event.getProject(), event.getMojoExecution());
                tellEnd(event, orders);
                break;
            case MojoSucceeded:
                tellEnd(event, orders);
                break;
            default:
        }
    }

    /** Its tests may go on: the time is that of all before them. */
    private void moduleEnded(ExecutionEvent event) {
        MavenProject project = event.getProject();
        long millis = stopwatch.stop(project.getId());
        boolean testsGoOn = late.has(project);
        late.whenEnded(project, failure -> {
            JsonLine json = module(event, "module-end").put("late", testsGoOn ? 1 : 0);
            String outcome = failure.isPresent() ? "failed" : outcome(event);
            agentContext.tell(ended(json, millis, outcome, failure.orElse(event.getException())));
        });
    }

    private void sessionStarted(ExecutionEvent event, AgentConfig orders) {
        if (orders.marked()) {
            outputMarker.takeOver();
        }
        agentContext.tell(EventLog.event("session-start")
                .put("modules", event.getSession().getProjects().size())
                .put("java", System.getProperty("java.version", ""))
                .put("maven", event.getSession().getSystemProperties().getProperty("maven.version", "")));
    }

    private void tellEnd(ExecutionEvent event, AgentConfig orders) {
        String key = TestGate.key(event.getProject(), event.getMojoExecution());
        JsonLine json = mojo(module(event, "mojo-end"), event.getMojoExecution(), orders);
        agentContext.tell(ended(json, stopwatch.stop(key), outcome(event), event.getException()));
        outputMarker.speakFor(null);
    }

    private static JsonLine module(ExecutionEvent event, String name) {
        MavenProject project = event.getProject();
        return EventLog.event(name).put("module", project.getArtifactId()).put("group", project.getGroupId());
    }

    private static JsonLine mojo(JsonLine json, MojoExecution execution, AgentConfig orders) {
        json.put("plugin", execution.getArtifactId())
                .put("goal", execution.getGoal())
                .put("execution", execution.getExecutionId());
        Optional<TestRun> run = orders.runOf(execution.getExecutionId());
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
