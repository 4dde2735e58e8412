package io.github.waymark.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramOutputTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void bothStreamsAreItsOutput() throws Exception {
        Optional<String> output = ProgramOutput.ofSuccessful(java("-XshowSettings:properties", "-version"), MINUTE);

        assertTrue(
                output.orElse("").contains("java.version = " + System.getProperty("java.version")), output::toString);
    }

    @Test
    void aProgramThatFailsSaysWhy() throws Exception {
        ProgramOutput output = ProgramOutput.of(java("-no-such-option"), MINUTE);

        assertFalse(output.isSuccess());
        assertTrue(output.text().contains("-no-such-option"), output::text);
        assertEquals(Optional.empty(), ProgramOutput.ofSuccessful(java("-no-such-option"), MINUTE));
    }

    @Test
    void aProgramThatIsNotThereIsAnError() throws Exception {
        Command command = new Command(List.of("no-such-program"), folder, System.getenv());

        assertThrows(IOException.class, () -> ProgramOutput.of(command, MINUTE));
        assertEquals(Optional.empty(), ProgramOutput.ofSuccessful(command, MINUTE));
    }

    @Test
    void aProgramThatTakesTooLongIsEnded() throws Exception {
        ProgramOutput output = ProgramOutput.of(java("-version"), Duration.ofMillis(1));

        assertEquals(Ending.Kind.TIMEOUT, output.ending().kind());
        assertFalse(output.isSuccess());
    }

    /** So that a kill of this process leaves none. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theFileOfTheOutputHasNoNameWhileTheProgramRuns() throws Exception {
        String script = "for i in 1 2 3 4 5 6 7 8 9; do"
                + " case $(readlink /proc/$$/fd/1) in *deleted*) echo gone; exit;; esac; sleep 0.2; done; echo there";

        ProgramOutput output =
                ProgramOutput.of(new Command(List.of("sh", "-c", script), folder, System.getenv()), MINUTE);

        assertEquals("gone\n", output.text());
    }

    private Command java(String... arguments) {
        return new Command(Stream.concat(Stream.of(JAVA), Stream.of(arguments)).toList(), folder, System.getenv());
    }
}
