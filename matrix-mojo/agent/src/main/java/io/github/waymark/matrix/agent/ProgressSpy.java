package io.github.waymark.matrix.agent;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Tells when the session, its modules and their goals start and end. */
@Named
@Singleton
final class ProgressSpy extends AbstractEventSpy {

    private final Desk desk;
    private final Map<String, Long> started = new ConcurrentHashMap<>();

    @Inject
    ProgressSpy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void onEvent(Object event) {
        if (desk.orders().isPresent() && event instanceof ExecutionEvent) {
            tell((ExecutionEvent) event, desk.orders().get());
        }
    }

    private void tell(ExecutionEvent event, Orders orders) {
        switch (event.getType()) {
            case SessionStarted:
                desk.tell(EventLog.event("session-start")
                        .put("modules", event.getSession().getProjects().size())
                        .put("java", System.getProperty("java.version", ""))
                        .put("maven", event.getSession().getSystemProperties().getProperty("maven.version", "")));
                break;
            case SessionEnded:
                desk.tell(EventLog.event("session-end")
                        .put("outcome", event.getSession().getResult().hasExceptions() ? "failed" : "ok"));
                break;
            case ProjectStarted:
                started.put(event.getProject().getId(), System.nanoTime());
                desk.tell(module(event, "module-start"));
                break;
            case ProjectSucceeded:
            case ProjectFailed:
            case ProjectSkipped:
                desk.tell(ended(
                        module(event, "module-end"), event, event.getProject().getId()));
                break;
            case MojoStarted:
                started.put(key(event), System.nanoTime());
                desk.tell(mojo(module(event, "mojo-start"), event.getMojoExecution(), orders));
                break;
            case MojoSucceeded:
            case MojoFailed:
                desk.tell(ended(mojo(module(event, "mojo-end"), event.getMojoExecution(), orders), event, key(event)));
                break;
            default:
        }
    }

    private static Json module(ExecutionEvent event, String name) {
        MavenProject project = event.getProject();
        return EventLog.event(name).put("module", project.getArtifactId()).put("group", project.getGroupId());
    }

    private static Json mojo(Json json, MojoExecution execution, Orders orders) {
        json.put("plugin", execution.getArtifactId())
                .put("goal", execution.getGoal())
                .put("execution", execution.getExecutionId());
        Optional<TestRun> run = orders.runOf(execution.getExecutionId());
        return run.isPresent() ? json.put("env", run.get().name()) : json;
    }

    private Json ended(Json json, ExecutionEvent event, String key) {
        Long since = started.remove(key);
        json.put("millis", since == null ? 0 : (System.nanoTime() - since) / 1_000_000);
        String outcome = event.getType().name().toLowerCase(Locale.ROOT);
        json.put("outcome", outcome.endsWith("succeeded") ? "ok" : outcome.endsWith("failed") ? "failed" : "skipped");
        return event.getException() == null
                ? json
                : json.put("message", String.valueOf(event.getException().getMessage()));
    }

    private static String key(ExecutionEvent event) {
        return event.getProject().getId() + ' ' + event.getMojoExecution();
    }
}
