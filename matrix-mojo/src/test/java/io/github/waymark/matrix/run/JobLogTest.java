package io.github.waymark.matrix.run;

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
            add(log, "[INFO] --- surefire:3.5.4:test (default-test@jdk17) @ m1 ---");
            add(log, "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in a.B");
            add(log, "[INFO] --- maven-surefire-plugin:3.5.4:test (default-test@jdk25) @ m1 ---");
            add(
                    log,
                    "[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in a.B");
            add(log, "[INFO] --- jar:3.5.0:jar (default-jar) @ m1 ---");
        }

        assertEquals(4, Files.readAllLines(folder.resolve("17.log")).size() - 1);
        assertTrue(Files.readString(folder.resolve("17.log")).contains("default-test@jdk17"));
        assertTrue(!Files.readString(folder.resolve("17.log")).contains("FAILURE"));
        assertTrue(Files.readString(folder.resolve("25.log")).contains("FAILURE"));
        assertEquals(List.of("jdk17 3 0", "jdk25 3 2"), told);
    }

    @Test
    void aFullDiskDoesNotStopTheChild() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        try (JobLog log = new JobLog(new Told())) {
            log.open("jdk17", full, true);
            add(log, "[ERROR] it is told all the same");
            add(log, "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in a.B");

            assertEquals(List.of("[ERROR] it is told all the same"), log.telling("jdk17"));
        }
        assertEquals(List.of("jdk17 1 0"), told);
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
