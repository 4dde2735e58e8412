package io.github.waymark.notes.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.waymark.json.JsonMap;
import io.github.waymark.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The schema of {@code releasenotes/config.yaml} is made of the declared settings; {@code -Dgolden=write} updates it. */
class ConfigSchemaTest {

    private static final Path FILE = Path.of("../src/site/resources/schema/release-notes-config-1.json");

    @Test
    void theSchemaIsMadeOfTheDeclaredSettings() throws IOException {
        JsonMap schema = new JsonMap();
        schema.putAll(
                SettingsSchema.of("The settings of the release notes: releasenotes/config.yaml", NotesSettings.all()));
        String text = schema.text();
        if (Objects.equals(System.getProperty("golden"), "write")) {
            Files.writeString(FILE, text);
        }
        assertEquals(text, Files.readString(FILE));
    }

    @Test
    void theSchemaAcceptsSettingsAndNothingElse() throws IOException {
        assertEquals(List.of(), objections("""
                markup: markdown
                sections: [[features, New], [fixes, Fixes, 2]]
                semver_minor: [features]
                aliases: {bugs: fixes}
                max_line_length: 120
                add_release_date: yes
                """));
        assertFalse(objections("markup: word\n").isEmpty());
        assertFalse(objections("max_line_lenght: 120\n").isEmpty());
        assertFalse(objections("max_line_length: long\n").isEmpty());
    }

    private static List<?> objections(String yaml) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(FILE));
        return List.copyOf(schema.validate(yaml, InputFormat.YAML));
    }
}
