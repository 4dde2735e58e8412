package io.github.waymark.matrix.agent;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Once the projects are read: gives them build directories of the environment's own, and their tests every JDK. */
@Named
@Singleton
public final class AgentParticipant extends AbstractMavenLifecycleParticipant {

    private final AgentContext agentContext;

    @Inject
    AgentParticipant(AgentContext agentContext) {
        this.agentContext = agentContext;
    }

    @Override
    public void afterProjectsRead(MavenSession session) {
        if (!agentContext.orders().isPresent()) {
            return;
        }
        AgentConfig orders = agentContext.orders().get();
        List<MavenProject> projects =
                session.getAllProjects() == null ? session.getProjects() : session.getAllProjects();
        if (orders.builds().isPresent()) {
            Path builds = orders.builds().get();
            BuildDirectoryRelocation moves = BuildDirectoryRelocation.of(projects, orders.root(), builds);
            projects.forEach(moves::apply);
        }
        TestExecutionCloner fan = new TestExecutionCloner(orders, session.getUserProperties());
        projects.forEach(fan::spread);
    }
}
