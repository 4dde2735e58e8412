package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationSearch;
import io.github.waymark.configuration.file.ResourceFolder;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {

    private static final Origin HERE = new Origin("x-1.0.jar", "x.json", "org.example.ServerProperties");

    @TempDir
    Path root;

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Option option(String name, String type) {
        return Option.of(name, OptionType.ofJava(type), HERE);
    }

    private static OptionModel model(Dialect dialect) {
        return OptionModel.of(
                dialect,
                List.of(Declarations.of(List.of(
                        option("server.port", "java.lang.Integer")
                                .change()
                                .description("Port of the\n server. More.")
                                .defaultValue(Optional.of(OptionDefault.of("8080")))
                                .build(),
                        option("db.password", "java.lang.String"),
                        option("old.name", "java.lang.String")
                                .change()
                                .deprecation(Optional.of(new Deprecation(
                                        Deprecation.Severity.ERROR,
                                        Optional.empty(),
                                        Optional.of("new.name"),
                                        Optional.of("2.0"))))
                                .build(),
                        option("new.name", "java.lang.String")))));
    }

    private String explain(String key, Dialect dialect) throws IOException {
        List<ConfigurationFile> files = new ArrayList<>();
        List<ResourceFolder> folders = List.of(
                ResourceFolder.of(root.resolve("src/main/resources"), false),
                ResourceFolder.of(root.resolve("src/test/resources"), true));
        for (var path : new ConfigurationSearch(root, root, dialect)
                .find(folders, List.of("*.env"))
                .files()) {
            files.add(ConfigurationFile.read(path, dialect));
        }
        return new Explanation(model(dialect), files, SecretNames.COMMON).of(key);
    }

    @Test
    void theStrongestFileWinsInEachProfile() throws IOException {
        write("src/main/resources/application.yml", "server:\n  port: 1\n---\nspring.profiles: eu\nserver.port: 2\n");
        write("src/main/resources/application.properties", "server.port=3\n");
        write("src/main/resources/application-prod.yml", "server.port: 4\n");
        write("src/test/resources/application.yml", "server.port: 0\n");

        assertEquals("""
                server.port (Integer)
                  Port of the server.
                  default:  8080
                  declared: x-1.0.jar, by org.example.ServerProperties
                  variable: SERVER_PORT
                  set, strongest first:
                    src/test/resources/application.yml:1 in tests: 0
                    src/main/resources/application-prod.yml:1 in profile prod: 4
                    src/main/resources/application.properties:1: 3
                    src/main/resources/application.yml:5 in profile eu: 2
                    src/main/resources/application.yml:2: 1
                  in profile prod: 4 (src/main/resources/application-prod.yml:1), else 3 (src/main/resources/application.properties:1)
                  Variables and arguments that the program is started with win over files, and are not known here.
                """, explain("SERVER.PORT", Dialect.SPRING));
    }

    @Test
    void variablesAndFoldersOutsideOfTheJarAreStronger() throws IOException {
        write("src/main/resources/application.properties", "server.port=1\n");
        write("config/application.yml", "server.port: 2\n");
        write("prod.env", "SERVER_PORT=3\n");

        String text = explain("server.port", Dialect.SPRING);

        assertTrue(text.contains("in all profiles: 3 (prod.env:1)"), text);
        assertTrue(text.indexOf("config/application.yml") < text.indexOf("application.properties"), text);
    }

    @Test
    void profilesOfQuarkusWinOverOthers() throws IOException {
        write("src/main/resources/application.properties", "%dev.server.port=2\nserver.port=1\n");

        String text = explain("server.port", Dialect.QUARKUS);

        assertTrue(
                text.contains(
                        "in profile dev: 2 (src/main/resources/application.properties:1), else 1 (src/main/resources/application.properties:2)"),
                text);
    }

    @Test
    void secretsAreNotShown() throws IOException {
        write("src/main/resources/application.properties", "db.password=hunter2\n");
        write("src/main/resources/application-a.properties", "db.password=${PASSWORD:hunter2}\n");
        write("src/main/resources/application-b.properties", "db.password=${PASSWORD}\n");

        String text = explain("db.password", Dialect.SPRING);

        assertFalse(text.contains("hunter2"), text);
        assertTrue(text.contains("application.properties:1: (not shown)"), text);
        assertTrue(text.contains("in profile b: ${PASSWORD}"), text);
    }

    @Test
    void deprecatedAndUnknownNamesLeadToOthers() throws IOException {
        assertTrue(explain("old.name", Dialect.SPRING)
                .contains("  It has no effect any more since 2.0; replaced by new.name\n"));
        assertTrue(explain("server.prot", Dialect.SPRING).contains("nearest:  server.port\n"));
        assertTrue(explain("new.name", Dialect.SPRING).contains("  No file of the module sets it.\n"));
    }
}
