package io.github.waymark.constraints.resolve;

import io.github.waymark.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReleaseMetadataFuzzTest {

    @Test
    void metadataOfRepositories() {
        Fuzz.of(
                        "metadata of repositories",
                        content -> ReleaseMetadata.parse(new String(content, StandardCharsets.UTF_8))
                                .released("1.1")
                                .isPresent())
                .tries("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <metadata><groupId>g</groupId><artifactId>a</artifactId>
                      <versioning><latest>1.1</latest><release>1.1</release>
                        <versions><version>1.0</version><version>1.1</version></versions>
                        <lastUpdated>20240203040506</lastUpdated></versioning></metadata>
                    """);
    }
}
