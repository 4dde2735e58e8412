package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00.5Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void twoRunsInOneCheckoutDontMixTheirReports() {
        RunLock first = RunLock.of(folder, START);

        Problem problem = assertThrows(ProblemException.class, () -> RunLock.of(folder, START))
                .problems()
                .get(0);

        assertEquals("Another run of the matrix uses this folder.", problem.what());
        assertTrue(
                problem.where()
                        .matches(".*, by process " + ProcessHandle.current().pid()
                                + ", started at 2026-11-22T10:00:00Z"),
                problem.where());
        first.close();
        RunLock.of(folder, START).close();
    }

    /** The lock is the operating system's, so it ends with the process, however that ends. */
    @Test
    void aProcessThatWasKilledLeavesNoLockBehind() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals('L', other.getInputStream().read());

        Problem problem = assertThrows(ProblemException.class, () -> RunLock.of(folder, START))
                .problems()
                .get(0);
        other.destroyForcibly().waitFor();

        assertTrue(problem.where().contains("by process " + other.pid() + ","), problem.where());
        assertTrue(Files.exists(folder.resolve("run.lock")));
        RunLock.of(folder, START).close();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLocked() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        List.of(RunLock.of(file, START), RunLock.of(file, START)).forEach(RunLock::close);

        assertFalse(Files.isDirectory(file));
    }

    /** Holds the lock until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            RunLock lock = RunLock.of(Path.of(arguments[0]), START);
            System.out.println("Locked");
            Thread.sleep(60_000);
            lock.close();
        }
    }
}
