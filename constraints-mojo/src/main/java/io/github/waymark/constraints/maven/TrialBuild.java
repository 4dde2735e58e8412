package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.prove.Bisection;
import io.github.waymark.constraints.prove.MavenProof;
import io.github.waymark.constraints.prove.RemoteProjects;
import io.github.waymark.constraints.prove.TrialCheckout;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateResult.ProjectRow;
import io.github.waymark.maven.MavenBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Tests proposals by builds with the same Maven, settings, repository and JDK, in a temporary worktree. */
final class TrialBuild {

    private final MavenSession session;
    private final Path project;
    private final Path list;
    private final ListText text;
    private final List<String> goals;
    private final Map<String, String> environment;

    TrialBuild(
            MavenSession session,
            Path project,
            Path list,
            ListText text,
            List<String> goals,
            Map<String, String> environment) {
        this.session = session;
        this.project = project;
        this.list = list;
        this.text = text;
        this.goals = goals;
        this.environment = environment;
    }

    Bisection run(List<Proposal> proposals, Optional<ListRepository> repository) {
        if (proposals.isEmpty()) {
            return Bisection.of(proposals, together -> Optional.empty());
        }
        Path source = repository.map(ListRepository::top).orElse(project);
        try (TrialCheckout checkout =
                TrialCheckout.create(source, repository.map(ListRepository::head), outputs(), environment)) {
            Path folder = checkout.copyOf(project).orElseThrow();
            // A list outside of the copy is written next to the original, because its includes are relative to it.
            Optional<Path> copy = checkout.copyOf(list);
            Path written = copy.orElseGet(() -> list.resolveSibling(".proposed-" + list.getFileName()));
            try {
                return Bisection.of(proposals, proof(checkout, folder, written));
            } finally {
                if (copy.isEmpty()) {
                    delete(written);
                }
            }
        } finally {
            repository.ifPresent(ListRepository::close);
        }
    }

    /** Builds other projects with the proposals, one row each. */
    List<ProjectRow> projects(List<String> remotes, List<Proposal> proposed) {
        Path written = list.resolveSibling(".proposed-" + list.getFileName());
        try {
            return new RemoteProjects(maven(), arguments(), written, text, logs(), childEnvironment())
                    .rows(remotes, proposed);
        } finally {
            delete(written);
        }
    }

    private MavenProof proof(TrialCheckout checkout, Path folder, Path written) {
        return new MavenProof(maven(), arguments(), checkout, folder, written, text, logs(), childEnvironment());
    }

    private Path maven() {
        return Path.of(session.getSystemProperties().getProperty("maven.home", ""));
    }

    private Path logs() {
        return new MavenBuild(session)
                .project()
                .map(one -> one.getBuild().getDirectory())
                .map(Path::of)
                .orElse(Path.of(session.getExecutionRootDirectory(), "target"))
                .resolve("constraints");
    }

    private Map<String, String> childEnvironment() {
        Map<String, String> child = new HashMap<>(environment);
        child.put(
                "JAVA_HOME",
                session.getSystemProperties().getProperty("java.home", environment.getOrDefault("JAVA_HOME", "")));
        return child;
    }

    private Set<Path> outputs() {
        Set<Path> outputs = new HashSet<>();
        for (MavenProject module : new MavenBuild(session).modules()) {
            Optional.ofNullable(module.getBuild().getDirectory()).map(Path::of).ifPresent(outputs::add);
        }
        return outputs;
    }

    /** The options of this run, and the goals. */
    private List<String> arguments() {
        MavenExecutionRequest request = session.getRequest();
        List<String> arguments = new MavenBuild(session).options();
        if (request.getLocalRepositoryPath() != null) {
            arguments.add("-Dmaven.repo.local=" + request.getLocalRepositoryPath());
        }
        String tail = session.getUserProperties().getProperty("maven.repo.local.tail");
        if (tail != null) {
            arguments.add("-Dmaven.repo.local.tail=" + tail);
        }
        arguments.addAll(goals);
        return arguments;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
