package io.github.waymark.matrix.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsProfilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theProfilesThatEachFileActivatesAreFound() throws IOException {
        Path user = settings("user.xml", """
                <settings>
                  <profiles><profile><id>never</id></profile></profiles>
                  <activeProfiles>
                    <!-- why -->
                    <activeProfile>mirror</activeProfile>
                    <activeProfile> company </activeProfile>
                  </activeProfiles>
                </settings>
                """);
        Path global = settings(
                "global.xml",
                "<settings><activeProfiles><activeProfile>all</activeProfile>" + "</activeProfiles></settings>");

        assertEquals(Set.of("mirror", "company", "all"), SettingsProfiles.active(List.of(user, global)));
    }

    @Test
    void aFileThatIsMissingOrBrokenHasNone() throws IOException {
        Path broken = settings("broken.xml", "<settings><activeProfiles>");

        assertEquals(Set.of(), SettingsProfiles.active(List.of(broken, folder.resolve("missing.xml"))));
    }

    private Path settings(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
