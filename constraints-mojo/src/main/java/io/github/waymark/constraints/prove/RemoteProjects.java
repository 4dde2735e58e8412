package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateResult.ProjectRow;
import io.github.waymark.metadata.RemoteUrl;
import io.github.waymark.output.ScratchFolder;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds other projects with the proposals, each from a clone of its repository.
 *
 * <p>Their results are for reviewers, and hold nothing back: a project that fails may have to change. A project that also fails with the
 * unchanged list is not a witness, and its row says so.
 */
public final class RemoteProjects {

    /** Commands that a URL could name, {@code ext::…}, are not run. */
    private static final List<String> GIT = List.of(
            "git",
            "-c",
            "protocol.allow=never",
            "-c",
            "protocol.https.allow=always",
            "-c",
            "protocol.http.allow=always",
            "-c",
            "protocol.ssh.allow=always",
            "-c",
            "protocol.file.allow=always");

    private static final int COMMIT_LENGTH = 8;

    private final Path maven;
    private final List<String> arguments;
    private final Path list;
    private final ListText text;
    private final Path logs;
    private final Map<String, String> environment;

    /**
     * @param maven the home of the child Maven
     * @param arguments its goals and options
     * @param list the file to which the proposed list is written
     * @param text the list without the proposals
     * @param logs the folder for the output of the builds
     * @param environment the environment of the child Maven and of git
     */
    public RemoteProjects(
            Path maven, List<String> arguments, Path list, ListText text, Path logs, Map<String, String> environment) {
        this.maven = maven;
        this.arguments = List.copyOf(arguments);
        this.list = list;
        this.text = text;
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    /** One row per remote, in their order. */
    public List<ProjectRow> rows(List<String> remotes, List<Proposal> proposed) {
        List<ProjectRow> rows = new ArrayList<>();
        for (String remote : remotes) {
            rows.add(row(remote.strip(), proposed, rows.size() + 1));
        }
        return rows;
    }

    private ProjectRow row(String remote, List<Proposal> proposed, int number) {
        String name = name(remote);
        try {
            try (ScratchFolder folder = TrialCheckout.scratch(environment)) {
                return row(remote, name, folder.path(), proposed, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProjectRow row(String remote, String name, Path folder, List<Proposal> proposed, int number)
            throws IOException {
        Path clone = folder.resolve("clone");
        if (git(folder, folder, "clone", "--quiet", "--depth=1", "--", remote, clone.toString()) != 0) {
            return new ProjectRow(name, "", false, "it can't be cloned");
        }
        git(folder, clone, "rev-parse", "HEAD");
        String commit = Files.readString(folder.resolve("git.log"), StandardCharsets.UTF_8)
                .strip();
        if (commit.length() < COMMIT_LENGTH) {
            return new ProjectRow(name, "", false, "it has no commit");
        }
        String id = commit.substring(0, COMMIT_LENGTH);
        try (TrialCheckout checkout = TrialCheckout.create(clone, Optional.of(commit), Set.of(), environment)) {
            MavenProof proof = new MavenProof(
                    maven,
                    arguments,
                    checkout,
                    checkout.copyOf(clone).orElseThrow(),
                    list,
                    text,
                    logs.resolve("project-" + number),
                    environment);
            Optional<String> failure = proof.failure(proposed);
            if (failure.isEmpty()) {
                return new ProjectRow(name, id, true, "");
            }
            Optional<String> without = proof.failure(List.of());
            return new ProjectRow(
                    name,
                    id,
                    false,
                    without.map(reason -> "fails without the proposals too: " + reason)
                            .orElse(failure.get()));
        } catch (ProblemException e) {
            return new ProjectRow(name, id, false, e.problems().get(0).what());
        }
    }

    private int git(Path folder, Path where, String... words) throws IOException {
        List<String> line = new ArrayList<>(GIT);
        line.addAll(List.of(words));
        Map<String, String> silent = new TreeMap<>(environment);
        silent.put("GIT_TERMINAL_PROMPT", "0");
        return TrialCheckout.exitCode(new Command(line, where, silent), folder.resolve("git.log"), folder);
    }

    /** The name in public reports: without user, password and folders of this machine. */
    private static String name(String remote) {
        String path = remote.replace('\\', '/').replaceAll("/+$", "");
        return RemoteUrl.of(remote)
                .map(url -> url.host() + "/" + url.path())
                .orElse(path.substring(path.lastIndexOf('/') + 1));
    }
}
