package io.github.waymark.configuration;

import io.github.waymark.configuration.check.Baseline;
import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.migrate.Migration;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.schema.OsloExport;
import io.github.waymark.configuration.schema.SchemaReader;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.fuzz.Fuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader of this module gets changed samples of what it reads. */
class ReadersFuzzTest {

    private static final Map<FileFormat, String> FILES = Map.of(
            FileFormat.PROPERTIES,
            "# ours\nserver.port = 8080\na.b[0]=x\\\n  y\nkey\\ with\\u0020blank: ${other:${d:1}}\n#---\nx=1\n",
            FileFormat.YAML,
            """
            server:
              port: 8080
              hosts: [a, 'b']
            "[a.b]": |
              text
            ---
            spring: {config: {activate: {on-profile: dev}}}
            """,
            FileFormat.ENVIRONMENT,
            "# ours\nSERVER_PORT=8080\nexport A=\"b c\"\nD='e'\n",
            FileFormat.INI,
            "[DEFAULT]\nport = 8080\n; ours\n[a]\nb = c\n  d\n");

    private static final String METADATA = """
        {"groups": [{"name": "a", "type": "x.A", "sourceType": "x.A"}],
         "properties": [{"name": "a.b", "type": "java.lang.Integer", "description": "It is b.", "sourceType": "x.A",
           "defaultValue": 7, "deprecation": {"level": "error", "replacement": "a.c", "reason": "old", "since": "1.0"}},
          {"name": "a.c", "type": "java.util.Map<java.lang.String,java.util.List<java.lang.String>>", "defaultValue": ["x"]}],
         "hints": [{"name": "a.c", "values": [{"value": "x", "description": "X."}], "providers": [{"name": "any"}]}],
         "ignored": {"properties": [{"name": "a.d"}]}}
        """;

    private static final String SCHEMA = """
        schema: 1
        group: cats.feeder
        options:
          interval: {type: duration, default: 6h, min: 1m, description: Time between two meals.}
          food: {type: string, choices: {dry: Kibble., wet: From a tin.}, default: dry, description: What is served.}
          timeout: {type: duration, deprecated: {since: 1.4.0, replacement: cats.feeder.interval, reason: One is enough.}}
        """;

    @TempDir
    private Path folder;

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void configurationFiles(FileFormat format) {
        ConfigurationPath path = ConfigurationPath.named(Path.of("application.x"), "application.x", format, "");
        Option option = Option.of("server.port", OptionType.ofJava("java.lang.Integer"), new Origin("a", "b", "c"));
        OptionModel model = OptionModel.of(Dialect.SPRING, List.of());
        Fuzz.of("configuration files " + format, content -> {
                    boolean isRead = true;
                    for (Dialect dialect : List.of(Dialect.SPRING, Dialect.QUARKUS, Dialect.PLAIN)) {
                        ConfigurationFile file = ConfigurationFile.read(path, content, dialect);
                        new Migration(model, List.of(file)).of(file);
                        file.settings()
                                .forEach(setting -> ValueReader.of(dialect).read(option, String.valueOf(setting)));
                        isRead &= file.faults().isEmpty();
                    }
                    return isRead;
                })
                .tries(FILES.getOrDefault(format, ""));
    }

    @Test
    void values() {
        List<OptionType> types =
                List.of("int", "java.time.Duration", "java.util.List<java.lang.Integer>", "x.Size").stream()
                        .map(OptionType::ofJava)
                        .toList();
        Fuzz.of("values of options", content -> {
                    for (Dialect dialect : Dialect.values()) {
                        for (OptionType type : types) {
                            ValueReader.of(dialect)
                                    .read(Option.of("a", type, new Origin("a", "b", "c")), text(content));
                        }
                    }
                    return true;
                })
                .tries("8080", "1d2h", "PT5M", "a,b,c", "${x:7}", "10MB");
    }

    @Test
    void schemas() {
        Fuzz.of("schemas of options", content -> {
                    SchemaReader reader = new SchemaReader("cats-1.0.jar");
                    reader.read(content, "cats.yaml");
                    return !reader.result().declarations().equals(Declarations.NONE);
                })
                .tries(SCHEMA);
    }

    @Test
    void exportsOfOslo() {
        Fuzz.of("exports of oslo.config", content -> {
                    OsloExport.read(text(content), "a.json").plainOptions();
                    return true;
                })
                .tries("""
                    {"options": {"DEFAULT": {"help": "", "opts": [{"name": "port", "dest": "port", "type": "port value",
                      "default": 8080, "help": "It is it.", "min": 1, "max": 9, "choices": [["a", "A."]], "deprecated_opts": []}]}}}
                    """, "options:\n  a:\n    opts:\n      - {name: b, dest: b, type: string value, default: c}\n");
    }

    @Test
    void baselines() {
        Fuzz.of(
                        "baselines of settings",
                        content -> !Baseline.read(text(content)).text().isEmpty())
                .tries("a.yaml\tCO01\tkey\nb.yaml\tCO02\tx\n");
    }

    @Test
    void metadata() throws IOException {
        List<String> names = List.of(
                "META-INF/spring-configuration-metadata.json",
                "META-INF/additional-spring-configuration-metadata.json",
                "META-INF/quarkus-config-doc/quarkus-config-model.json",
                "META-INF/helidon/config-metadata.json",
                "META-INF/config-options/a.yaml");
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
        }
        Fuzz.of("metadata of options", content -> {
                    for (String name : names) {
                        Files.write(folder.resolve(name), content);
                    }
                    try (ReadModel read = new ModelReader(new MetadataCache())
                            .read(List.of(new ClassPathEntry("a", folder, false)))) {
                        return read.model() != null;
                    }
                })
                .tries(METADATA, SCHEMA, """
                    [{"module": "m", "types": [{"type": "x.A", "prefix": "a", "options": [{"key": "b", "type": "java.lang.Integer",
                      "description": "B.", "defaultValue": "1", "required": true, "kind": "VALUE", "allowedValues": []}]}]}]
                    """, """
                    {"extension": {"artifact": "a:b"}, "configRoots": [{"prefix": "quarkus.a", "phase": "RUN_TIME", "items": [
                      {"path": {"property": "quarkus.a.b"}, "type": "int", "description": "B.", "defaultValue": "1"}]}]}
                    """);
    }
}
