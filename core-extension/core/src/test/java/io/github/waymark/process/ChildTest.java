package io.github.waymark.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes, and counts what is left of them: nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes are made with sh")
class ChildTest {

    private static final Duration GRACE = Duration.ofMillis(700);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** In the command line of all that a test starts, so that exactly those are counted. */
    private final String mark = "mark-" + UUID.randomUUID();

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void nothingIsLeft() {
        assertEquals(List.of(), left());
    }

    @Test
    void linesComeInOrderAndTheExitCodeIsTold() throws Exception {
        Ending ending = start("echo one; echo two >&2; printf three; exit 7").await(Duration.ZERO);

        assertEquals(new Ending(Ending.Kind.EXITED, 7), ending);
        assertEquals(List.of("one", "two", "three"), lines);
    }

    @Test
    void itHasNoInput() throws Exception {
        Ending ending = start("read line; echo got:$line").await(Duration.ofSeconds(20));

        assertEquals(Ending.Kind.EXITED, ending.kind());
        assertEquals(List.of("got:"), lines);
    }

    @Test
    void cancelEndsEverythingThatWasStarted() throws Exception {
        Child child = start(sleeper() + " & sh -c '" + sleeper() + " & wait' " + mark + " & echo ready; wait");
        awaitLine("ready");
        awaitLeft(4);

        child.cancel();

        assertEquals(Ending.Kind.CANCELLED, child.await(Duration.ZERO).kind());
    }

    @Test
    void whatDoesNotListenIsKilled() throws Exception {
        Child child = start("trap '' TERM; sh -c 'trap \"\" TERM; while :; do sleep 0.1; done' " + mark
                + " & echo ready; " + "while :; do sleep 0.1; done");
        awaitLine("ready");
        long before = System.nanoTime();

        child.cancel();

        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis >= GRACE.toMillis(), () -> "it had only " + millis + " ms of grace");
        assertEquals(Ending.Kind.CANCELLED, child.await(Duration.ZERO).kind());
    }

    @Test
    void whatAKilledProcessLeftRunningIsTerminatedByItsRecord() throws Exception {
        Path file = folder.resolve("child.process");
        Process left = new ProcessBuilder("sh", "-c", sleeper() + " & " + sleeper() + " & wait").start();
        awaitLeft(3);
        new ProcessRecord(file).write(left.toHandle());

        assertTrue(new ProcessRecord(file).terminate());

        assertFalse(left.isAlive());
        assertFalse(Files.exists(file));
    }

    @Test
    void aRecordNamesOneProcessAndNoneThatHasItsNumberToday() throws Exception {
        Path file = folder.resolve("child.process");
        // It starts nothing: what a shell starts while it is terminated is not found.
        Process other = new ProcessBuilder("sleep", "300").start();
        try {
            for (String text : List.of(other.pid() + " 1000\n", other.pid() + "", "", "garbage 1")) {
                Files.writeString(file, text);

                assertFalse(new ProcessRecord(file).terminate());
                assertTrue(other.isAlive() && !Files.exists(file), text);
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void theRecordIsThereWhileTheProgramRuns() throws Exception {
        Path file = folder.resolve("child.process");

        Ending ending = start("until [ -s child.process ]; do sleep 0.05; done; cat child.process")
                .await(Duration.ofSeconds(20), new ProcessRecord(file));

        assertEquals(Ending.Kind.EXITED, ending.kind());
        assertTrue(lines.get(0).matches("\\d+ \\d+"), lines::toString);
        assertFalse(Files.exists(file));
    }

    @Test
    void whatTakesTooLongIsEnded() throws Exception {
        Ending ending = start(sleeper() + " & wait").await(Duration.ofMillis(300));

        assertEquals(Ending.Kind.TIMEOUT, ending.kind());
    }

    @Test
    void oneOfTheProgramsThatItStartedIsKilled() throws Exception {
        Child child = start("sh -c 'while :; do sleep 0.1; done' surefire-jdk17/booter " + mark
                + " & sh -c 'until [ -e go ]; do sleep 0.05; done; echo other' other " + mark + " & echo ready; wait");
        awaitLine("ready");
        awaitLeft(3);

        child.killDescendants("surefire-jdk17/");
        Files.createFile(folder.resolve("go"));

        assertEquals(Ending.Kind.EXITED, child.await(Duration.ofSeconds(20)).kind());
        assertEquals(List.of("ready", "other"), lines);
    }

    @Test
    void whatIsStartedWhileItEndsIsEndedToo() throws Exception {
        // As a Maven that is asked to end, and starts the JVM of the next module's tests meanwhile.
        Child child = start("trap '" + sleeper() + " & ' TERM; echo ready; while :; do sleep 0.05; done");
        awaitLine("ready");

        child.cancel();
        child.await(Duration.ZERO);
    }

    @Test
    void aProcessThatKeepsTheOutputOpenDoesNotKeepUsWaiting() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Child child = start("(" + sleeper() + ") & echo ready; exit 0");
            Ending ending = child.await(Duration.ZERO);
            assertEquals(Ending.Kind.EXITED, ending.kind());
            assertEquals(List.of("ready"), lines);
        });
        // A program may leave a process running on purpose, so this test ends it, and waits until it is gone.
        handles().forEach(handle -> {
            handle.destroyForcibly();
            handle.onExit().join();
        });
    }

    @Test
    void theEnvironmentIsExactlyWhatIsGiven() throws Exception {
        Command command = new Command(List.of("env"), folder, Map.of("ONLY", "this", "PATH", path()));
        Child.start(command, this::add).await(Duration.ZERO);

        assertTrue(lines.contains("ONLY=this"), lines::toString);
        assertFalse(lines.stream().anyMatch(line -> line.startsWith("HOME=")), lines::toString);
    }

    private Child start(String script) throws IOException {
        Command command = new Command(List.of("sh", "-c", script, mark), folder, Map.of("PATH", path()));
        return Child.start(command, this::add, GRACE);
    }

    private void add(byte[] line) {
        lines.add(new String(line, StandardCharsets.UTF_8));
    }

    private static String path() {
        return System.getenv().getOrDefault("PATH", "/bin:/usr/bin");
    }

    /** A process that bears the mark and would go on for long after the test. */
    private String sleeper() {
        return "sh -c \"sleep 300; :\" " + mark;
    }

    private void awaitLine(String line) throws InterruptedException {
        for (int i = 0; i < 500 && !lines.contains(line); i++) {
            Thread.sleep(10);
        }
        assertTrue(lines.contains(line), lines::toString);
    }

    private void awaitLeft(int processes) throws InterruptedException {
        for (int i = 0; i < 500 && left().size() < processes; i++) {
            Thread.sleep(10);
        }
        assertTrue(left().size() >= processes, () -> left().toString());
    }

    private List<String> left() {
        return handles().stream()
                .filter(ProcessHandle::isAlive)
                .map(handle -> handle.info().commandLine().orElse(""))
                .toList();
    }

    private List<ProcessHandle> handles() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(mark))
                .toList();
    }
}
