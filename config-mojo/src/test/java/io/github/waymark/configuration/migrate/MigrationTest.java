package io.github.waymark.configuration.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    private static final Origin HERE = new Origin("x.jar", "x.json", "");
    private static final String TEXT = "java.lang.String";

    @TempDir
    Path folder;

    private static Option option(String name, String type) {
        return Option.of(name, OptionType.ofJava(type), HERE);
    }

    private static Option old(String name, String type, String replacement) {
        return option(name, type)
                .change()
                .deprecation(Optional.of(new Deprecation(
                        Deprecation.Severity.ERROR,
                        Optional.empty(),
                        Optional.of(replacement).filter(text -> !text.isEmpty()),
                        Optional.empty())))
                .build();
    }

    private static OptionModel model(Dialect dialect) {
        return OptionModel.of(
                dialect,
                List.of(Declarations.of(List.of(
                        old("spring.redis.host", TEXT, "spring.data.redis.host"),
                        old("spring.redis.port", "java.lang.Integer", "spring.data.redis.port"),
                        old(
                                "spring.redis.cluster.nodes",
                                "java.util.List<java.lang.String>",
                                "spring.data.redis.cluster.nodes"),
                        old("spring.redis.lettuce.pool.max-active", "java.lang.Integer", ""),
                        option("spring.data.redis.lettuce.pool.max-active", "java.lang.Integer"),
                        option("spring.data.redis.lettuce.pool.max-idle", "java.lang.Integer"),
                        option("spring.data.redis.host", TEXT),
                        option("spring.data.redis.port", "java.lang.Integer"),
                        option("spring.data.redis.cluster.nodes", "java.util.List<java.lang.String>"),
                        option("spring.application.name", TEXT),
                        old("logging.file", TEXT, "logging.file.name"),
                        option("logging.file.name", TEXT),
                        old("server.max-size", "org.springframework.util.unit.DataSize", "server.limit"),
                        option("server.limit", "org.springframework.util.unit.DataSize"),
                        option("server.port", "java.lang.Integer"),
                        old("a.one", TEXT, "a.two"),
                        old("a.two", TEXT, "b.three"),
                        option("b.three", TEXT),
                        old("c.circle", TEXT, "c.other"),
                        old("c.other", TEXT, "c.circle"),
                        old("c.unknown", TEXT, "no.such.option"),
                        old("c.flag", "java.lang.Boolean", "c.level"),
                        option("c.level", "org.example.Level"),
                        old("c.gone", TEXT, ""),
                        old("c.map", "java.util.Map<java.lang.String,java.lang.String>", "d.map"),
                        option("d.map", "java.util.Map<java.lang.String,java.lang.String>"),
                        old("c.enabled", "java.lang.Boolean", "d.enable.jvm"),
                        option("d.enable", "java.util.Map<java.lang.String,java.lang.Boolean>"),
                        old("c.retry.max", TEXT, "c.retry.backoff.maxDelay"),
                        option("c.retry.backoff.max-delay", TEXT)))));
    }

    private static ConfigurationFile file(String name, String text, Dialect dialect) {
        FileFormat format = name.endsWith("yml")
                ? FileFormat.YAML
                : name.endsWith(".env") ? FileFormat.ENVIRONMENT : FileFormat.PROPERTIES;
        ConfigurationPath path = ConfigurationPath.named(Path.of(name), name, format, "");
        return ConfigurationFile.read(path, text.getBytes(StandardCharsets.UTF_8), dialect);
    }

    private static FileMigration migrate(String name, String text) {
        return migrate(name, text, Dialect.SPRING);
    }

    private static FileMigration migrate(String name, String text, Dialect dialect) {
        ConfigurationFile file = file(name, text, dialect);
        FileMigration migration = new Migration(model(dialect), List.of(file)).of(file);
        ConfigurationFile changed = file(name, migration.text(), dialect);
        assertEquals(
                migration.text(),
                new Migration(model(dialect), List.of(changed)).of(changed).text(),
                "a second run changes nothing");
        return migration;
    }

    private static List<String> refusals(FileMigration migration) {
        return migration.refusals().stream()
                .map(refusal -> refusal.place().line() + " " + refusal.name() + ": " + refusal.reason())
                .toList();
    }

    /** Hard case 26. */
    @Test
    void theSettingsOfARenamedGroupAreRenamedWhereMetadataSaysLess() {
        FileMigration properties = migrate("application.properties", """
                spring.redis.lettuce.pool.max-active=8
                spring.redis.lettuce.pool.max-idle=4
                spring.redis.lettuce.pool.max-total=9
                """);
        assertEquals("""
                spring.data.redis.lettuce.pool.max-active=8
                spring.data.redis.lettuce.pool.max-idle=4
                spring.redis.lettuce.pool.max-total=9
                """, properties.text());
        FileMigration yaml = migrate("application.yml", """
                spring:
                  redis:
                    lettuce:
                      pool:
                        max-active: 8 # all
                        max-idle: 4
                """);
        assertEquals("""
                spring:
                  data:
                    redis:
                      lettuce:
                        pool:
                          max-active: 8 # all
                          max-idle: 4
                """, yaml.text());
    }

    @Test
    void propertiesKeepCommentsOrderAndLineEnds() {
        FileMigration migration = migrate(
                "application.properties",
                "# redis\r\nspring.redis.host = h\\\r\n   x\r\n\r\nspring.redis.cluster.nodes[0]:a\r\nserver.maxSize 10MB\r\nserver.port=1\r\nc.map.x.y=1");

        assertEquals(
                "# redis\r\nspring.data.redis.host = h\\\r\n   x\r\n\r\nspring.data.redis.cluster.nodes[0]:a\r\nserver.limit 10MB\r\nserver.port=1\r\nd.map.x.y=1",
                migration.text());
        assertEquals(4, migration.renames().size());
        assertEquals(List.of(), migration.refusals());
    }

    /** Hard case 3. */
    @Test
    void chainsAreFollowedAndDeadEndsAreRefused() {
        FileMigration migration = migrate("application.properties", """
                a.one=1
                c.circle=2
                c.unknown=3
                c.flag=true
                c.gone=4
                c.enabled=true
                c.retry.max=5
                """);

        assertEquals("""
                b.three=1
                c.circle=2
                c.unknown=3
                c.flag=true
                c.gone=4
                d.enable.jvm=true
                c.retry.backoff.max-delay=5
                """, migration.text());
        assertEquals(
                List.of(
                        "2 c.circle: its replacements lead back to c.circle",
                        "3 c.unknown: its replacement no.such.option is not an option on the class path",
                        "4 c.flag: its replacement c.level has another type: Level, not Boolean",
                        "5 c.gone: nothing replaces it"),
                refusals(migration));
    }

    /** Hard case 4. */
    @Test
    void aNameThatIsSetTooIsRefused() {
        FileMigration same = migrate("application.properties", "a.one=1\nb.three=2\n");
        FileMigration twice = migrate("application.properties", "a.one=1\na.two=2\n");
        FileMigration profile = migrate("application.yml", "a.one: 1\n---\nspring.profiles: x\nb.three: 2\n");

        assertEquals(List.of("1 a.one: b.three is set too"), refusals(same));
        assertEquals("b.three=1\na.two=2\n", twice.text());
        assertEquals("b.three: 1\n---\nspring.profiles: x\nb.three: 2\n", profile.text());
    }

    @Test
    void aNameThatAnotherFileSetsIsRefused() {
        ConfigurationFile one = file("application.properties", "a.one=1\n", Dialect.SPRING);
        ConfigurationFile other = file("application.yml", "b:\n  three: 2\n", Dialect.SPRING);

        FileMigration migration = new Migration(model(Dialect.SPRING), List.of(one, other)).of(one);

        assertFalse(migration.isChange());
        assertEquals(List.of("1 a.one: b.three is set too"), refusals(migration));
    }

    /** Hard case 26. */
    @Test
    void aNameInTheSameMappingIsReplacedInItsPlace() {
        assertEquals(
                "server: # s\n  port: 1\n  limit: 10MB # big\n",
                migrate("application.yml", "server: # s\n  port: 1\n  maxSize: 10MB # big\n")
                        .text());
        assertEquals(
                "server: {port: 1, limit: 10MB}\n",
                migrate("application.yml", "server: {port: 1, max-size: 10MB}\n")
                        .text());
        assertEquals(
                "server.limit: 10MB\n",
                migrate("application.yml", "server.max-size: 10MB\n").text());
    }

    /** Hard case 26. */
    @Test
    void aMappingMovesAsAWholeWithItsComments() {
        FileMigration migration = migrate("application.yml", """
                spring:
                  application:
                    name: x

                  # the cache
                  redis:
                    host: h # near
                    # of the cache
                    port: 6379
                    cluster:
                      nodes:
                        - a
                        - b
                server:
                  port: 1
                """);

        assertEquals("""
                spring:
                  application:
                    name: x

                  # the cache
                  data:
                    redis:
                      host: h # near
                      # of the cache
                      port: 6379
                      cluster:
                        nodes:
                          - a
                          - b
                server:
                  port: 1
                """, migration.text());
        assertEquals(
                List.of("spring.redis.host", "spring.redis.port", "spring.redis.cluster.nodes"),
                migration.renames().stream().map(Rename::from).toList());
    }

    /** Hard case 26: an existing parent is used, and one that is empty afterwards is removed. */
    @Test
    void aLeafMovesToAnotherBranch() {
        FileMigration migration = migrate(
                "application.yml",
                "spring:\r\n    data:\r\n        redis:\r\n            port: 1\r\n    # old\r\n    redis:\r\n        # host\r\n        host: |\r\n            a\r\n            b\r\n    application:\r\n        name: x");

        assertEquals(
                "spring:\r\n    data:\r\n        redis:\r\n            port: 1\r\n            # old\r\n            # host\r\n            host: |\r\n                a\r\n                b\r\n    application:\r\n        name: x",
                migration.text());

        assertEquals(
                "a:\n  x: 1\nb:\n  three: 1\n",
                migrate("application.yml", "a:\n  x: 1\n  one: 1\n").text());
        assertEquals(
                "b:\n  three: 1", migrate("application.yml", "a:\n  one: 1").text());
    }

    @Test
    void aMappingBelowAnOldNameIsNoSettingOfIt() {
        FileMigration migration = migrate("application.yml", "logging:\n  file:\n    name: x\n");
        FileMigration old = migrate("application.yml", "logging:\n  file: x\n");

        assertFalse(migration.isChange());
        assertEquals("logging:\n  file:\n    name: x\n", old.text());
    }

    @Test
    void whatAnAliasSharesIsNotChanged() {
        FileMigration migration = migrate("application.yml", "a: &x\n  one: 1\nz:\n  <<: *x\n");

        assertFalse(migration.isChange());
        assertEquals(List.of("2 a.one: the form of the file needs a change by hand, to b.three"), refusals(migration));
    }

    @Test
    void aFileWithAFaultIsNotChanged() {
        FileMigration migration = migrate("application.properties", "a.one=1\nb=\\u00\n");

        assertFalse(migration.isChange());
        assertEquals(List.of("1 a.one: the file can't be read as a whole"), refusals(migration));
    }

    @Test
    void variablesAreRenamedInTheSpellingOfTheFramework() {
        FileMigration migration = migrate(
                "prod.env", "export SPRING_REDIS_HOST=\"h\"\nSERVER_MAX_SIZE=1MB\nSERVER_MAXSIZE=2MB\nOTHER=1\n");

        assertEquals(
                "export SPRING_DATA_REDIS_HOST=\"h\"\nSERVER_LIMIT=1MB\nSERVER_MAXSIZE=2MB\nOTHER=1\n",
                migration.text());
    }

    @Test
    void profilesOfQuarkusStay() {
        assertEquals(
                "%dev.b.three=1\n",
                migrate("application.properties", "%dev.a.one=1\n", Dialect.QUARKUS)
                        .text());
        assertEquals(
                "\"%dev\":\n  b:\n    three: 1\n",
                migrate("application.yml", "\"%dev\":\n  a:\n    one: 1\n", Dialect.QUARKUS)
                        .text());
    }

    @Test
    void thePatchIsOneThatGitApplies() throws IOException, InterruptedException {
        String text =
                "# 1\n# 2\n# 3\n# 4\n# 5\na.one=\u00e4\n# 6\n# 7\n# 8\n# 9\n# 10\n# 11\n# 12\n# 13\nserver.max-size=1MB";
        Path file = folder.resolve("my app.properties");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        ConfigurationPath path = ConfigurationPath.named(file, "my app.properties", FileFormat.PROPERTIES, "");
        ConfigurationFile read = ConfigurationFile.read(path, Dialect.SPRING);
        FileMigration migration = new Migration(model(Dialect.SPRING), List.of(read)).of(read);

        Files.write(folder.resolve("x.patch"), migration.patch().getBytes(read.charset()));
        assertEquals(0, git("init", "-q"));
        assertEquals(0, git("apply", "x.patch"));

        assertEquals(migration.text(), Files.readString(file, StandardCharsets.ISO_8859_1));
        assertTrue(migration.patch().contains("@@ -3,7 +3,7 @@"), migration.patch());
        assertTrue(migration.patch().contains("\\ No newline at end of file"), migration.patch());
        assertEquals(2, migration.patch().split("@@ -", -1).length - 1);
    }

    private int git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("git.log").toFile())
                .start()
                .waitFor();
    }
}
