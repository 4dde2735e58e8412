package io.github.waymark.configuration.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.RealJars;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the upgrade of a program from Spring Boot 3.5.7 to 4.0.7 changes for its files. */
class RealUpgradeTest {

    @Test
    void theNewNameOfASettingOfErrorPagesIsNamed() {
        ConfigurationPath path =
                ConfigurationPath.named(Path.of("application.yml"), "application.yml", FileFormat.YAML, "");
        String text = "server.error.include-message: always\nserver.port: 8080\nspring.jpa.open-in-view: false\n";
        ConfigurationFile file = ConfigurationFile.read(path, text.getBytes(StandardCharsets.UTF_8), Dialect.SPRING);
        try (ReadModel before = RealJars.model("boot35");
                ReadModel after = RealJars.model("boot40")) {
            UpgradeReport report = UpgradeReport.of(before, after, List.of(file));

            assertEquals(1, report.rows().size(), report.text());
            assertEquals(
                    Optional.of("spring.web.error.include-message"),
                    report.rows().get(0).replacement());
            assertTrue(
                    report.text().startsWith("removed application.yml:1:1: server.error.include-message has no effect"),
                    report.text());
        }
    }
}
