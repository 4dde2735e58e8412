package io.github.waymark.constraints.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The date of the latest release, if the server sends none for its files. */
class ReleaseMetadataTest {

    private static final String METADATA = """
            <metadata><versioning><latest>2.1-SNAPSHOT</latest><release>2.0</release>
            <versions><version>1.0</version><version>2.0</version></versions>
            <lastUpdated>20260304050607</lastUpdated></versioning></metadata>""";

    @Test
    void theMetadataWasLastChangedForTheLatestRelease() {
        ReleaseMetadata metadata = ReleaseMetadata.parse(METADATA);

        assertEquals(Optional.of(Instant.parse("2026-03-04T05:06:07Z")), metadata.released("2.0"));
        assertEquals(Optional.empty(), metadata.released("1.0"));
    }

    @Test
    void metadataThatSaysNothingOrIsDamagedHasNoDate() {
        for (String text : new String[] {
            "", "<metadata/>", METADATA.replace("20260304050607", "yesterday"), METADATA.replace("</metadata>", "")
        }) {
            assertEquals(Optional.empty(), ReleaseMetadata.parse(text).released("2.0"), text);
        }
    }
}
