package io.github.waymark.configuration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {

    @TempDir
    Path classes;

    private ReadModel read(String schema) throws IOException {
        Path file = classes.resolve("META-INF/config-options/cats.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema);
        return new ModelReader(new MetadataCache()).read(List.of(ClassPathEntry.own("cats", classes)));
    }

    @Test
    void aSchemaOfAModuleDeclaresItsOptions() throws IOException {
        try (ReadModel read = read("""
                schema: 1
                group: cats.feeder
                options:
                  interval: {type: duration, default: 6h, description: Time between two meals.}
                """)) {
            Option option = read.model().find("cats.feeder.interval").orElseThrow();

            assertEquals(Dialect.PLAIN, read.model().dialect());
            assertEquals("cats", option.origin().artifact());
            assertEquals("META-INF/config-options/cats.yaml", option.origin().file());
            assertEquals(List.of(), read.faults());
        }
    }

    @Test
    void aProblemOfASchemaIsAFaultOfTheModule() throws IOException {
        try (ReadModel read = read("schema: 1\noptions:\n  a: {typ: port, description: A.}\n")) {
            assertEquals(1, read.faults().size());
            assertTrue(
                    read.faults()
                            .get(0)
                            .reason()
                            .contains("cats.yaml:3:7: Unknown key 'typ' in a schema. Did you mean 'type'?"),
                    read.faults().get(0).reason());
        }
    }
}
