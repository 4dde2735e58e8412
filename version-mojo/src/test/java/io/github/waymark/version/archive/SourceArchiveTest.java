package io.github.waymark.version.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Played;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceArchiveTest {

    private static final String LONG = "d/".repeat(60) + "né.txt";
    private static final String SCRIPT = """
            file .gitattributes docs export-ignore\\nprivate.txt export-ignore\\n*.bat eol=crlf\\nabout.txt export-subst\\nid.c ident
            file docs/inner/a.txt secret
            file private.txt secret
            file run.bat one\\ntwo
            file about.txt $Format:%H %(describe) %cs %an$
            file id.c $Id$
            file pom.xml <project><artifactId>app</artifactId></project>
            file LONG long
            commit one
            tag -a v1.2.0
            """.replace("LONG", LONG);

    @TempDir
    Path folder;

    @Test
    void itHoldsWhatIsMeantForOthersAndTheRecord() throws IOException {
        Script script = Script.play(folder.resolve("app"), SCRIPT);

        Set<String> unknown = write(folder.resolve("app"), ArchiveFormat.ZIP, "a.zip");

        Map<String, String> files = unzipped(folder.resolve("a.zip"));
        assertEquals(
                Set.of(
                        "app-1/.gitattributes",
                        "app-1/.mvn/waymark-record.properties",
                        "app-1/about.txt",
                        "app-1/" + LONG,
                        "app-1/id.c",
                        "app-1/pom.xml",
                        "app-1/run.bat"),
                files.keySet());
        assertEquals("one\r\ntwo\r\n", files.get("app-1/run.bat"));
        assertEquals(script.id("one") + " v1.2.0 2020-01-01 %an\n", files.get("app-1/about.txt"));
        assertTrue(files.getOrDefault("app-1/id.c", "").matches("\\$Id: [0-9a-f]{40} \\$\n"));
        assertEquals(Set.of("%an"), unknown);
        assertTrue(files.getOrDefault("app-1/.mvn/waymark-record.properties", "")
                .contains("version=1.2.0\ncommit=" + script.id("one")
                        + "\ncommitTime=2020-01-01T00:00:00Z\nbaseTag=v1.2.0\ndistance=0\n"));
    }

    @Test
    void theSameCommitGivesTheSameBytes() throws IOException {
        for (ArchiveFormat format : ArchiveFormat.values()) {
            Path one = Files.createTempDirectory(folder, "one");
            Path two = Files.createTempDirectory(folder, "two");
            Script.play(one, SCRIPT);
            Script.play(two, SCRIPT);

            write(one, format, "one." + format);
            write(two, format, "two." + format);

            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one." + format)),
                    Files.readAllBytes(folder.resolve("two." + format)));
        }
    }

    /** The library puts both into entries unless it is kept from that. */
    @Test
    void neitherTheUserNorTheTimeZoneGetsIntoTheBytes() throws IOException {
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT);
        TimeZone zone = TimeZone.getDefault();
        String user = System.getProperty("user.name", "");
        Map<ArchiveFormat, byte[]> first = new EnumMap<>(ArchiveFormat.class);
        try {
            for (String place : List.of("UTC", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(place));
                System.setProperty("user.name", place);
                for (ArchiveFormat format : ArchiveFormat.values()) {
                    write(app, format, place.replace('/', '-') + format);
                    byte[] bytes = Files.readAllBytes(folder.resolve(place.replace('/', '-') + format));
                    assertArrayEquals(first.computeIfAbsent(format, ignored -> bytes), bytes, place + " " + format);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            System.setProperty("user.name", user);
        }
    }

    @Test
    void anUnpackedArchiveHasTheVersionThatItWasMadeWith() throws Exception {
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT).more("commit two\ncommit three");
        write(app, ArchiveFormat.TAR_GZ, "a.tar.gz");
        assumeTrue(run("tar", "xzf", "a.tar.gz") == 0, "needs the tar program");

        DerivedVersion version = checkout(folder.resolve("app-1")).version(folder.resolve("app-1"));

        DerivedVersion made = checkout(app).version(app);
        assertEquals("1.2.1-SNAPSHOT", version.version());
        assertEquals(made.version(), version.version());
        assertEquals(
                made.calculated().orElseThrow().commit(),
                version.calculated().orElseThrow().commit());
        assertEquals(
                made.calculated().orElseThrow().time(),
                version.calculated().orElseThrow().time());
        Path below = folder.resolve("app-1/d");
        assertEquals(made.version(), checkout(below).version(below).version(), "from a sub-folder");
        assertTrue(Files.exists(folder.resolve("app-1").resolve(LONG)));
        assertTrue(version.line().endsWith("from the source archive's record"));
    }

    @Test
    void theArchiveHoldsTheFilesOfGitArchive() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT);
        GitProgram.run(app, "archive", "--prefix=app-1/", "-o", "../git.zip", "HEAD");
        write(app, ArchiveFormat.ZIP, "ours.zip");

        Map<String, String> ours = unzipped(folder.resolve("ours.zip"));
        ours.remove("app-1/.mvn/waymark-record.properties");
        Map<String, String> git = unzipped(folder.resolve("git.zip"));
        git.keySet().removeIf(name -> name.endsWith("/"));
        // Git knows the author's name, too.
        git.computeIfPresent("app-1/about.txt", (name, text) -> text.replace("Ada", "%an"));
        assertEquals(git, ours);
    }

    @Test
    void theRemoteIsRecordedOnlyWherePomsSayIt() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT);
        GitProgram.run(app, "remote", "add", "origin", "git@github.com:acme/app.git");
        BuildInputs completing =
                new BuildInputs(Map.of("waymark.metadata", "true"), Played.INPUTS.environment(), Played.INPUTS.home());

        write(app, ArchiveFormat.ZIP, "a.zip");
        try (RepositoryReader history = Played.open(app)) {
            SourceArchive.of(
                            Checkout.around(app, completing, 0), history, app, ExportedFiles.withoutSubmodules(), false)
                    .write(folder.resolve("b.zip"), ArchiveFormat.ZIP, "app-1");
        }

        String record = "app-1/.mvn/waymark-record.properties";
        assertFalse(unzipped(folder.resolve("a.zip")).getOrDefault(record, "").contains("remote"));
        assertTrue(unzipped(folder.resolve("b.zip"))
                .getOrDefault(record, "")
                .contains("remote=https://github.com/acme/app\n"));
    }

    @Test
    void modesAndLinksSurvive() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path app = folder.resolve("app");
        Script.play(app, "file pom.xml <project/>\ncommit one");
        Files.writeString(app.resolve("mvnw"), "#!/bin/sh\n");
        assumeTrue(app.resolve("mvnw").toFile().setExecutable(true));
        Files.createSymbolicLink(app.resolve("link"), Path.of("mvnw"));
        GitProgram.run(app, "add", "mvnw", "link");
        GitProgram.run(app, "commit", "--quiet", "-m", "two");

        write(app, ArchiveFormat.TAR_GZ, "a.tar.gz");
        assumeTrue(run("tar", "xzf", "a.tar.gz") == 0, "needs the tar program");

        assertTrue(Files.isExecutable(folder.resolve("app-1/mvnw")));
        assertEquals(Path.of("mvnw"), Files.readSymbolicLink(folder.resolve("app-1/link")));
        write(app, ArchiveFormat.ZIP, "a.zip");
        assertEquals("mvnw", unzipped(folder.resolve("a.zip")).get("app-1/link"));
    }

    @Test
    void aDirtyTreeIsRefusedUnlessToldOtherwise() throws IOException {
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT).more("write pom.xml <project/>");

        ProblemException problem = assertThrows(ProblemException.class, () -> write(app, ArchiveFormat.ZIP, "a.zip"));

        assertTrue(problem.getMessage().contains("-Dversion.allowDirty=true"), problem.getMessage());
        assertFalse(Files.exists(folder.resolve("a.zip")));
        try (RepositoryReader history = Played.open(app)) {
            SourceArchive archive =
                    SourceArchive.of(checkout(app), history, app, ExportedFiles.withoutSubmodules(), true);
            archive.write(folder.resolve("a.zip"), ArchiveFormat.ZIP, "app-1");
            assertEquals("1.2.0", archive.version());
        }
        assertEquals(
                "<project><artifactId>app</artifactId></project>\n",
                unzipped(folder.resolve("a.zip")).get("app-1/pom.xml"));
    }

    @Test
    void filesOfSubmodulesAreThereWhenAskedFor() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path app = folder.resolve("app");
        Script.play(folder.resolve("lib"), "file lib.txt lib\ncommit lib");
        Script.play(app, "file pom.xml <project/>\ncommit one");
        GitProgram.run(
                app,
                "submodule",
                "--quiet",
                "add",
                folder.resolve("lib").toUri().toString(),
                "inner");
        GitProgram.run(app, "commit", "--quiet", "-m", "two");

        try (RepositoryReader history = Played.open(app)) {
            SourceArchive.of(checkout(app), history, app, ExportedFiles.withSubmodules(Played::open), false)
                    .write(folder.resolve("a.zip"), ArchiveFormat.ZIP, "app-1");
        }

        assertEquals("lib\n", unzipped(folder.resolve("a.zip")).get("app-1/inner/lib.txt"));
        write(app, ArchiveFormat.ZIP, "b.zip");
        assertFalse(unzipped(folder.resolve("b.zip")).containsKey("app-1/inner/lib.txt"));
    }

    @Test
    void theManifestTellsWhatASourcesJarLacks() throws IOException {
        Path app = folder.resolve("app");
        Script.play(app, """
                file src/main/java/a/A.java A
                file src/main/java/a/B.java B
                file README.md text
                commit one
                """);
        Path jar = folder.resolve("a-sources.jar");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/A.java"));
        }

        try (RepositoryReader history = Played.open(app)) {
            SourceManifest manifest = SourceManifest.of(
                    history,
                    history.head().orElseThrow(),
                    app,
                    ExportedFiles.withoutSubmodules(),
                    List.of(new SourcesJar("app", jar, List.of("src/main/java"))));

            assertEquals(
                    "README.md\nsrc/main/java/a/A.java\nsrc/main/java/a/B.java\tnot in the sources jar of app\n",
                    manifest.text());
            assertTrue(
                    manifest.json().contains("\"missingInSourcesJar\":{\"app\":[\"src/main/java/a/B.java\"]}"),
                    manifest.json());
        }
    }

    @Test
    void theRecordOfTheReleaseNotesGoesAlong() throws IOException {
        Path app = folder.resolve("app");
        String commit = Script.play(app, SCRIPT).id("one");
        Path record = Files.createDirectories(app.resolve("releasenotes")).resolve("releases.record");
        Files.writeString(record, "[commit]\n" + commit + "\n[notes]\n");

        writeWith(app, "a.zip", "releasenotes/releases.record", "pom.xml", "missing.txt");

        Map<String, String> files = unzipped(folder.resolve("a.zip"));
        assertEquals("[commit]\n" + commit + "\n[notes]\n", files.get("app-1/releasenotes/releases.record"));
        assertEquals("<project><artifactId>app</artifactId></project>\n", files.get("app-1/pom.xml"));
        assertFalse(files.containsKey("app-1/missing.txt"));
        write(app, ArchiveFormat.ZIP, "b.zip");
        assertFalse(unzipped(folder.resolve("b.zip")).containsKey("app-1/releasenotes/releases.record"));
    }

    @Test
    void aRecordOfAnotherCommitAndAFileElsewhereAreRefused() throws IOException {
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT);
        Files.writeString(app.resolve("old.record"), "[commit]\n" + "a".repeat(40) + "\n");
        Files.writeString(folder.resolve("secret"), "secret");

        assertEquals(
                "old.record",
                assertThrows(ProblemException.class, () -> writeWith(app, "a.zip", "old.record"))
                        .problems()
                        .get(0)
                        .where());
        assertThrows(ProblemException.class, () -> writeWith(app, "a.zip", "../secret"));
        assertFalse(Files.exists(folder.resolve("a.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ".git", ".GIT", ".git ", "git~1", "a\\b", "a\u001b[31m", "line\nbreak"})
    void pathsThatGitRefusesAreRefused(String name) throws IOException {
        Path app = folder.resolve("app");
        Script.play(app, SCRIPT);
        commitFolder(app, name);

        ProblemException problem = assertThrows(ProblemException.class, () -> writeDirty(app, "a.tar.gz"));

        String printed = name.replace("\u001b", "\\u001b").replace("\n", "\\u000a");
        assertTrue(problem.problems().get(0).what().endsWith(": " + printed), problem.getMessage());
        assertFalse(Files.exists(folder.resolve("a.tar.gz")));
    }

    private void writeDirty(Path app, String name) {
        try (RepositoryReader history = Played.open(app)) {
            SourceArchive.of(checkout(app), history, app, ExportedFiles.withoutSubmodules(), true)
                    .write(folder.resolve(name), ArchiveFormat.TAR_GZ, "app-1");
        }
    }

    private static void commitFolder(Path app, String name) throws IOException {
        try (Repository repository =
                        new FileRepositoryBuilder().setWorkTree(app.toFile()).build();
                ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter inner = new TreeFormatter();
            inner.append("file", FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, new byte[0]));
            TreeFormatter top = new TreeFormatter();
            top.append(name, FileMode.TREE, inserter.insert(inner));
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(top));
            commit.setAuthor(new PersonIdent("Ada", "ada@example.com"));
            commit.setCommitter(commit.getAuthor());
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.setNewObjectId(inserter.insert(commit));
            inserter.flush();
            head.forceUpdate();
        }
    }

    private void writeWith(Path app, String name, String... records) {
        try (RepositoryReader history = Played.open(app)) {
            SourceArchive.of(checkout(app), history, app, ExportedFiles.withoutSubmodules(), false)
                    .withUntracked(List.of(records))
                    .write(folder.resolve(name), ArchiveFormat.ZIP, "app-1");
        }
    }

    private Set<String> write(Path app, ArchiveFormat format, String name) {
        try (RepositoryReader history = Played.open(app)) {
            return SourceArchive.of(checkout(app), history, app, ExportedFiles.withoutSubmodules(), false)
                    .write(folder.resolve(name), format, "app-1");
        }
    }

    private static Checkout checkout(Path app) {
        return Checkout.around(app, Played.INPUTS, 0);
    }

    private int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (InputStream input = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(input)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
