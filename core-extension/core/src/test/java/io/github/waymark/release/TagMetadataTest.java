package io.github.waymark.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagMetadataTest {

    @Test
    void linesOfAMessageAreRead() {
        TagMetadata read = TagMetadata.of("""
                oslo.config 9.7.0 release

                meta:version: 9.7.0
                meta:diff-start: -
                meta:series: 2025.1
                meta:release:Code-Review+2: A. Reviewer
                meta:version: 1.0.0
                """);

        assertEquals(Optional.of("9.7.0"), read.value("version"));
        assertEquals(Optional.of("2025.1"), read.value("series"));
        assertEquals(Optional.empty(), read.value("diff-start"));
        assertEquals(Optional.empty(), read.value("team"));
    }

    @Test
    void aValueCanNotBeginAnotherLine() {
        String line = TagMetadata.line("team", "a\nmeta:version: 9\r\n");

        assertEquals("meta:team: a meta:version: 9", line);
        assertEquals(Map.of("team", "a meta:version: 9"), TagMetadata.of(line).values());
    }
}
