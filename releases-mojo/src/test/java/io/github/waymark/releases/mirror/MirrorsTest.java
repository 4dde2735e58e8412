package io.github.waymark.releases.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.output.TemporaryDirectory;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorsTest {

    @TempDir
    private Path folder;

    private Script remote;

    @BeforeEach
    void makeRemote() {
        remote = Script.play(folder.resolve("remote"), "commit one\ntag 1.0.0\nbranch trunk\ncommit two\n");
    }

    private static RepositorySettings repository(String name, String url) {
        Place place = new Place("deliverables/a/parser.yaml", 3, 3);
        Optional<String> known = url.isEmpty() ? Optional.empty() : Optional.of(url);
        return new RepositorySettings(name, known, List.of(), Optional.empty(), false, true, place);
    }

    private String url() {
        return remote.folder().toUri().toString();
    }

    private Mirrors mirrors(String settings, boolean offline) {
        return new Mirrors(
                folder.resolve("mirrors"),
                folder,
                RequestSettings.of(YamlFile.read(settings, "releases.yml").root()),
                offline,
                Map.of(),
                folder,
                host -> Optional.empty());
    }

    @Test
    void aMirrorHasBranchesTagsAndTheDefaultBranchOfTheRemote() {
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            RepositoryReader history = mirrors.open(repository("acme/parser", url()));

            assertEquals(Optional.of("trunk"), history.branch());
            assertEquals(
                    List.of("refs/heads/main", "refs/heads/trunk"),
                    history.branches().stream()
                            .map(RepositoryReader.Branch::ref)
                            .toList());
            assertEquals(remote.id("one"), history.tags().get(0).commit());
        }
    }

    @Test
    void aLaterBuildFetchesWhatChanged() {
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            mirrors.open(repository("acme/parser", url()));
        }
        remote.more("commit three\ntag 1.1.0\n");
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            RepositoryReader history = mirrors.open(repository("acme/parser", url()));

            assertEquals(2, history.tags().size());
        }
    }

    @Test
    void anOfflineBuildUsesWhatWasFetchedBefore() {
        RepositorySettings parser = repository("acme/parser", url());
        try (Mirrors mirrors = mirrors("schemes: file\n", true)) {
            ProblemException problem = assertThrows(ProblemException.class, () -> mirrors.open(parser));
            assertTrue(problem.getMessage().contains("it was never fetched, and the build is offline (-o)"));
        }
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            mirrors.open(parser);
        }
        try (Mirrors mirrors = mirrors("schemes: file\n", true)) {
            assertEquals(1, mirrors.open(parser).tags().size());
        }
    }

    @Test
    void tagsAreListedWithoutAFetchAndOfflineFromTheCopy() {
        RepositorySettings parser = repository("acme/parser", url());
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            assertEquals(Map.of("1.0.0", remote.id("one")), mirrors.tags(parser));
            assertTrue(Files.notExists(folder.resolve("mirrors")));
            mirrors.open(parser);
        }
        try (Mirrors mirrors = mirrors("schemes: file\n", true)) {
            assertEquals(Map.of("1.0.0", remote.id("one")), mirrors.tags(parser));
        }
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            String gone = folder.resolve("gone").toUri().toString();
            assertThrows(ProblemException.class, () -> mirrors.tags(repository("acme/gone", gone)));
        }
    }

    @Test
    void theSettingsGiveTheUrlOfARepositoryByItsName() {
        String base = folder.toUri().toString();
        try (Mirrors mirrors = mirrors("url: '" + base + "{repository}'\nschemes: file\n", false)) {
            assertEquals(1, mirrors.open(repository("remote", "")).tags().size());
        }
    }

    @Test
    void aRepositoryWithoutUrlIsTheOneOfTheRequests() {
        Mirrors mirrors = new Mirrors(
                folder.resolve("mirrors"),
                remote.folder().resolve("releases"),
                RequestSettings.of(Optional.empty()),
                false,
                Map.of(),
                folder,
                host -> Optional.empty());
        try (mirrors) {
            assertEquals(1, mirrors.open(repository("parser", "")).tags().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file:///etc | The URL file:///etc has the scheme 'file'.",
                "/etc | The URL /etc is none of a repository.",
                "ext::sh -c id | The URL ext::sh -c id is none of a repository.",
                "-oProxyCommand=id | The URL -oProxyCommand=id is none of a repository.",
                "ssh://-oProxyCommand=id/x | The URL ssh://-oProxyCommand=id/x is none of a repository.",
                "ssh://-lroot@example.org/x | is none of a repository.",
                "git@-oProxyCommand=id:x | is none of a repository.",
                "https://user:secret@example.org/x | can't be fetched",
            })
    void onlyAllowedUrlsAreFetchedAndSecretsAreNotPrinted(String url, String message) {
        boolean offline = url.startsWith("https");
        try (Mirrors mirrors = mirrors("", offline)) {
            ProblemException problem =
                    assertThrows(ProblemException.class, () -> mirrors.open(repository("acme/parser", url)));

            assertTrue(problem.getMessage().contains(message), problem::getMessage);
            assertTrue(!problem.getMessage().contains("secret"), problem::getMessage);
        }
    }

    @Test
    void aNameThatWouldLeaveThePathOfTheUrlIsRefused() {
        try (Mirrors mirrors = mirrors("url: 'https://example.org/{repository}'\n", true)) {
            ProblemException problem = assertThrows(ProblemException.class, () -> mirrors.open(repository("../x", "")));

            assertTrue(problem.getMessage().startsWith("'../x' is no name of a repository."), problem::getMessage);
        }
    }

    /** As git does: the program of GIT_SSH gets the host and the command to run there. */
    @Test
    void sshIsTheUsersProgram() throws IOException {
        Path ssh = folder.resolve("ssh");
        // The last argument is the command. Its environment is empty, as on another host.
        Files.writeString(ssh, "#!/bin/sh\nfor last; do :; done\nexec env -i PATH=\"$PATH\" sh -c \"$last\"\n");
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> environment = Map.of("GIT_SSH", ssh.toString());
        Mirrors mirrors = new Mirrors(
                folder.resolve("mirrors"),
                folder,
                RequestSettings.of(Optional.empty()),
                false,
                environment,
                folder,
                host -> Optional.empty());
        try (mirrors) {
            RepositoryReader history =
                    mirrors.open(repository("acme/parser", "ssh://git@git.example.org" + remote.folder()));

            assertEquals(remote.id("one"), history.tags().get(0).commit());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://git@localhost:9/acme/parser", "https://localhost:9/acme/parser"})
    void aHostThatDoesNotAnswerIsAProblem(String url) {
        try (Mirrors mirrors = mirrors("", false)) {
            ProblemException problem =
                    assertThrows(ProblemException.class, () -> mirrors.open(repository("acme/parser", url)));

            assertTrue(problem.getMessage().contains("can't be fetched"), problem::getMessage);
        }
    }

    @Test
    void aRepositoryThatIsNotThereIsAProblem() {
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            String gone = folder.resolve("gone").toUri().toString();

            assertThrows(ProblemException.class, () -> mirrors.open(repository("acme/gone", gone)));
        }
    }

    private Path mirror() throws IOException {
        try (var files = Files.list(folder.resolve("mirrors"))) {
            return files.filter(file -> file.toString().endsWith(".git"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** JGit and git leave the lock of what they write when they are killed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "refs/heads/trunk.lock",
                "refs/tags/1.1.0.lock",
                "packed-refs.lock",
                "HEAD.lock",
                "config.lock",
                "FETCH_HEAD.lock"
            })
    void aLockThatAKilledRunLeftDoesNotKeepTheMirrorAsItWas(String lock) throws IOException {
        RepositorySettings parser = repository("acme/parser", url());
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            mirrors.open(parser);
        }
        remote.more("commit three\ntag 1.1.0\n");
        Path left = mirror().resolve(lock);
        Files.createDirectories(left.getParent());
        Files.createFile(left);

        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            RepositoryReader history = mirrors.open(parser);

            assertEquals(2, history.tags().size());
            assertTrue(history.branches().stream()
                    .anyMatch(branch -> branch.commit().equals(remote.id("three"))));
        }
        assertTrue(Files.notExists(left));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "config", "objects", "refs"})
    void aMirrorWhoseCreationDidNotEndIsMadeAgain(String missing) throws IOException {
        RepositorySettings parser = repository("acme/parser", url());
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            mirrors.open(parser);
        }
        TemporaryDirectory.delete(mirror().resolve(missing));

        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            assertEquals(1, mirrors.open(parser).tags().size());
        }
    }

    /** Whatever it is: what was fetched must not be taken for the state of the remote. */
    @Test
    void aReferenceThatCanNotBeChangedIsAProblem() throws IOException {
        RepositorySettings parser = repository("acme/parser", url());
        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            mirrors.open(parser);
        }
        remote.more("commit three\ntag 1.1.0\n");
        Files.createDirectories(mirror().resolve("refs/tags/1.1.0.lock/by-somebody"));

        try (Mirrors mirrors = mirrors("schemes: file\n", false)) {
            ProblemException problem = assertThrows(ProblemException.class, () -> mirrors.open(parser));

            assertTrue(problem.getMessage().contains(" can't be changed: lock failure."), problem::getMessage);
        }
    }
}
