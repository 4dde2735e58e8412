package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.output.OutputFile;
import io.github.waymark.process.Command;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a project with the proposed list, with a child Maven in a temporary copy. */
public final class MavenProof implements Proof {

    private static final int REASON_LENGTH = 200;

    private final Path maven;
    private final List<String> arguments;
    private final Path project;
    private final Path list;
    private final ListText text;
    private final Path logs;
    private final Map<String, String> environment;
    private int runs;

    /**
     * @param maven the home of the child Maven
     * @param arguments its goals and options
     * @param project the folder of the build
     * @param list the file to which the proposed list is written
     * @param text the list without the proposals
     * @param logs the folder for the output of the builds
     * @param environment the environment of the child Maven
     */
    public MavenProof(
            Path maven,
            List<String> arguments,
            Path project,
            Path list,
            ListText text,
            Path logs,
            Map<String, String> environment) {
        this.maven = maven;
        this.arguments = List.copyOf(arguments);
        this.project = project;
        this.list = list;
        this.text = text;
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> failure(List<Proposal> together) {
        OutputFile.write(list, ListEdit.apply(text, together).toString());
        Path log = logs.resolve("prove-" + ++runs + ".log");
        try {
            Files.createDirectories(logs);
            int exit = TrialCheckout.exitCode(new Command(command(), project, environment), log);
            return exit == 0 ? Optional.empty() : Optional.of(reason(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(maven.resolve("bin")
                .resolve(File.separatorChar == '\\' ? "mvn.cmd" : "mvn")
                .toString());
        command.add("-B");
        command.add("-Dconstraints=" + list);
        command.addAll(arguments);
        return command;
    }

    /** The first error of the build; the following ones are Maven's advice. */
    private static String reason(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), Charset.defaultCharset());
        String line = text.lines()
                .filter(one -> one.startsWith("[ERROR]") && one.strip().length() > "[ERROR]".length())
                .findFirst()
                .map(one -> one.substring("[ERROR]".length()).strip())
                .orElse("the build fails");
        String reason = line.length() > REASON_LENGTH ? line.substring(0, REASON_LENGTH) + "…" : line;
        return reason + " (" + log.getFileName() + ")";
    }
}
