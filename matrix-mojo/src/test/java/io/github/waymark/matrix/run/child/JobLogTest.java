package io.github.waymark.matrix.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLogTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void eachEnvironmentHasWhatIsSharedAndItsOwnTests() throws IOException {
        try (JobLog log = new JobLog(new Told())) {
            log.open("jdk17", folder.resolve("17.log"), false);
            log.open("jdk25", folder.resolve("25.log"), false);
            add(log, "[INFO] --- compiler:3.14.1:compile (default-compile) @ m1 ---");
            add(log, "compiled");
            add(log, mark("jdk17") + "[INFO] --- surefire:3.5.4:test (default-test@jdk17) @ m1 ---");
            add(log, mark("jdk25") + "[INFO] --- surefire:3.5.4:test (default-test@jdk25) @ m1 ---");
            add(
                    log,
                    mark("jdk17")
                            + "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in a.B");
            add(
                    log,
                    mark("jdk25")
                            + "[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in a.B");
            add(log, "[INFO] --- jar:3.5.0:jar (default-jar) @ m1 ---");
        }

        assertEquals(5, Files.readAllLines(folder.resolve("17.log")).size());
        assertTrue(Files.readString(folder.resolve("17.log"))
                .contains("\n[INFO] --- surefire:3.5.4:test (default-test@jdk17)"));
        assertTrue(!Files.readString(folder.resolve("17.log")).contains("FAILURE"));
        assertTrue(Files.readString(folder.resolve("25.log")).contains("FAILURE"));
        assertEquals(List.of("jdk17 3 0", "jdk25 3 2"), told);
    }

    @Test
    void aMarkOfAnotherKindIsTextForAll() throws IOException {
        try (JobLog log = new JobLog(new Told())) {
            log.open("jdk17", folder.resolve("17.log"), false);
            add(log, mark("jdk8") + "x");
            add(log, "\u0001y");
        }

        assertEquals(List.of(mark("jdk8") + "x", "\u0001y"), Files.readAllLines(folder.resolve("17.log")));
    }

    @Test
    void whatMavenSaysAtItsEndOfAGoalIsOfTheEnvironmentOfThatGoal() throws IOException {
        try (JobLog log = new JobLog(new Told())) {
            log.open("jdk17", folder.resolve("17.log"), false);
            log.open("jdk25", folder.resolve("25.log"), false);
            add(log, "[ERROR] Failed to execute goal a:b:1:test (default-test@jdk17) on project m1: It crashed");
            add(log, "[ERROR] Unrecognized option: --new");
            add(log, "[ERROR] Failed to execute goal a:b:1:test (default-test@jdk25) on project m2: It stopped");
            add(log, "[ERROR] Invalid maximum heap size: -Xmx1");
            add(log, "[ERROR] Failed to execute goal a:c:1:jar (default-jar) on project m3: No room");

            assertEquals(3, log.errorLines("jdk17").size());
            assertEquals(3, log.errorLines("jdk25").size());
            assertTrue(log.errorLines("jdk17").contains("[ERROR] Unrecognized option: --new"));
            assertTrue(log.errorLines("jdk25").contains("[ERROR] Invalid maximum heap size: -Xmx1"));
        }
    }

    @Test
    void aFullDiskDoesNotStopTheChild() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        try (JobLog log = new JobLog(new Told())) {
            log.open("jdk17", full, true);
            add(log, "[ERROR] it is reported all the same");
            add(log, "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in a.B");

            assertEquals(
                    List.of(
                            "[WARNING] the log can't be written: No space left on device",
                            "[ERROR] it is reported all the same"),
                    log.errorLines("jdk17"));
            assertTrue(log.metFullDisk(List.of("jdk17")));
        }
        assertEquals(List.of("jdk17 1 0"), told);
    }

    private static String mark(String environment) {
        return '\u0001' + environment + '\u0001';
    }

    private static void add(JobLog log, String line) {
        log.add(line.getBytes(StandardCharsets.UTF_8));
    }

    private final class Told extends Silence {

        @Override
        public void tests(String environment, int run, int bad) {
            told.add(environment + " " + run + " " + bad);
        }
    }
}
