package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentConfigTest {

    @TempDir
    Path folder;

    @Test
    void anExecutionBelongsToTheEnvironmentBehindItsMark() throws IOException {
        AgentConfig config = read("""
                root=/p
                events=/p/events.jsonl
                run.0.name=jdk17
                run.0.jvm=/jdk/bin/java
                run.0.feature=17
                run.0.reports=/p/target/matrix/jdk17
                run.0.temporary=/p/target/matrix/jdk17/tmp
                """);

        assertEquals(17, config.runOf("default-test@jdk17").orElseThrow().feature());
        assertFalse(config.runOf("default-test").isPresent());
        assertFalse(config.runOf("default-test@jdk25").isPresent());
        assertTrue(config.runOf("a@b@jdk17").isPresent());
        assertFalse(config.builds().isPresent());
        assertFalse(config.jvm().isPresent());
    }

    @Test
    void whatIsMissingIsNamed() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> read("root=/p\n"));

        assertEquals("The agent's configuration has no key events", e.getMessage());
    }

    private AgentConfig read(String text) throws IOException {
        return AgentConfig.read(Files.writeString(folder.resolve("agent.properties"), text));
    }
}
