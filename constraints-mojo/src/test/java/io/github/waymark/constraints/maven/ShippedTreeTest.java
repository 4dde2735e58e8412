package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged is what is built with the list: other versions may bring other artifacts. */
class ShippedTreeTest {

    private static final String OKHTTP = "com.squareup.okhttp3:okhttp";
    private static final String OKIO = "com.squareup.okio:okio";
    private static final String KOTLIN = "org.jetbrains.kotlin:kotlin-stdlib";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Catalog catalog = new Catalog()
            .with(OKHTTP + ":3.14.9", OKIO + ":1.17.2")
            .with(OKHTTP + ":4.12.0", OKIO + ":3.6.0", KOTLIN + "-jdk8:1.8.21")
            .with(KOTLIN + "-jdk8:1.8.21", KOTLIN + ":1.8.21", KOTLIN + "-jdk7:1.8.21")
            .with(KOTLIN + "-jdk7:1.8.21", KOTLIN + ":1.8.21")
            .with(KOTLIN + ":1.8.21", KOTLIN + "-common:1.8.21", "org.jetbrains:annotations:13.0");

    @BeforeEach
    void aListThatRaisesOkHttpButNotOkio() throws IOException {
        Goal.write(folder, Map.of("list.txt", OKHTTP + "===4.12.0\n" + OKIO + "===1.17.2\n"));
    }

    private Goal goal(ConstraintsMojo mojo, String okhttp) {
        return Goal.of(mojo, folder)
                .module("app:app:1", OKHTTP + ":" + okhttp)
                .with("constraints", "list.txt")
                .repositories(catalog.system());
    }

    private Goal check(String okhttp) {
        return goal(new CheckMojo(), okhttp).with("mode", "closed").with("enforce", "true");
    }

    @Test
    void aClosedCheckFindsWhatTheListBringsInAndWhatItLowers() {
        List<String> log = check("3.14.9").with("enforce", "false").run();

        String all = String.join("\n", log);
        for (String brought : List.of(
                KOTLIN + " 1.8.21",
                KOTLIN + "-jdk7 1.8.21",
                KOTLIN + "-jdk8 1.8.21",
                KOTLIN + "-common 1.8.21",
                "org.jetbrains:annotations 13.0")) {
            assertTrue(all.contains(brought + " is not in the list"), all);
        }
        assertTrue(all.contains(OKIO + " 3.6.0 is requested by " + OKHTTP + ":4.12.0, above the list's 1.17.2"), all);
        assertTrue(all.contains("tree: with the list"), all);
        assertTrue(all.contains("5 violations, 1 warning; the list changes 1 tree"), all);
        assertTrue(check("3.14.9").failure().contains("5 violations"));
    }

    @Test
    void theFixOfAnUnlistedArtifactIsRightWhenItIsApplied() throws IOException {
        String fix = check("3.14.9").failure();
        assertFalse(fix.isEmpty());
        Files.writeString(
                folder.resolve("list.txt"),
                OKHTTP + "===4.12.0\n" + OKIO + "===3.6.0\n" + KOTLIN
                        + "*===1.8.21\norg.jetbrains:annotations===13.0\n");

        List<String> log = check("3.14.9").run();

        assertEquals(
                List.of("info: 1 module, 7 artifacts against 4 constraints: no violation; the list changes 1 tree"),
                log);
    }

    @Test
    void whatTheListDoesNotChangeIsCollectedOnceAndReportedWithoutASide() {
        catalog.with(OKHTTP + ":4.12.0", OKIO + ":1.17.2", "t:unlisted:1");

        String failure = check("4.12.0").failure();

        assertTrue(failure.contains("1 violation."), failure);
        assertEquals(1, catalog.collections());
    }

    @Test
    void aFindingInBothTreesIsReportedOnce() {
        catalog.with(OKHTTP + ":3.14.9", OKIO + ":1.17.2", "t:unlisted:1")
                .with(OKHTTP + ":4.12.0", OKIO + ":1.17.2", "t:unlisted:1");

        List<String> log = check("3.14.9").with("enforce", "false").run();

        assertEquals(
                1, log.stream().filter(line -> line.contains("t:unlisted 1")).count(), log.toString());
        assertFalse(String.join("\n", log).contains("tree:"), log.toString());
    }

    @Test
    void explainShowsBothTrees() {
        List<String> log =
                goal(new ExplainMojo(), "3.14.9").with("artifact", OKIO).run();

        String all = String.join("\n", log);
        assertTrue(all.contains("app:app:1, without the list"), all);
        assertTrue(all.contains("app:app:1, with the list"), all);
        assertTrue(all.contains(OKHTTP + ":4.12.0 requests 3.6.0"), all);
    }

    @Test
    void conflictsShowsWhatTheListExcludesAndLowers() throws IOException {
        catalog.with("t:r:1", OKIO + ":[2.0,3.0)").with("t:s:1", OKIO + ":1.0");
        Goal.write(folder, Map.of("list.txt", OKIO + "===1.17.2\n"));

        List<String> log = Goal.of(new ConflictsMojo(), folder)
                .module("app:app:1", OKHTTP + ":4.12.0")
                .module("app:other:1", "t:s:1")
                .with("constraints", "list.txt")
                .repositories(catalog.system())
                .run();

        String all = String.join("\n", log);
        assertTrue(
                all.contains("strain with the list: app:app:1 uses " + OKIO + " 3.6.0 on its own, but gets 1.17.2"),
                all);
    }
}
