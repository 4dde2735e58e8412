package io.github.waymark.configuration.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.configuration.option.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSearchTest {

    @TempDir
    Path root;

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(FoundFiles found) {
        return found.files().stream()
                .map(path -> path.title() + (path.profile().isEmpty() ? "" : " [" + path.profile() + "]"))
                .toList();
    }

    @Test
    void filesAreFoundByNameAndDialect() throws IOException {
        write("app/src/main/resources/application.yml", "a: 1");
        write("app/src/main/resources/application-prod.properties", "");
        write("app/src/main/resources/config/application.yaml", "");
        write("app/src/main/resources/bootstrap.yml", "");
        write("app/src/main/resources/messages.properties", "");
        write("app/src/main/resources/application.conf", "");
        write("app/src/main/resources/META-INF/microprofile-config-dev.properties", "");
        write("app/src/test/resources/application-test.yml", "");
        write("app/config/application.yml", "");
        write("app/.env", "");
        write("deploy/eu/prod.env", "");
        write("deploy/target/x.env", "");
        List<ResourceFolder> folders = List.of(
                ResourceFolder.of(root.resolve("app/src/main/resources"), false),
                ResourceFolder.of(root.resolve("app/src/test/resources"), true));

        FoundFiles spring = new ConfigurationSearch(root, root.resolve("app"), Dialect.SPRING)
                .find(folders, List.of("deploy/**/*.env", "nothing/*.yml"));
        assertEquals(
                List.of(
                        "app/config/application.yml",
                        "app/src/main/resources/application-prod.properties [prod]",
                        "app/src/main/resources/application.yml",
                        "app/src/main/resources/bootstrap.yml",
                        "app/src/main/resources/config/application.yaml",
                        "app/src/test/resources/application-test.yml [test]",
                        "deploy/eu/prod.env"),
                names(spring));
        assertEquals(List.of("app/src/main/resources/application.conf"), spring.notRead());
        assertEquals(List.of("nothing/*.yml"), spring.unused());
        assertEquals(true, spring.files().get(5).test());

        FoundFiles quarkus =
                new ConfigurationSearch(root, root.resolve("app"), Dialect.QUARKUS).find(folders, List.of());
        assertEquals(
                List.of(
                        "app/.env",
                        "app/config/application.yml",
                        "app/src/main/resources/META-INF/microprofile-config-dev.properties [dev]",
                        "app/src/main/resources/application-prod.properties [prod]",
                        "app/src/main/resources/application.yml",
                        "app/src/main/resources/config/application.yaml",
                        "app/src/test/resources/application-test.yml [test]"),
                names(quarkus));
    }

    /** Hard case 18. */
    @Test
    void targetPathsFilteringPatternsAndLinksOfFoldersCount() throws IOException {
        write("conf/application.yml", "a: 1");
        write("real/application.yml", "a: 1");
        write("other/application.yml", "a: 1");
        write("src/application.yml", "a: @x@");
        write("src/application-dev.yml", "a: 1");
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));

        FoundFiles found = new ConfigurationSearch(root, root.resolve("none"), Dialect.SPRING)
                .find(
                        List.of(
                                new ResourceFolder(root.resolve("conf"), false, false, "config", List.of(), List.of()),
                                new ResourceFolder(root.resolve("other"), false, false, "x", List.of(), List.of()),
                                new ResourceFolder(
                                        root.resolve("src"),
                                        false,
                                        true,
                                        "",
                                        List.of("**/application*.yml"),
                                        List.of("**/application-dev.yml")),
                                ResourceFolder.of(link, false)),
                        List.of());

        assertEquals(List.of("conf/application.yml", "link/application.yml", "src/application.yml"), names(found));
        assertEquals(FileLocation.RESOURCES_CONFIG, found.files().get(0).location());
        assertEquals(true, found.files().get(2).filtered());
    }

    @Test
    void importsAreFollowedInsideOfTheRepository() throws IOException {
        Path resources = root.resolve("src/main/resources");
        Path file = write("src/main/resources/application.yml", """
                spring.config.import:
                  - optional:file:./local.properties
                  - classpath:more.yml
                  - extra/kafka.yml
                  - optional:configserver:http://x
                  - file:../outside.yml
                  - missing.yml
                """);
        write("local.properties", "");
        write("src/main/resources/more.yml", "");
        write("src/main/resources/extra/kafka.yml", "");
        ConfigurationSearch search = new ConfigurationSearch(root, root, Dialect.SPRING);
        List<ResourceFolder> folders = List.of(ResourceFolder.of(resources, false));
        ConfigurationPath path = search.find(folders, List.of()).files().get(0);
        assertEquals(
                file.toAbsolutePath().normalize(), path.path().toAbsolutePath().normalize());

        List<ConfigurationPath> imported =
                new ImportedFiles(root, root, folders).of(ConfigurationFile.read(path, Dialect.SPRING));

        assertEquals(
                List.of("local.properties", "src/main/resources/more.yml", "src/main/resources/extra/kafka.yml"),
                imported.stream().map(ConfigurationPath::name).toList());
    }
}
