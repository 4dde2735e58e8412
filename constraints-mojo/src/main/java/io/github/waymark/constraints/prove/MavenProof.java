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

/** A build of a project with the proposed list applied, by a child Maven in a scratch copy. */
public final class MavenProof implements Proof {

    private static final int TOLD = 200;

    private final Path maven;
    private final List<String> words;
    private final Path project;
    private final Path list;
    private final ListText text;
    private final Path logs;
    private final Map<String, String> environment;
    private int runs;

    /**
     * @param maven the home of the Maven to run
     * @param words goals and options
     * @param project the folder to build in
     * @param list the file that the proposed list is written to, and the build is told
     * @param text the list before
     * @param logs where each build's output is kept
     * @param environment of the Maven
     */
    public MavenProof(
            Path maven,
            List<String> words,
            Path project,
            Path list,
            ListText text,
            Path logs,
            Map<String, String> environment) {
        this.maven = maven;
        this.words = List.copyOf(words);
        this.project = project;
        this.list = list;
        this.text = text;
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> failure(List<Proposal> together) {
        OutputFile.write(list, ListEdit.with(text, together).toString());
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
        command.addAll(words);
        return command;
    }

    /** The first error of the build: what comes behind it is Maven's advice. */
    private static String reason(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), Charset.defaultCharset());
        String line = text.lines()
                .filter(one -> one.startsWith("[ERROR]") && one.strip().length() > "[ERROR]".length())
                .findFirst()
                .map(one -> one.substring("[ERROR]".length()).strip())
                .orElse("the build fails");
        String told = line.length() > TOLD ? line.substring(0, TOLD) + "…" : line;
        return told + " (" + log.getFileName() + ")";
    }
}
