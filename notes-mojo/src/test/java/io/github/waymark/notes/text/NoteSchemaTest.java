package io.github.waymark.notes.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema of a note knows the sections and fields that the reader knows where nothing is set. */
class NoteSchemaTest {

    private static final Path FILE = Path.of("../src/site/resources/schema/release-note-1.json");

    private static NoteForm form() {
        Config config = ConfigReader.read(
                Optional.empty(), Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
        return config.form();
    }

    @Test
    void bothKnowTheSameSectionsAndFields() throws IOException {
        JsonObject schema = JsonParser.parseString(Files.readString(FILE)).getAsJsonObject();
        Set<String> sections = new HashSet<>(form().keys());
        sections.addAll(NoteReader.RESERVED);
        Set<String> fields = new HashSet<>(Entry.BUILT_IN);
        fields.addAll(EntryReader.SINGULAR.keySet());
        fields.add("text");

        assertEquals(sections, schema.getAsJsonObject("properties").keySet());
        assertEquals(
                fields,
                schema.getAsJsonObject("$defs")
                        .getAsJsonObject("fields")
                        .getAsJsonObject("properties")
                        .keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fixes: [A text.]|true",
                "prelude: A text.|true",
                "fixes: [{text: A text., issues: [7], module: core}]|true",
                "features: [{dependency: 'g:a', from: 1.0, to: 1.1}]|true",
                "fixes: A text.|true",
                "fixes: [[a]]|false",
                "fixes: [{issues: [7]}]|false",
                "[fixes]|false",
                "fixes: [{text: a, issues: {b: c}}]|false",
            })
    void bothAcceptTheSame(String yaml, boolean accepted) throws IOException {
        List<?> objections = List.copyOf(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(FILE))
                .validate(yaml, InputFormat.YAML));
        NoteText note = NoteReader.read("n.yaml", YamlFile.read(yaml, "n.yaml"), form());

        assertEquals(accepted, objections.isEmpty(), objections.toString());
        assertEquals(accepted, note.findings().isEmpty(), note.findings().toString());
    }
}
