package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.resolve.DescriptorReader;
import io.github.waymark.constraints.resolve.RepositoryVersions;
import io.github.waymark.constraints.resolve.ResolvedProject;
import io.github.waymark.maven.MavenBuild;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/** The projects of a generated list: the modules of the reactor, or published projects. */
final class Projects {

    private final MavenSession session;
    private final MavenBuild build;
    private final RepositorySystem system;
    private final RepositorySystemSession reading;

    Projects(MavenSession session, RepositorySystem system) {
        this(session, system, session.getRepositorySession());
    }

    /**
     * @param reading the session for reading POMs and collecting trees
     */
    Projects(MavenSession session, RepositorySystem system, RepositorySystemSession reading) {
        this.session = session;
        this.build = new MavenBuild(session);
        this.system = system;
        this.reading = reading;
    }

    /**
     * Returns published projects, or without coordinates the modules of the reactor.
     *
     * @param coordinates {@code groupId:artifactId:version} of each project
     */
    List<Project> find(List<String> coordinates) {
        List<Project> projects = new ArrayList<>();
        if (coordinates.isEmpty()) {
            ReactorModules reactor = new ReactorModules(session);
            for (MavenProject project : reactor.projects()) {
                projects.add(
                        new ResolvedProject(reactor.module(project), reactor.dependencies(project), system, reading));
            }
            return projects;
        }
        DescriptorReader descriptors = new DescriptorReader(system, reading, build.repositories());
        for (String one : coordinates) {
            projects.add(descriptors.project(one, "constraints.projects", reading));
        }
        return projects;
    }

    /** {@code group:artifact} of the projects and the modules of the reactor, to which no list applies. */
    Set<String> names(List<Project> projects, List<String> coordinates) {
        Set<String> names = new LinkedHashSet<>();
        projects.forEach(project -> names.add(project.module().name()));
        if (coordinates.isEmpty()) {
            names.addAll(build.moduleNames());
        }
        return names;
    }

    RepositoryVersions available() {
        return new RepositoryVersions(system, reading, build.repositories());
    }
}
