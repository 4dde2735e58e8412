package io.github.waymark.matrix.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the selected environments as {@code strategy.matrix} of a GitHub workflow, one line of JSON:
 * <code>{"include":[{"env":"jdk17","jdk":"17","distribution":"temurin","compileJdk":"25","os":"ubuntu-latest","maven":"","labels":[],"experimental":false}]}</code>.
 *
 * <p>In a workflow it is also set as the output {@code matrix} of the step. An environment for several operating systems has a job on
 * each; {@code experimental} is {@code ignoreOutcome}. The JDKs need not be installed on this machine.
 */
@Mojo(name = "github", requiresProject = false, aggregator = true, threadSafe = true)
public final class GithubMojo extends GithubFormat {

    /** The file to write to, in UTF-8; without it, the line goes to standard output. Also {@code MATRIX_OUTPUT}. */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Override
    protected void run() {
        String line = github(plan().environments()) + "\n";
        String outputs = environment().getOrDefault("GITHUB_OUTPUT", "");
        if (!outputs.isBlank()) {
            append(Path.of(outputs), "matrix=" + line);
        }
        report(line, output(output), false);
    }

    private static void append(Path file, String line) {
        try {
            Files.write(
                    file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The output of the step can't be written.",
                            "GITHUB_OUTPUT=" + file,
                            String.valueOf(e),
                            "Unset the variable if this is not a workflow of GitHub."),
                    e);
        }
    }
}
