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
public final class BuildMover extends AbstractMavenLifecycleParticipant {

    private final Desk desk;

    @Inject
    BuildMover(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void afterProjectsRead(MavenSession session) {
        if (!desk.orders().isPresent()) {
            return;
        }
        Orders orders = desk.orders().get();
        List<MavenProject> projects =
                session.getAllProjects() == null ? session.getProjects() : session.getAllProjects();
        if (orders.builds().isPresent()) {
            Path builds = orders.builds().get();
            Moves moves = Moves.of(projects, orders.root(), builds);
            projects.forEach(moves::apply);
        }
        TestFan fan = new TestFan(orders, session.getUserProperties());
        projects.forEach(fan::spread);
    }
}
