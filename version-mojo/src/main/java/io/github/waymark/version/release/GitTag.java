package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotated tag to be made by the {@code git} program, which alone knows the user's name, keys, hooks and access.
 *
 * @param folder the working tree
 * @param name the tag's short name
 * @param commit what it is put on
 * @param sign whether it is signed; else git's setting {@code tag.gpgSign} decides
 * @param environment of the git program
 */
public record GitTag(
        Path folder, String name, String commit, String message, boolean sign, Map<String, String> environment) {

    /** The command that makes it. */
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of("git", "tag", "--annotate"));
        if (sign) {
            command.add("--sign");
        }
        command.addAll(List.of("--message", message, "--", name, commit));
        return command;
    }

    /** The command that takes it to others. */
    public List<String> pushCommand(String remote) {
        return List.of("git", "push", "--", remote, "refs/tags/" + name);
    }

    /** Makes it. */
    public void create() {
        run(command(), "The tag was not made.");
    }

    /** Takes it to others. */
    public void push(String remote) {
        run(pushCommand(remote), "The tag was made, but not pushed.");
    }

    private void run(List<String> command, String failure) {
        String output;
        try {
            Map<String, String> all = new HashMap<>(environment);
            // A build has nobody to ask.
            all.put("GIT_TERMINAL_PROMPT", "0");
            ProgramOutput made = ProgramOutput.of(new Command(command, folder, all), Duration.ZERO);
            if (made.isSuccess()) {
                return;
            }
            output = made.text();
        } catch (IOException e) {
            output = "the git program can't be started: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            output = "interrupted";
        }
        String keys = command.contains("--sign")
                ? "Check git's settings user.signingKey (the key), gpg.format (openpgp, ssh or x509) and gpg.program. "
                : "";
        throw new ProblemException(new Problem(
                failure,
                folder.toString(),
                "git says: " + output.strip(),
                keys + "Correct what git names and run `" + String.join(" ", command)
                        + "` yourself, or run the goal again."));
    }
}
