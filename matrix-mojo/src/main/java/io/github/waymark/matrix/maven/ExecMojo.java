package io.github.waymark.matrix.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import io.github.waymark.process.CommandLine;
import io.github.waymark.process.Foreground;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in one environment, in the foreground: with its {@code JAVA_HOME} and {@code MAVEN_HOME}, and their programs first on
 * the {@code PATH}. The goal fails if the command fails.
 */
@Mojo(name = "exec", aggregator = true, threadSafe = true)
public final class ExecMojo extends SingleMojo {

    /** The command: a program and its arguments, which may be quoted. It is started without a shell. Also {@code MATRIX_COMMAND}. */
    @Parameter(property = "matrix.command")
    private @Nullable String command;

    @Inject
    ExecMojo(RepositorySystem resolver) {
        super(resolver);
    }

    @Override
    protected void run() throws MojoFailureException, InterruptedException {
        List<String> line = CommandLine.split(option(command, "MATRIX_COMMAND", ""));
        if (line.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The command is missing.",
                    "-Dmatrix.command",
                    "The goal runs a command in an environment.",
                    "Set it, for example: mvn matrix:exec -Dmatrix.env=jdk25 -Dmatrix.command=\"java -version\"."));
        }
        build().untrusted()
                .refuse(
                        UntrustedBuild.Use.COMMANDS,
                        "matrix:exec runs a command",
                        "-Dmatrix.command=" + line.get(0),
                        "matrix:run without commands is possible.");
        Environment environment = single();
        try {
            int exit = Foreground.run(new Command(line, folder(), variables(environment, maven(environment))));
            if (exit != 0) {
                throw new MojoFailureException(line.get(0) + " ended with exit code " + exit + ".");
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The command can't be started.",
                            line.get(0),
                            String.valueOf(e.getMessage()),
                            "Check the spelling. For pipes and the like, run a shell: \"sh -c 'a | b'\"."),
                    e);
        }
    }
}
