package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.output.OutputFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/** The base of all goals: repositories, output files, and whether violations fail the build. */
abstract class ConstraintsMojo extends WaymarkMojo {

    /** The property of the file for a report or list. */
    static final String OUTPUT = "constraints.output";

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

    /**
     * The file of a parameter. On the command line it is relative to the folder of the build; Maven makes it relative to the first
     * selected module, which with {@code -pl} is another one.
     */
    final File ofBuild(File file, String property) {
        String typed = session().getUserProperties().getProperty(property, "");
        boolean isTyped = !typed.isBlank() && file.toPath().endsWith(Path.of(typed));
        return folder().resolve(isTyped ? Path.of(typed) : file.toPath()).toFile();
    }

    /** Writes a file, and returns a log message with the given name of the file. */
    static String write(Path file, String text, Object name) {
        return (OutputFile.write(file, text) ? "wrote " : "unchanged: ") + name;
    }

    /** The git repository that contains a folder. */
    final Optional<ListRepository> repository(Path folder) {
        return ListRepository.around(folder, environment(), build().inputs().home());
    }
}
