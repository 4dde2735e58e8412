package io.github.waymark.git.program;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.CommandLine;
import io.github.waymark.process.ProgramOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Creates an annotated tag with the {@code git} program, so that the user's name, keys, hooks and credentials apply.
 *
 * @param folder the working tree, or a bare repository
 * @param name the tag's short name
 * @param commit the commit to tag
 * @param sign whether to sign it; if false, git's setting {@code tag.gpgSign} applies
 * @param environment the environment of the git program
 */
public record GitTag(
        Path folder, String name, String commit, String message, boolean sign, Map<String, String> environment) {

    /** The command that creates the tag. */
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of("git", "tag", "--annotate"));
        if (sign) {
            command.add("--sign");
        }
        command.addAll(List.of("--message", message, "--", name, commit));
        return command;
    }

    /** The command that pushes the tag. */
    public List<String> pushCommand(String remote) {
        return List.of("git", "push", "--", remote, "refs/tags/" + name);
    }

    /** Creates the tag. */
    public void create() {
        run(command(), "The tag was not created.");
    }

    /** Pushes the tag. */
    public void push(String remote) {
        run(pushCommand(remote), "The tag was created, but not pushed.");
    }

    private void run(List<String> command, String failure) {
        String output;
        try {
            ProgramOutput result = GitCall.run(command, folder, environment);
            if (result.isSuccess()) {
                return;
            }
            output = result.text();
        } catch (IOException e) {
            output = "the git program can't be started: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            output = "interrupted";
        }
        String signingHint = command.contains("--sign")
                ? "Check git's settings user.signingKey (the key), gpg.format (openpgp, ssh or x509) and gpg.program. "
                : "";
        throw new ProblemException(new Problem(
                failure,
                folder.toString(),
                "git says: " + output.strip(),
                signingHint + "Correct the reported problem and run `" + CommandLine.forShell(command)
                        + "` yourself, or run the goal again."));
    }
}
