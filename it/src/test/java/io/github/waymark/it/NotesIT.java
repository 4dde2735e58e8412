package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals of the release notes plugin, run as a user runs them. */
class NotesIT {

    static final String PLUGIN = "io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":";

    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final String RELEASED = "commit Start\ntag v1.0.0\n";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void aChangeIsToldFromItsNoteToTheReleaseNotes(Maven maven) throws Exception {
        Scene scene = Scene.of("notes.day", "notes", maven).played(RELEASED + "branch work");
        scene.file("src/main/resources/notes.txt", "It speaks French.\n").git().play("commit Speak French");
        if (maven == Mavens.main()) {
            scene.run(PLUGIN + "check", "-Drelease-notes.base=main")
                    .fails()
                    .prints("release-notes:new")
                    .printsNot("Exception:");
        }

        scene.run(PLUGIN + "new")
                .goals("-Drelease-notes.slug=Speak French", "-Drelease-notes.section=features")
                .goals("-Drelease-notes.text=It speaks French.", "-Drelease-notes.gitAdd=true")
                .succeeds();
        assertTrue(
                scene.git().status().matches("A {2}releasenotes/notes/speak-french-[0-9a-f]{16}\\.yaml\n"),
                scene.git().status());
        scene.git().git("commit", "--quiet", "--message", "Tell of it");
        // One call for all: the goals share a build, as they do in a lifecycle.
        scene.run(PLUGIN + "lint", PLUGIN + "list", PLUGIN + "build", PLUGIN + "check", PLUGIN + "next-version")
                .goals("-Drelease-notes.base=main", "-Drelease-notes.formats=markdown,html,json,changes")
                .succeeds()
                .prints("v1.0.0, 2026-01-01")
                .prints("releasenotes/notes/first-1111111111111111.yaml")
                .prints("next version 1.1.0")
                .prints("because features in releasenotes/notes/speak-french-");

        String markdown = Ground.read(scene.folder().resolve("target/release-notes/release-notes.md"));
        assertTrue(markdown.contains("## 1.1.0-SNAPSHOT\n\n### New Features\n\n- It speaks French.\n"), markdown);
        assertTrue(markdown.contains("see [#7](https://github.com/acme/notes/issues/7)"), markdown);
        assertTrue(Files.isRegularFile(scene.folder().resolve("target/release-notes/release-notes.changes.xml")));
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void theEnforcerDemandsANote(Maven maven) {
        Scene scene = Scene.of("notes.enforced", "notes", maven).played(RELEASED + "branch work");
        scene.file("src/main/resources/notes.txt", "It speaks French.\n").git().play("commit Speak French");

        scene.run("validate", "-Penforced")
                .fails()
                .prints("RequireReleaseNote failed")
                .prints("release-notes:new")
                .printsNot("deprecated");
        if (maven != Mavens.main()) {
            return;
        }
        scene.file("releasenotes/notes/french-4444444444444444.yaml", "fixes:\n  - It speaks French.\n")
                .git()
                .play("commit Tell of it");
        scene.run("validate", "-Penforced").succeeds();
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void theNotesGoWithTheArtifactAlwaysWithTheSameBytes(Maven maven) throws Exception {
        Scene scene = Scene.of("notes.attached", "notes", maven).played(RELEASED);

        scene.run("install").succeeds();
        Path installed = maven.repository().file(scene.group(), "notes", "1.1.0-SNAPSHOT", "-release-notes.zip");
        if (maven == Mavens.main()) {
            byte[] first = Files.readAllBytes(installed);
            scene.run("clean", "install").environment("TZ", "Asia/Tokyo").succeeds();
            assertArrayEquals(first, Files.readAllBytes(installed), "the second zip");
        }
        try (ZipFile zip = new ZipFile(installed.toFile());
                ZipFile jar = new ZipFile(scene.folder()
                        .resolve("target/notes-1.1.0-SNAPSHOT.jar")
                        .toFile())) {
            byte[] json = zip.getInputStream(zip.getEntry("release-notes.json")).readAllBytes();
            assertArrayEquals(
                    json,
                    jar.getInputStream(jar.getEntry("META-INF/release-notes.json"))
                            .readAllBytes());
            assertTrue(zip.getEntry("release-notes.md").getSize() > 0);
        }
    }

    @Test
    void theSiteShowsAPageWithAnchorsAndOneOfEachSeries() {
        Scene scene = Scene.of("notes.site", "notes").played(RELEASED + "branch stable/1.0\ncheckout main");
        scene.git()
                .git(
                        "branch",
                        "stable/0.9",
                        scene.git()
                                .git("commit-tree", "-m", "Older", EMPTY_TREE)
                                .strip());
        scene.file("releasenotes/notes/next-5555555555555555.yaml", "fixes:\n  - Fixes `it`.\n")
                .git()
                .play("commit Next\ntag v1.1.0");

        scene.run("site").succeeds();

        String page = Ground.read(scene.folder().resolve("target/site/release-notes.html"));
        for (String wanted : new String[] {
            "v1.0.0-bug-fixes",
            "v1.1.0",
            "href=\"release-notes-stable-1.0.html\"",
            "<b>English</b>",
            "<code>mumbles</code>",
            "href=\"https://github.com/acme/notes/issues/7\""
        }) {
            assertTrue(page.contains(wanted), () -> wanted + " is missing in\n" + page);
        }
        String series = Ground.read(scene.folder().resolve("target/site/release-notes-stable-1.0.html"));
        assertTrue(series.contains("v1.0.0") && !series.contains("v1.1.0"), series);
        assertFalse(page.contains("stable/0.9"), "a series without notes");
        assertFalse(Files.exists(scene.folder().resolve("target/site/release-notes-stable-0.9.html")));
    }

    @Test
    void allGoalsCallTheNextReleaseByOneNameAndKnowItByThat() {
        Scene scene = Scene.of("notes.name", "notes").played(RELEASED + "commit Two\\n\\nSem-Ver: feature");
        scene.file("releasenotes/notes/next-3333333333333333.yaml", "fixes: [Stutters less.]\n");

        scene.run("io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":show", PLUGIN + "list")
                .succeeds()
                .prints("1.1.0-SNAPSHOT from git")
                .prints("1.1.0-SNAPSHOT, not released")
                .printsNot("v1.0.0-1");
        scene.run(PLUGIN + "build", "-Drelease-notes.version=1.1.0-SNAPSHOT").succeeds();

        String page = Ground.read(scene.folder().resolve("target/release-notes/release-notes.md"));
        assertTrue(page.contains("## 1.1.0-SNAPSHOT\n") && page.contains("- Stutters less.\n"), page);
        assertTrue(!page.contains("1.0.0"), page);
    }

    @Test
    void anApplicationShowsTheNotesInItsJar() throws Exception {
        Scene scene = Scene.of("notes.reader", "notes");
        scene.file("src/main/java/org/example/app/Main.java", """
                package org.example.app;

                public class Main {

                    public static void main(String[] lastSeen) throws java.io.IOException {
                        for (ReleaseNotes.Release release : ReleaseNotes.of(Main.class).get().since(lastSeen[0])) {
                            release.sections.forEach(section -> section.entries.forEach(entry ->
                                    System.out.println(release.title + ", " + section.title + ": " + entry.text.trim())));
                        }
                    }
                }
                """).played(RELEASED);
        scene.file("releasenotes/notes/next-3333333333333333.yaml", "fixes: [Stutters less.]\n")
                .git()
                .play("commit Next");

        scene.run(PLUGIN + "reader").fails().prints("readerPackage");
        scene.run(PLUGIN + "reader", "-Drelease-notes.readerPackage=org.example.1app")
                .fails()
                .prints("Invalid package 'org.example.1app'.")
                .prints("org.example.app");
        scene.run(PLUGIN + "reader", "package", "-Drelease-notes.readerPackage=org.example.app")
                .succeeds()
                .prints("generated org.example.app.ReleaseNotes");

        String jar = "target/notes-1.1.0-SNAPSHOT.jar";
        assertEquals("1.1.0-SNAPSHOT, Bug Fixes: Stutters less.\n", main(scene, jar, "v1.0.0"));
        assertTrue(main(scene, jar, "unknown").contains("v1.0.0, Bug Fixes: "), "all releases");
    }

    private static String main(Scene scene, String jar, String lastSeen) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "-cp", jar, "org.example.app.Main", lastSeen)
                .directory(scene.folder().toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    @Test
    void anUnpackedSourceArchiveHasTheNotesOfEachRelease() {
        Scene scene = Scene.of("notes.record", "notes").played(RELEASED);
        scene.file("releasenotes/notes/next-3333333333333333.yaml", "features: [Stutters less.]\n")
                .git()
                .play("commit Next\ntag v1.1.0");
        String list = listed(scene);
        scene.run(PLUGIN + "cache", PLUGIN + "semver-next").succeeds().prints("next version 1.1.0");

        Path unpacked = Ground.outside();
        Ground.copy(scene.folder(), unpacked);
        Ground.delete(unpacked.resolve(".git"));
        Ground.delete(unpacked.resolve("target"));
        Scene archive = new Scene(scene.maven(), scene.group(), unpacked);
        assertEquals(list, listed(archive));
        archive.run(PLUGIN + "build").succeeds();
        String page = Ground.read(unpacked.resolve("target/release-notes/release-notes.md"));
        assertTrue(page.contains("## v1.1.0\n") && page.contains("## v1.0.0\n"), page);

        Ground.delete(unpacked.resolve("releasenotes/releases.record"));
        archive.run(PLUGIN + "list").fails().prints("release-notes:cache").printsNot("Exception:");
    }

    private static String listed(Scene scene) {
        scene.run(PLUGIN + "list", "-Drelease-notes.format=json", "-Drelease-notes.output=target/list.json")
                .succeeds();
        return Ground.read(scene.folder().resolve("target/list.json"));
    }

    @Test
    void whatIsNotReadOfAsciiDocIsKeptVerbatim() {
        Scene scene = Scene.of("notes.asciidoc", "notes").file("releasenotes/config.yaml", "markup: asciidoc\n");
        scene.file("releasenotes/notes/first-1111111111111111.yaml", """
            features:
              - |
                It has a *bold* xref:guide.adoc[guide] and H~2~O footnote:[Water.].

                .A table
                [cols="1,a"]
                |===
                |one |* two
                |===
            """).played(RELEASED);
        scene.run(PLUGIN + "build")
                .goals("-Drelease-notes.formats=markdown,github", "-Drelease-notes.asVersion=v1.1.0")
                .succeeds();

        String page = Ground.read(scene.folder().resolve("target/release-notes/release-notes.md"));
        assertTrue(page.contains("**bold**") && page.contains("footnote:\\["), page);
        String body = Ground.read(scene.folder().resolve("target/release-notes/release-notes.github.md"));
        assertTrue(body.startsWith("This release has no notes.\n"), body);
        assertTrue(body.contains("  <artifactId>notes</artifactId>\n  <version>1.1.0</version>\n"), body);
    }

    @Test
    void aNoteIsMadeInAnEditorOrOfACommitAndNeverAsksInABatch() {
        Scene scene = Scene.of("notes.new", "notes").played(RELEASED + "commit Speak Dutch\\n\\nAlso softly.");
        Path editor = Ground.write(scene.folder().resolve("target/editor"), "#!/bin/sh\necho '# edited' >> \"$1\"\n");
        assertTrue(editor.toFile().setExecutable(true));

        scene.run(PLUGIN + "new").fails().prints("release-notes.slug");
        scene.run(PLUGIN + "new", "-Drelease-notes.fromCommit=HEAD", "-Drelease-notes.section=features")
                .goals("-Drelease-notes.edit=true", "-Drelease-notes.issue=7,8")
                .environment("EDITOR", editor.toString())
                .environment("VISUAL", editor.toString())
                .succeeds();

        Path note = Ground.below(scene.folder().resolve("releasenotes/notes"))
                .filter(file -> file.getFileName().toString().startsWith("speak-dutch-"))
                .findFirst()
                .orElseThrow();
        assertEquals("""
            ---
            features:
              - text: |
                  Speak Dutch

                  Also softly.
                issues:
                  - '7'
                  - '8'
            # edited
            """, Ground.read(note));
    }

    @Test
    void anotherToolsChangelogIsTakenOver() {
        Scene scene =
                Scene.of("notes.import", "notes").file("CHANGELOG.md", """
                    # Changelog

                    ## [0.9.0] - 2025-02-03
                    ### Added
                    - Whispers.

                    ## [0.8.0] - 2025-01-02
                    ### Fixed
                    - Stutters less.
                    """).played(RELEASED);

        scene.run(PLUGIN + "import", PLUGIN + "build", "-Drelease-notes.tool=keep-a-changelog")
                .succeeds()
                .prints("2 entries in 2 notes, 2 new");
        scene.run(PLUGIN + "import", "-Drelease-notes.tool=keep-a-changelog")
                .succeeds()
                .prints("2 entries in 2 notes, 0 new");

        String markdown = Ground.read(scene.folder().resolve("target/release-notes/release-notes.md"));
        assertTrue(markdown.contains("## 0.9.0\n\nReleased 2025-02-03\n\n### New Features\n\n- Whispers.\n"), markdown);
        assertTrue(markdown.indexOf("## v1.0.0") < markdown.indexOf("## 0.9.0"), markdown);
    }

    @Test
    void aMalformedNoteFailsWithItsPlaceAndNothingIsWritten() {
        Scene scene = Scene.of("notes.bad", "notes").played(RELEASED);
        scene.file("releasenotes/config.yaml", "markup: markdown\n");
        scene.file("releasenotes/notes/bad-6666666666666666.yaml", "feature:\n  - a\nfixs: [b]\nfixes:\n  - c: d\n");

        BuildOutcome lint = scene.run(PLUGIN + "lint").fails();
        BuildOutcome build = scene.run(PLUGIN + "build").fails();

        for (BuildOutcome outcome : new BuildOutcome[] {lint, build}) {
            outcome.prints("releasenotes/notes/bad-6666666666666666.yaml:3:1")
                    .prints("Did you mean 'fixes'?")
                    .prints("releasenotes/notes/bad-6666666666666666.yaml:5:5")
                    .printsNot("Exception:");
        }
        assertFalse(Files.exists(scene.folder().resolve("target/release-notes")));
    }
}
