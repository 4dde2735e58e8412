package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Release notes where a repository has several modules, and where a bill of materials has several products. */
class NotesOfModulesIT {

    private static final String PER_MODULE = "-Drelease-notes.perModule=true";

    /** Three modules with versions of their own. */
    private static final String INDEPENDENT = """
            commit Start
            tag suite-1.0.0
            tag lib-2.0.0
            write lib/releasenotes/notes/more-4444444444444444.yaml fixes: [Reads more.]
            commit More
            tag lib-2.0.1
            write releasenotes/notes/web-5555555555555555.yaml fixes: [{text: Answers faster., module: web}]
            commit Web
            tag web-7.0.0
            """;

    @Test
    void eachModuleHasItsNotesUnderItsOwnReleases() {
        Scene scene = Scene.of("notes.modules", "notes-modules").played(INDEPENDENT);

        scene.run(NotesIT.PLUGIN + "build", NotesIT.PLUGIN + "list", PER_MODULE)
                .goals("-Drelease-notes.format=tsv", "-Drelease-notes.output=target/list.tsv")
                .succeeds();

        assertEquals("""
                # Release Notes

                ## 2.0.1

                Released 2026-01-01

                ### Bug Fixes

                - Reads more.

                ## 2.0.0

                Released 2026-01-01

                ### New Features

                - The library starts.

                ### Other Notes

                - Updates `org.example:json` from 1.5.4 to 1.5.5.
                """, page(scene, "lib/target/release-notes"));
        assertEquals("""
                # Release Notes

                ## 7.0.0

                Released 2026-01-01

                ### New Features

                - The suite starts.
                - The web answers.

                ### Bug Fixes

                - Answers faster.
                """, page(scene, "web/target/release-notes"));
        assertEquals(
                "# Release Notes\n\n## 1.0.1-SNAPSHOT\n\n### New Features\n\n- The suite starts.\n",
                page(scene, "bom/target/release-notes"));
        assertEquals("""
                2.0.1	lib/releasenotes/notes/more-4444444444444444.yaml
                2.0.0	lib/releasenotes/notes/start-3333333333333333.yaml
                """, Ground.read(scene.folder().resolve("lib/target/list.tsv")));
        assertEquals(
                "0.0.0\treleasenotes/notes/start-2222222222222222.yaml\n",
                Ground.read(scene.folder().resolve("bom/target/list.tsv")));
    }

    @Test
    void eachModuleIsAskedForItsOwnNotes() {
        Scene scene = Scene.of("notes.modules-check", "notes-modules").played(INDEPENDENT + """
                branch work
                write web/src/main/resources/web.txt Better.
                write lib/src/main/resources/lib.txt Better.
                write releasenotes/notes/web-6666666666666666.yaml fixes: [{text: Answers better., module: web}]
                commit Better
                """);

        scene.run(NotesIT.PLUGIN + "check", PER_MODULE, "-Drelease-notes.base=web-7.0.0")
                .fails()
                .prints("lib/src/main/resources/lib.txt")
                .printsNot("web/src/main/resources/web.txt");
        scene.run(NotesIT.PLUGIN + "check", PER_MODULE, "-Drelease-notes.base=web-7.0.0", "-pl", "web")
                .succeeds()
                .prints("the change has releasenotes/notes/web-6666666666666666.yaml");
        scene.run(NotesIT.PLUGIN + "explain", PER_MODULE, "-Drelease-notes.note=5555555555555555")
                .succeeds()
                .prints("web:")
                .prints("shown under 7.0.0")
                .printsNot("lib:");
    }

    @Test
    void aBillOfMaterialsThatIsNowhereIsToldInWords() {
        Path elsewhere = Ground.project("notes.nowhere");

        Mavens.main()
                .in(elsewhere)
                .goals(NotesIT.PLUGIN + "aggregate", "-Drelease-notes.bom=notes.nowhere:bom")
                .goals("-Drelease-notes.from=1.0.0", "-Drelease-notes.to=1.2.0")
                .fails()
                .prints("The bill of materials can't be read.")
                .prints("notes.nowhere:bom:1.0.0")
                .prints("Correct -Drelease-notes.bom and -Drelease-notes.from");
        assertFalse(Files.exists(elsewhere.resolve("target")));
    }

    private static String page(Scene scene, String folder) {
        return Ground.read(scene.folder().resolve(folder).resolve("release-notes.md"))
                        .strip() + "\n";
    }

    @Test
    void theSiteHasAPageOfAllModulesTogether() {
        Scene scene = Scene.of("notes.modules-site", "notes-modules").played(INDEPENDENT);

        scene.run("site").succeeds();

        Path site = scene.folder().resolve("target/site");
        String main = Ground.read(site.resolve("release-notes.html"));
        String together = Ground.read(site.resolve("release-notes-modules.html"));
        assertTrue(main.contains("href=\"release-notes-modules.html\""), main);
        assertTrue(together.contains("lib 2.0.1") && together.contains("suite 1.0.0"), together);
        assertTrue(together.indexOf("lib 2.0.1") < together.indexOf("lib 2.0.0"), together);
        assertTrue(Files.isRegularFile(scene.folder().resolve("lib/target/site/release-notes.html")));
        assertFalse(Files.exists(scene.folder().resolve("web/target/site/release-notes.html")));
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKind")
    void anUpgradeOfABillOfMaterialsTellsTheNewsOfItsComponents(Maven maven) {
        Scene scene = Scene.of("notes.upgrade", "notes-modules", maven).played("commit Start\ntag v1.0.0");
        scene.run("install").succeeds();
        scene.file("lib/releasenotes/notes/up-6666666666666666.yaml", update("1.5.5", "1.5.6"))
                .git()
                .play("commit Up\ntag v1.1.0");
        scene.file("lib/releasenotes/notes/up-7777777777777777.yaml", update("1.5.6", "1.6.0"))
                .file("releasenotes/notes/web-8888888888888888.yaml", "fixes: [{text: Fixes it., module: web}]\n")
                .git()
                .play("commit Up again\ntag v1.2.0");
        scene.run("install").succeeds();
        if (maven == Mavens.main()) {
            whatIsNewIsToldOfTheRepositoryToo(scene);
        }
        Path elsewhere = Ground.project("notes.upgrade/" + maven.version() + "/elsewhere");

        maven.in(elsewhere)
                .goals(NotesIT.PLUGIN + "aggregate", "-Drelease-notes.bom=notes.upgrade:bom")
                .goals("-Drelease-notes.from=1.0.0", "-Drelease-notes.to=1.2.0")
                .succeeds()
                .prints("notes.upgrade:lib 1.0.0 → 1.2.0")
                .printsNot("slf4j-api");

        String page = Ground.read(elsewhere.resolve("target/release-notes/release-notes-upgrade.md"));
        assertEquals("""
                # notes.upgrade:bom 1.0.0 → 1.2.0

                ## notes.upgrade:lib 1.0.0 → 1.2.0

                Released 2026-01-01

                ### Other Notes

                - Updates `org.example:json` from 1.5.5 to 1.6.0.

                ## notes.upgrade:web 1.0.0 → 1.2.0

                Released 2026-01-01

                ### Bug Fixes

                - Fixes it.
                """.strip(), page.strip());
    }

    private static void whatIsNewIsToldOfTheRepositoryToo(Scene scene) {
        scene.run(NotesIT.PLUGIN + "diff", "-Drelease-notes.from=1.0.0", "-Drelease-notes.to=v1.2.0")
                .goals("-Drelease-notes.format=markdown", "-Drelease-notes.output=target/diff.md")
                .succeeds();
        assertEquals(
                "# Release Notes\n\n## 1.0.0 → v1.2.0\n\nReleased 2026-01-01\n\n### Bug Fixes\n\n- Fixes it.\n\n",
                Ground.read(scene.folder().resolve("target/diff.md")));
    }

    private static String update(String from, String to) {
        return "other:\n  - {dependency: 'org.example:json', from: " + from + ", to: " + to + "}\n";
    }

    @Test
    void fiftyModulesInTwoThreadsAskTheHistoryOnce() {
        Scene scene = Scene.of("notes.fifty", "notes");
        StringBuilder modules = new StringBuilder("<packaging>pom</packaging><modules>");
        for (int i = 1; i <= 50; i++) {
            modules.append("<module>m").append(i).append("</module>");
            scene.file("m" + i + "/pom.xml", """
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <modelVersion>4.0.0</modelVersion>
                      <parent>
                        <groupId>notes.fifty</groupId>
                        <artifactId>notes</artifactId>
                        <version>1.1.0-SNAPSHOT</version>
                      </parent>
                      <artifactId>m%d</artifactId>
                      <packaging>pom</packaging>
                    </project>
                    """.formatted(i));
        }
        String pom = Ground.read(scene.folder().resolve("pom.xml"));
        scene.file("pom.xml", pom.replace("<issueManagement>", modules + "</modules><issueManagement>"));
        scene.played("commit Start\ntag v1.0.0");

        BuildOutcome build = scene.run("prepare-package", "-T2", "-X").succeeds();

        build.printsOnce("[DEBUG] read 1 commit of ");
        assertTrue(Files.isRegularFile(scene.folder().resolve("m50/target/m50-1.1.0-SNAPSHOT-release-notes.zip")));
    }
}
