package io.github.waymark.matrix.agent;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Relocates the build directories of all projects and clones their test executions, after the projects are read. */
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
        if (!agentContext.config().isPresent()) {
            return;
        }
        AgentConfig config = agentContext.config().get();
        List<MavenProject> projects =
                session.getAllProjects() == null ? session.getProjects() : session.getAllProjects();
        if (config.builds().isPresent()) {
            Path builds = config.builds().get();
            BuildDirectoryRelocation relocation = BuildDirectoryRelocation.of(projects, config.root(), builds);
            projects.forEach(relocation::apply);
        }
        TestExecutionCloner cloner = new TestExecutionCloner(config, session.getUserProperties());
        projects.forEach(cloner::cloneExecutions);
    }
}
