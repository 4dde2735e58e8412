package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The {@code gpg} program with a key that is thrown away. */
record Gpg(Path home) {

    static final String USER = "ada@example.org";

    /** Skips the test, with a line in the log, where the program is missing. */
    static Gpg orSkip() throws IOException {
        return orSkip(USER);
    }

    /** The same with a key of another user. */
    static Gpg orSkip(String user) throws IOException {
        // Its agent listens at a socket in there, whose path must be short.
        Gpg gpg = new Gpg(Ground.outside());
        boolean there;
        try {
            gpg.run("--version");
            there = true;
        } catch (IOException e) {
            there = false;
        }
        if (!there) {
            System.err.println(
                    "SKIPPED: that signatures fit the installed POM, as there is no program gpg on the PATH.");
        }
        Assumptions.assumeTrue(there, "no program gpg");
        gpg.run("--passphrase", "", "--quick-generate-key", user, "rsa2048", "sign", "never");
        return gpg;
    }

    /** Ends the agent that keeps the key. */
    void end() throws IOException {
        new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "gpg-agent").start();
    }

    /** The fingerprint of the key. */
    String fingerprint() throws IOException {
        return run("--list-keys", "--with-colons")
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":", -1)[9])
                .findFirst()
                .orElseThrow();
    }

    /** Whether a signature fits a file, by a key of the user who runs the tests. */
    static boolean fits(Path file, Path signature) {
        try {
            Process process = new ProcessBuilder("gpg", "--batch", "--verify", signature.toString(), file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as a secret of a forge, or as the public keys that are checked in. */
    String exported(boolean secret) throws IOException {
        return run(
                "--armor",
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                "",
                secret ? "--export-secret-keys" : "--export");
    }

    void verify(Path signature, Path file) throws IOException {
        run("--verify", signature.toString(), file.toString());
    }

    private String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--homedir", home.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + "\n" + output);
            }
            return output;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
