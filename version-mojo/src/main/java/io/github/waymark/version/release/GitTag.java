package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An annotated tag to be made by the {@code git} program, which alone knows the user's name, keys, hooks and access.
 *
 * @param folder the working tree
 * @param name the tag's short name
 * @param commit what it is put on
 * @param sign whether it is signed; else git's setting {@code tag.gpgSign} decides
 */
public record GitTag(Path folder, String name, String commit, String message, boolean sign) {

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
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            // A build has nobody to ask.
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            Process process = builder.start();
            process.getOutputStream().close();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return;
            }
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
                keys + "Mend what git names and run `" + String.join(" ", command)
                        + "` yourself, or run the goal again."));
    }
}
