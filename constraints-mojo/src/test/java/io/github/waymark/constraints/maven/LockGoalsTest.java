package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of two modules, of which one may be left out with {@code -pl}. */
class LockGoalsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Catalog catalog = new Catalog().with("t:y:1.0", "t:x:2.0").with("t:y:1.1", "t:x:2.0", "t:z:1.0");

    private Goal goal(ConstraintsMojo mojo, String y) {
        return Goal.of(mojo, folder)
                .module("app:a:1", "t:y:" + y)
                .module("app:b:1", "t:x:1.0")
                .repositories(catalog.system());
    }

    private String lock() throws IOException {
        return Files.readString(folder.resolve("constraints.lock.json"));
    }

    @Test
    void aModuleThatIsNotSelectedIsNotMissed() {
        goal(new LockMojo(), "1.0").run();

        assertEquals(
                List.of("info: the files of 1 module match the lock"),
                goal(new VerifyLockMojo(), "1.0").only("b").run());
        String absolute = folder.resolve("constraints.lock.json").toString();
        goal(new VerifyLockMojo(), "1.0").with("lockFile", absolute).only("a").run();
        String failure = goal(new VerifyLockMojo(), "1.1").only("a").failure();
        assertTrue(failure.contains("t:y is 1.1, but locked as 1.0"), failure);
        goal(new VerifyLockMojo(), "1.1").only("b").run();
    }

    @Test
    void lockingOneModuleKeepsTheOthers() throws IOException {
        goal(new LockMojo(), "1.0").run();
        String before = lock();

        goal(new LockMojo(), "1.0").only("b").run();
        assertEquals(before, lock());
        goal(new LockMojo(), "1.1").only("a").run();
        goal(new VerifyLockMojo(), "1.1").run();
    }

    @Test
    void aModuleThatIsNoMoreIsReportedAndForgotten() throws IOException {
        goal(new LockMojo(), "1.0").run();
        Goal without = Goal.of(new VerifyLockMojo(), folder)
                .module("app:a:1", "t:y:1.0")
                .repositories(catalog.system());

        assertTrue(without.failure().contains("t:x 1.0 is locked, but not used"));
        Goal.of(new LockMojo(), folder)
                .module("app:a:1", "t:y:1.0")
                .repositories(catalog.system())
                .run();
        assertFalse(lock().contains("app:b"), lock());
    }

    @Test
    void theFilesOfTheBuildWithTheListAreLocked() throws IOException {
        Goal.write(folder, Map.of("list.txt", "t:y===1.1\nt:x===2.0\n"));

        List<String> log =
                goal(new LockMojo(), "1.0").with("constraints", "list.txt").run();

        assertTrue(log.get(0).contains("with the list list.txt"), log.toString());
        assertTrue(lock().contains("\"t:z\"") && lock().contains("t:y:1.1"), lock());
        assertFalse(lock().contains("t:x:1.0"), lock());
    }
}
