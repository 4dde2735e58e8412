package io.github.waymark.releases.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.TagMetadata;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.mirror.PushedMirrors;
import io.github.waymark.releases.request.Deliverable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two repositories, {@code acme/parser} and {@code acme/writer}, on a host that is reached by ssh. */
class ApplyRunTest {

    private static final String FILE = "deliverables/a/text.yaml";

    @TempDir
    private Path folder;

    private final Map<String, Script> sources = new HashMap<>();
    private final List<String> recorded = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    @BeforeEach
    void makeRemotes() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        for (String name : List.of("parser", "writer")) {
            Script source = Script.play(folder.resolve("source/" + name), "commit one\ntag 1.0.0\ncommit two\n");
            sources.put(name, source);
            Files.createDirectories(folder.resolve("remote/acme"));
            GitProgram.run(
                    folder,
                    "clone",
                    "--quiet",
                    "--mirror",
                    source.folder().toString(),
                    folder.resolve("remote/acme/" + name + ".git").toString());
        }
        // As on another host: what git asks for is run with another environment.
        Path ssh = folder.resolve("ssh");
        Files.writeString(ssh, "#!/bin/sh\nfor last; do :; done\nexec env -i PATH=\"$PATH\" sh -c \"$last\"\n");
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        environment.put("GIT_SSH", ssh.toString());
        environment.put(
                "GIT_CONFIG_GLOBAL",
                Files.createFile(folder.resolve("gitconfig")).toString());
        environment.put("GIT_COMMITTER_NAME", "Release robot");
        environment.put("GIT_COMMITTER_EMAIL", "robot@example.org");
        write("releases.yml", "url: ssh://git.example.org" + folder.resolve("remote") + "/{repository}.git\n");
        write("data/series_status.yaml", "- {name: a, release-id: 2026.1, status: development}\n");
        write(FILE, request("1.1.0", "branches:\n- {name: stable/2026.1, location: 1.1.0}\n"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String request(String version, String more) {
        return """
                team: text
                type: library
                release-model: cycle-with-intermediary
                repository-settings: {acme/parser: {}, acme/writer: {}}
                releases:
                - {version: 1.0.0, projects: [{repo: acme/parser, hash: PONE}, {repo: acme/writer, hash: WONE}]}
                - {version: VERSION, projects: [{repo: acme/parser, hash: PTWO}, {repo: acme/writer, hash: WTWO}]}
                """.replace("VERSION", version)
                        .replace("PONE", id("parser", "one"))
                        .replace("WONE", id("writer", "one"))
                        .replace("PTWO", id("parser", "two"))
                        .replace("WTWO", id("writer", "two"))
                + more;
    }

    private String id(String repository, String commit) {
        return Objects.requireNonNull(sources.get(repository)).id(commit);
    }

    private String remote(String repository, String... arguments) {
        return GitProgram.run(folder.resolve("remote/acme/" + repository + ".git"), arguments);
    }

    private void refuse(String repository, String condition) throws IOException {
        Path hook = folder.resolve("remote/acme/" + repository + ".git/hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + condition + " || { echo 'tags are protected' >&2; exit 1; }\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
    }

    private ApplyResult run(boolean dryRun, boolean sign) throws IOException {
        RequestDirectory requests = RequestDirectory.open(folder);
        Deliverable deliverable = requests.file(FILE).deliverable().orElseThrow();
        Mirrors mirrors = new Mirrors(
                folder.resolve("mirrors"),
                folder,
                requests.settings(),
                false,
                environment,
                folder,
                host -> Optional.empty());
        try (mirrors) {
            ApplyRun run = new ApplyRun(
                    List.of(deliverable),
                    requests.settings(),
                    mirrors::open,
                    new PushedMirrors(mirrors, sign, "origin"),
                    result -> recorded.add(result.json()));
            return dryRun ? run.plan() : run.apply();
        }
    }

    private List<String> lines(ApplyResult result) {
        return result.lines().stream()
                .map(line -> line.replaceAll(" at [0-9a-f]{8}", ""))
                .toList();
    }

    private static final List<String> CREATED = List.of(
            FILE + ": text 1.1.0",
            "  acme/parser: tag 1.1.0: created",
            "  acme/parser: branch stable/2026.1: created",
            "  acme/writer: tag 1.1.0: created",
            "  acme/writer: branch stable/2026.1: created");

    @Test
    void aDryRunChangesNothing() throws IOException {
        ApplyResult result = run(true, false);

        assertEquals(
                CREATED.stream()
                        .map(line -> line.replace(": created", ": would be created"))
                        .toList(),
                lines(result));
        assertEquals("4 refs would be created", result.summary());
        assertEquals("1.0.0", remote("parser", "tag"));
        assertEquals("1.0.0", GitProgram.run(mirror("acme_parser"), "tag"));
    }

    private Path mirror(String prefix) throws IOException {
        try (var files = Files.list(folder.resolve("mirrors"))) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + "-[0-9a-f]+\\.git"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void tagsAndBranchesAreCreatedInAllRepositories() throws IOException {
        ApplyResult result = run(false, false);

        assertEquals(CREATED, lines(result));
        assertTrue(result.isComplete());
        assertEquals(id("writer", "two"), remote("writer", "rev-parse", "1.1.0^{commit}"));
        assertEquals(id("writer", "two"), remote("writer", "rev-parse", "refs/heads/stable/2026.1"));
        assertEquals(
                "Release robot <robot@example.org>",
                remote("parser", "for-each-ref", "--format=%(taggername) %(taggeremail)", "refs/tags/1.1.0"));
        assertTrue(result.followUps().get(0).contains("Sem-Ver: feature"));
    }

    @Test
    void theTagSaysWhatTheRequestSaid() throws IOException {
        run(false, false);

        String message = remote("parser", "for-each-ref", "--format=%(contents)", "refs/tags/1.1.0");
        assertTrue(message.startsWith("text 1.1.0 release\n\n"), message);
        assertEquals(
                Map.of(
                        "version", "1.1.0",
                        "deliverable", "text",
                        "team", "text",
                        "diff-start", "1.0.0",
                        "series", "a",
                        "branch", "main",
                        "release-type", "release",
                        "first", "no"),
                TagMetadata.of(message).values());
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        run(false, false);
        String tag = remote("parser", "rev-parse", "refs/tags/1.1.0");

        ApplyResult result = run(false, false);

        assertEquals(
                CREATED.stream()
                        .map(line -> line.replace(": created", ": exists"))
                        .toList(),
                lines(result));
        assertEquals("0 refs created, 4 existed", result.summary());
        assertEquals(tag, remote("parser", "rev-parse", "refs/tags/1.1.0"));
    }

    @Test
    void aRefusedPushLeavesAReportOfWhatStandsWhere() throws IOException {
        refuse("writer", "false");

        ApplyResult result = run(false, false);

        assertEquals(
                List.of(
                        FILE + ": text 1.1.0",
                        "  acme/parser: tag 1.1.0: created",
                        "  acme/parser: branch stable/2026.1: created",
                        "  acme/writer: tag 1.1.0: refused",
                        "  acme/writer: branch stable/2026.1: refused"),
                lines(result).subList(0, 5));
        assertTrue(
                lines(result).get(5).contains("refs/tags/1.1.0: pre-receive hook declined"), lines(result)::toString);
        assertFalse(result.isComplete());
        assertEquals("1.0.0\n1.1.0", remote("parser", "tag"));
        assertEquals("1.0.0", remote("writer", "tag"));
        assertTrue(recorded.get(0).contains("\"outcome\": \"missing\""), "recorded before the first push");
        String last = recorded.get(recorded.size() - 1);
        assertTrue(last.contains("\"created\"") && last.contains("\"refused\""), last);

        refuse("writer", "true");
        assertEquals(
                List.of("  acme/parser: tag 1.1.0: exists", "  acme/writer: tag 1.1.0: created"),
                lines(run(false, false)).stream()
                        .filter(line -> line.contains(" tag "))
                        .toList());
    }

    @Test
    void nothingIsPushedIfATagCanNotBeSigned() throws IOException {
        Files.writeString(folder.resolve("gitconfig"), "[user]\n\tsigningKey = nobody@example.org\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> run(false, true));

        assertTrue(problem.getMessage().startsWith("The tag was not created."), problem::getMessage);
        assertEquals("1.0.0", remote("parser", "tag"));
        assertEquals("1.0.0", GitProgram.run(mirror("acme_parser"), "tag"));
    }

    @Test
    void nothingIsPushedIfARemoteIsGone() throws IOException {
        run(true, false);
        Path writer = folder.resolve("remote/acme/writer.git");
        RequestDirectory requests = RequestDirectory.open(folder);
        Mirrors mirrors = new Mirrors(
                folder.resolve("mirrors"),
                folder,
                requests.settings(),
                true,
                environment,
                folder,
                host -> Optional.empty());
        Files.move(writer, folder.resolve("gone"));
        try (mirrors) {
            ApplyResult result = new ApplyRun(
                            List.of(requests.file(FILE).deliverable().orElseThrow()),
                            requests.settings(),
                            mirrors::open,
                            new PushedMirrors(mirrors, false, "origin"),
                            ignored -> {})
                    .apply();

            assertFalse(result.isComplete());
            assertEquals("0 refs created, 4 not created", result.summary());
        }
        assertEquals("1.0.0", remote("parser", "tag"));
    }

    /** Theirs looks for tags and branches by parts of their names. */
    @Test
    void branchesOfAnEndedSeriesAreNotCreatedAgain() throws IOException {
        for (String name : List.of("parser", "writer")) {
            remote(name, "tag", "2026.1-eol", id(name, "two"));
            remote(name, "branch", "stable/2026.10", id(name, "two"));
        }

        assertFalse(lines(run(false, false)).stream().anyMatch(line -> line.contains("branch")));
        assertEquals("* main\n  stable/2026.10", remote("parser", "branch"));
    }

    @Test
    void theEndOfAnotherSeriesIsNotTheEndOfThisOne() throws IOException {
        for (String name : List.of("parser", "writer")) {
            remote(name, "tag", "12026.1-eol", id(name, "two"));
            remote(name, "branch", "stable/2026.10", id(name, "two"));
        }

        assertEquals(CREATED, lines(run(false, false)));
    }
}
