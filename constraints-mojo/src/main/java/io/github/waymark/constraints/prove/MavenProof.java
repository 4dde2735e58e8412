package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a project with the proposed list, with a child Maven in a temporary copy.
 *
 * <p>Each build starts from a new copy without any output of another build, because a compiler that finds nothing to compile, or a goal
 * whose result is cached, would not see what a proposal breaks.
 */
public final class MavenProof implements Proof {

    private static final String LOCAL_REPOSITORY = "-Dmaven.repo.local=";

    private final Path maven;
    private final List<String> arguments;
    private final TrialCheckout checkout;
    private final Path project;
    private final Path list;
    private final ListText text;
    private final Path logs;
    private final Map<String, String> environment;
    private int runs;

    /**
     * @param maven the home of the child Maven
     * @param arguments its goals and options
     * @param checkout the copy, which is created again for each build
     * @param project the folder of the build, in the copy
     * @param list the file to which the proposed list is written
     * @param text the list without the proposals
     * @param logs the folder for the output of the builds
     * @param environment the environment of the child Maven
     */
    public MavenProof(
            Path maven,
            List<String> arguments,
            TrialCheckout checkout,
            Path project,
            Path list,
            ListText text,
            Path logs,
            Map<String, String> environment) {
        this.maven = maven;
        this.arguments = List.copyOf(arguments);
        this.checkout = checkout;
        this.project = project;
        this.list = list;
        this.text = text;
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> failure(List<Proposal> together) {
        checkout.renew();
        OutputFile.write(list, ListEdit.apply(text, together).toString());
        Path log = logs.resolve("prove-" + ++runs + ".log");
        try {
            Files.createDirectories(logs);
            int exit = TrialCheckout.exitCode(new Command(command(), project, environment), log, checkout.folder());
            BuildLog read = BuildLog.read(log);
            if (exit == 0 && !read.isConstrained()) {
                throw unconstrained(log);
            }
            return exit == 0
                    ? Optional.empty()
                    : Optional.of(read.reason(new KnownFolders(folders())) + " (" + log.getFileName() + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders that the output of a build may name, and that say nothing to the readers of a public report. */
    private List<Path> folders() {
        List<Path> folders = new ArrayList<>(List.of(project, checkout.tree(), maven));
        Optional.ofNullable(list.getParent()).ifPresent(folders::add);
        for (String variable : List.of("HOME", "USERPROFILE", "JAVA_HOME")) {
            Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .ifPresent(folders::add);
        }
        for (String argument : arguments) {
            if (argument.startsWith(LOCAL_REPOSITORY)) {
                folders.add(Path.of(argument.substring(LOCAL_REPOSITORY.length())));
            }
        }
        return folders;
    }

    private static ProblemException unconstrained(Path log) {
        return new ProblemException(
                new Problem(
                        "The list had no effect on the build that tests the proposals.",
                        log.toString(),
                        "The build passes with any list, so it says nothing about the proposals: its log has no line of Waymark's extension.",
                        "Load the extension in .mvn/extensions.xml of the project and commit the file, and don't use -q in constraints.prove."));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(maven.resolve("bin")
                .resolve(File.separatorChar == '\\' ? "mvn.cmd" : "mvn")
                .toString());
        command.add("-B");
        // The list isn't part of the POMs from which the build cache computes its keys.
        command.add("-Dmaven.build.cache.enabled=false");
        command.add("-Dconstraints=" + list);
        command.addAll(arguments);
        return command;
    }
}
