package io.github.waymark.matrix.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallProgramsTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Programs programs = new SmallPrograms();

    @Test
    void whatJavaPrintsTellsItsVersion() {
        Optional<String> output =
                programs.output(List.of(JAVA, "-XshowSettings:properties", "-version"), Duration.ofSeconds(60));

        assertEquals(
                System.getProperty("java.version"),
                output.map(ReleaseFile::printed).map(ReleaseFile::version).orElse(""));
    }

    @Test
    void aProgramThatFailsOrIsNotThereSaysNothing() {
        assertTrue(programs.output(List.of(JAVA, "-no-such-option"), Duration.ofSeconds(60))
                .isEmpty());
        assertTrue(programs.output(List.of("no-such-program"), Duration.ofSeconds(60))
                .isEmpty());
    }

    @Test
    void aProgramThatTakesTooLongSaysNothing() {
        assertTrue(
                programs.output(List.of(JAVA, "-version"), Duration.ofMillis(1)).isEmpty());
    }
}
