package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.checkout.PluginSettings;
import io.github.waymark.checkout.VersionSettings;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.json.JsonMap;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables and the schema of {@code .mvn/waymark.yaml} have the declared settings; {@code -Dgolden=write} updates the schema. */
class WaymarkYamlTest {

    private static final Path SITE = Path.of("../src/site");

    @Test
    void everySettingIsOnItsPage() throws IOException {
        String pages = Files.readString(SITE.resolve("markdown/version.md"))
                + Files.readString(SITE.resolve("markdown/constraints.md"));
        for (Setting setting : settings()) {
            String name = setting.name().replace("*", "<name>");
            assertTrue(pages.contains("| `" + name + "` |") || pages.contains(", key `" + name + "` |"), name);
        }
    }

    @Test
    void theSchemaIsMadeOfTheDeclaredSettings() throws IOException {
        JsonMap json = new JsonMap();
        json.putAll(SettingsSchema.of(
                "The settings of Waymark: .mvn/waymark.yaml",
                Stream.concat(settings().stream(), ofPlugins()).toList()));
        String schema = json.text();
        Path file = SITE.resolve("resources/schema/waymark-1.json");
        if (Objects.equals(System.getProperty("golden"), "write")) {
            Files.writeString(file, schema);
        }
        assertEquals(schema, Files.readString(file));
    }

    /** Sections with the settings of one plugin, which checks them. */
    private static Stream<Setting> ofPlugins() {
        return PluginSettings.SECTIONS.stream()
                .sorted()
                .map(name -> Setting.of(name, Setting.Form.TREE, "", "", "Settings of " + name + "-maven-plugin."));
    }

    private static List<Setting> settings() {
        return Stream.concat(VersionSettings.ALL.stream(), ListSettings.ALL.stream())
                .toList();
    }
}
