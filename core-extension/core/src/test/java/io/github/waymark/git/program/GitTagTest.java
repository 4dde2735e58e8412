package io.github.waymark.git.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTagTest {

    @TempDir
    private Path folder;

    @Test
    void aSignedTagIsMadeWithTheKeyThatGitIsToldOf() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        // The agent listens at a socket in there, whose path must be short.
        Path home = Files.createTempDirectory("wm");
        if (!gpg(home, "--passphrase", "", "--quick-generate-key", "ada@example.com", "rsa2048", "sign", "never")) {
            System.err.println("SKIPPED: that a tag is signed, as there is no program gpg on the PATH.");
            assumeTrue(false, "needs the program gpg");
        }
        Script script = Script.play(folder.resolve("app"), "commit one");
        Path wrapper =
                Files.writeString(home.resolve("gpg.sh"), "#!/bin/sh\nexec gpg --homedir '" + home + "' \"$@\"\n");
        assumeTrue(wrapper.toFile().setExecutable(true));
        for (String setting : List.of(
                "user.name=Ada",
                "user.email=ada@example.com",
                "user.signingKey=ada@example.com",
                "gpg.program=" + wrapper)) {
            String[] parts = setting.split("=", 2);
            GitProgram.run(script.folder(), "config", parts[0], parts[1]);
        }

        new GitTag(script.folder(), "v1.0.0", script.id("one"), "Release 1.0.0", true, System.getenv()).create();

        GitProgram.run(script.folder(), "verify-tag", "v1.0.0");
        assertTrue(GitProgram.run(script.folder(), "cat-file", "tag", "v1.0.0").contains("BEGIN PGP SIGNATURE"));
        TagSignature signature = TagSignature.of(script.folder(), "v1.0.0", System.getenv());
        String key = signature.keys().get(0);
        assertTrue(signature.valid() && signature.isBy(List.of("0x" + key.substring(24))), signature::text);
        assertFalse(signature.isBy(List.of(key.substring(32), "0123456789ABCDEF")));
        GitProgram.run(script.folder(), "config", "user.signingKey", "nobody@example.com");
        GitTag unsigned =
                new GitTag(script.folder(), "v1.0.1", script.id("one"), "Release 1.0.1", true, System.getenv());
        ProblemException problem = assertThrows(ProblemException.class, unsigned::create);
        assertTrue(problem.getMessage().contains("user.signingKey"), problem.getMessage());
        assertEquals("v1.0.0", GitProgram.run(script.folder(), "tag"));
        new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "gpg-agent")
                .start()
                .waitFor();
    }

    private static boolean gpg(Path home, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--quiet", "--homedir", home.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theGitProgramMakesAndPushesTheTag() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script script = Script.play(folder.resolve("app"), "commit one");
        GitProgram.run(folder, "init", "--quiet", "--bare", "remote");
        GitProgram.run(script.folder(), "remote", "add", "origin", "../remote");
        GitProgram.run(script.folder(), "config", "user.name", "Ada");
        GitProgram.run(script.folder(), "config", "user.email", "ada@example.com");
        GitTag tag =
                new GitTag(script.folder(), "v1.0.0", script.id("one"), "Release; \"1.0.0\"", false, System.getenv());

        tag.create();
        tag.push("origin");

        assertEquals(
                "Release; \"1.0.0\"",
                GitProgram.run(folder.resolve("remote"), "tag", "--list", "--format=%(contents:subject)"));
        ProblemException problem = assertThrows(ProblemException.class, tag::create);
        assertTrue(problem.getMessage().contains("already exists"), problem.getMessage());
    }

    @Test
    void theCommandInTheMessageCanBeRunInAShell() throws Exception {
        assumeTrue(GitProgram.isThere() && isRun("sh", "-c", ":"), "needs the git program and a shell");
        Script script = Script.play(folder.resolve("app"), "commit one");
        GitProgram.run(script.folder(), "config", "user.name", "Ada");
        GitProgram.run(script.folder(), "config", "user.email", "ada@example.com");
        String message = "Ada's $release; `1.0.0`\n\nIt has two lines.";
        GitProgram.run(script.folder(), "tag", "v1.0.0");
        GitTag tag = new GitTag(script.folder(), "v1.0.0", script.id("one"), message, false, System.getenv());
        ProblemException problem = assertThrows(ProblemException.class, tag::create);
        String fix = problem.problems().get(0).fix();
        assertTrue(fix.startsWith("Correct the reported problem and run `git tag --annotate --message '"), fix);

        GitProgram.run(script.folder(), "tag", "--delete", "v1.0.0");
        String command = fix.substring(fix.indexOf('`') + 1, fix.lastIndexOf('`'));
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(script.folder().toFile())
                .inheritIO()
                .start();

        assertEquals(0, shell.waitFor());
        assertEquals(message, GitProgram.run(script.folder(), "tag", "--list", "--format=%(contents)"));
    }

    @Test
    void aTagSignedWithAnSshKeyNamesTheKey() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script script = Script.play(folder.resolve("app"), "commit one");
        Path key = folder.resolve("key");
        assumeTrue(isRun("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()), "needs ssh-keygen");
        Path signers = Files.writeString(
                folder.resolve("signers"), "ada@example.com " + Files.readString(folder.resolve("key.pub")));
        for (String[] setting : new String[][] {
            {"user.name", "Ada"},
            {"user.email", "ada@example.com"},
            {"gpg.format", "ssh"},
            {"user.signingKey", key.toString()},
            {"gpg.ssh.allowedSignersFile", signers.toString()}
        }) {
            GitProgram.run(script.folder(), "config", setting[0], setting[1]);
        }

        new GitTag(script.folder(), "v1.0.0", script.id("one"), "Release 1.0.0", true, System.getenv()).create();

        TagSignature signature = TagSignature.of(script.folder(), "v1.0.0", System.getenv());
        assertTrue(signature.valid() && signature.isBy(List.of(signature.keys().get(0))), signature::text);
        assertFalse(signature.isBy(List.of("SHA256:other")));
        GitProgram.run(script.folder(), "config", "--unset", "gpg.ssh.allowedSignersFile");
        assertFalse(TagSignature.of(script.folder(), "v1.0.0", System.getenv()).valid());
    }

    @Test
    void noProgramOfTheRepositoryVerifiesATagOfAnUntrustedChange() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script script = Script.play(folder.resolve("app"), "commit one");
        Path ran = folder.resolve("ran");
        Path evil = Files.writeString(
                folder.resolve("evil.sh"),
                "#!/bin/sh\ntouch '" + ran + "'\necho '[GNUPG:] VALIDSIG " + "A".repeat(40) + "'\n");
        assumeTrue(evil.toFile().setExecutable(true));
        signedBy(script, "-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n");
        for (String key : List.of("gpg.program", "gpg.openpgp.program", "gpg.ssh.program", "gpg.x509.program")) {
            GitProgram.run(script.folder(), "config", key, evil.toString());
        }

        TagSignature.of(script.folder(), "v1.0.0", System.getenv());
        assertTrue(Files.exists(ran), "otherwise git asks the program");
        Files.delete(ran);
        Map<String, String> untrusted = new HashMap<>(System.getenv());
        untrusted.put("WAYMARK_UNTRUSTED", "true");

        assertFalse(TagSignature.of(script.folder(), "v1.0.0", untrusted).valid());
        assertFalse(Files.exists(ran), "the program of the repository ran");
    }

    /** A tag with any text as its signature. */
    private static void signedBy(Script script, String signature) throws IOException {
        Path tag = Files.writeString(
                script.folder().resolve("tag"),
                "object " + script.id("one")
                        + "\ntype commit\ntag v1.0.0\ntagger Eve <eve@example.com> 1577836800 +0000\n\n"
                        + "Release 1.0.0\n" + signature);
        String id = GitProgram.run(script.folder(), "hash-object", "-t", "tag", "-w", tag.toString());
        GitProgram.run(script.folder(), "update-ref", "refs/tags/v1.0.0", id);
    }

    @Test
    void anUnsignedTagHasNoSignature() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script script = Script.play(folder.resolve("app"), "commit one\ntag v1.0.0\n");

        TagSignature signature = TagSignature.of(script.folder(), "v1.0.0", System.getenv());

        assertFalse(signature.valid() || !signature.keys().isEmpty(), signature::text);
    }

    private static boolean isRun(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
