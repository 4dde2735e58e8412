package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.maven.goal.WaymarkMojo;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/** What all goals about constraints share: repositories, and whether violations fail the build. */
abstract class ConstraintsMojo extends WaymarkMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositorySystem;

    /** Skips the goal. */
    @Parameter(property = "constraints.skip", defaultValue = "false")
    private boolean skip;

    ConstraintsMojo() {
        super("constraints");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    final RepositorySystem repositorySystem() {
        return repositorySystem;
    }

    final RepositorySystemSession repositorySession() {
        return session().getRepositorySession();
    }

    /** The git repository around a folder. */
    final Optional<ListRepository> repository(Path folder) {
        return ListRepository.around(folder, environment(), build().inputs().home());
    }

    /** Whether violations fail the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server. */
    final boolean isEnforced(String enforce) {
        String word = EnumParameter.word("constraints.enforce", enforce, "auto", "true", "false");
        return word.equals("auto") ? build().isOnCiServer() : word.equals("true");
    }
}
