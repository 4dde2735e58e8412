package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.CollectRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check, on one module with two dependencies. */
class CheckGoalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void aList() throws IOException {
        Goal.write(folder, Map.of("list.txt", "t:x===1.5\nt:y===1.0\n"));
    }

    /** With {@code t:x} 2.0, which the list doesn't allow, and {@code t:y} 1.0, which it does. */
    private Goal check() {
        RepositorySystem repositories = Goal.proxy(
                RepositorySystem.class, (proxy, method, arguments) -> OneLevel.of((CollectRequest) arguments[1]));
        return Goal.of(new CheckMojo(), folder)
                .module("app:app:1", "t:x:2.0", "t:y:1.0")
                .with("constraints", "list.txt")
                .with("enforce", "true")
                .repositories(repositories);
    }

    @Test
    void aVersionAboveTheListFails() {
        String failure = check().failure();

        assertTrue(failure.contains("1 module, 2 artifacts against 2 constraints: 1 violation"), failure);
    }

    @Test
    void anOverrideHoldsInThePlaceOfTheListForThisRun() throws IOException {
        assertEquals(
                List.of("info: 1 module, 2 artifacts against 2 constraints: no violation"),
                check().with("override", "t:x=2.0").run());
        assertEquals("t:x===1.5\nt:y===1.0\n", Files.readString(folder.resolve("list.txt")));
    }

    @Test
    void anEmptyOverrideTakesTheEntryOut() {
        assertEquals(
                List.of("info: 1 module, 2 artifacts against 1 constraint: no violation"),
                check().with("override", "t:x=").run());
    }

    @Test
    void anOverrideMayAlsoAskForLessAndIsThenThePlaceThatIsNamed() throws IOException {
        check().with("override", "t:x=2.0,t:y=0.9")
                .with("format", "json")
                .file("output", "check.json")
                .failure();

        String report = Files.readString(folder.resolve("check.json"));
        assertTrue(report.contains("t:y 1.0 is above the list's 0.9"), report);
        assertTrue(report.contains("constraints.override"), report);
    }

    @Test
    void aReportOfSomeModulesIsStillInTheFolderOfTheBuild() throws IOException {
        check().with("override", "t:x=2.0")
                .with("format", "json")
                .typed("output", "constraints.output", "check.json")
                .run();

        assertTrue(Files.readString(folder.resolve("check.json")).contains("\"violations\": []"));
    }
}
