package io.github.waymark.configuration.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.option.VariableName;
import io.github.waymark.configuration.schema.SchemaReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {

    private static final SampleSettings ALL = new SampleSettings(false, false, true, 60);

    private static Declarations cats() {
        SchemaReader reader = new SchemaReader("cats.jar");
        reader.read("""
                schema: 1
                group: cats.feeder
                description: How and when cats are fed.
                options:
                  interval: {type: duration, default: 6h, min: 1m, description: "Time between two meals, see https://example.org/a/very/long/address/that/is/never/broken for more."}
                  food: {choices: {dry: Kibble., wet: From a tin.}, default: dry, description: What is served.}
                  token: {secret: true, required: true, description: Key of the food service.}
                  timeout: {type: duration, deprecated: {since: 1.4.0, replacement: cats.feeder.interval, reason: One setting is enough.}}
                """.getBytes(StandardCharsets.UTF_8), "cats.yaml");
        return reader.result().declarations();
    }

    private static String sample(SampleFormat format, SampleSettings settings) {
        return new Sample(Dialect.SPRING, cats().options(), cats().groups(), settings).text(format);
    }

    @Test
    void aSampleOfPropertiesHasCommentsAndDefaults() {
        assertEquals("""
                ## cats.feeder - How and when cats are fed.
                # What is served. (choice)
                #   dry: Kibble.
                #   wet: From a tin.
                #cats.feeder.food=dry
                # Time between two meals, see
                # https://example.org/a/very/long/address/that/is/never/broken
                # for more. (duration, at least 1m)
                #cats.feeder.interval=6h
                # Key of the food service. (text, required, secret)
                cats.feeder.token=
                # (duration)
                # Deprecated since 1.4.0: One setting is enough. Use
                # cats.feeder.interval instead.
                #cats.feeder.timeout=
                """, sample(SampleFormat.PROPERTIES, ALL));
    }

    @Test
    void aSampleOfYamlIsNested() {
        assertEquals(
                """
                cats:
                  # How and when cats are fed.
                  feeder:
                    # What is served. (choice)
                    #   dry: Kibble.
                    #   wet: From a tin.
                #    food: dry
                    # Time between two meals, see https://example.org/a/very/long/address/that/is/never/broken for more. (duration, at least 1m)
                #    interval: 6h
                    # Key of the food service. (text, required, secret)
                    token:
                """.replace("6h", "\"6h\""), sample(SampleFormat.YAML, new SampleSettings(false, false, false, 0)));
    }

    @Test
    void otherFormatsHaveTheirOwnNames() {
        String variables = sample(SampleFormat.ENV, new SampleSettings(true, true, false, 90));
        String ini = sample(SampleFormat.INI, new SampleSettings(true, false, false, 90));

        assertEquals(
                "## cats.feeder \u2014 How and when cats are fed.\n# Key of the food service. (text, required, secret)\nCATS_FEEDER_TOKEN=\n",
                variables);
        assertEquals(
                "[cats.feeder]\n\n#\n# From cats.jar\n#\n\n# Key of the food service. (string value)\ntoken =\n", ini);
    }

    private static Option option(String name, String type, String... values) {
        return Option.of(name, OptionType.ofWord(type).orElseThrow(), new Origin("x.jar", "", ""))
                .change()
                .group("a.b")
                .description("Says: \"x\" # y.\n\nMore.")
                .defaultValue(
                        values.length == 0
                                ? Optional.empty()
                                : Optional.of(new OptionDefault(List.of(values), type.startsWith("list"))))
                .build();
    }

    /** What a sample shows is read as the defaults that it shows. */
    @ParameterizedTest
    @EnumSource(SampleFormat.class)
    void aSampleIsReadAsItsDefaults(SampleFormat format) {
        List<Option> options = new ArrayList<>(List.of(
                option("a.b.blank", "string"),
                option("a.b.bool", "boolean", "true"),
                option("a.b.colon", "string", "jdbc:h2:mem:x;A=b"),
                option("a.b.hash", "string", "x # y"),
                option("a.b.list", "list<string>", "a", "b"),
                option("a.b.max-size", "integer", "10"),
                option("a.b.octal", "string", "010"),
                option("a.b.path", "string", "C:\\temp"),
                option("a.b.percent", "string", "%d{yyyy} - 'x'"),
                option("a.b.word", "string", "on")));
        if (format == SampleFormat.PROPERTIES || format == SampleFormat.YAML) {
            options.add(option("a.b.lines", "string", "one\n two\t\u00e4\"\\"));
            options.add(option("a.b.lead", "string", " x"));
        }
        String text = new Sample(Dialect.SPRING, options, List.of(), ALL).text(format);
        String active = text.lines()
                .map(line ->
                        line.matches(format == SampleFormat.YAML ? "#[^#].*" : "#[^# ].*") ? line.substring(1) : line)
                .collect(Collectors.joining("\n", "", "\n"));

        assertEquals(expected(options, format), read(active, format));
    }

    private static Map<String, String> expected(List<Option> options, SampleFormat format) {
        Map<String, String> expected = new TreeMap<>();
        for (Option option : options) {
            Optional<OptionDefault> value = option.defaultValue();
            String name = format == SampleFormat.ENV ? VariableName.of(option.name(), Dialect.SPRING) : option.name();
            if (format == SampleFormat.YAML && option.type().kind() == OptionType.Kind.LIST) {
                List<String> items = value.orElseThrow().items();
                for (int i = 0; i < items.size(); i++) {
                    expected.put(name + "[" + i + "]", items.get(i));
                }
            } else {
                String none = format == SampleFormat.INI ? "<None>" : "";
                expected.put(name, value.map(OptionDefault::text).orElse(none));
            }
        }
        return expected;
    }

    private static Map<String, String> read(String text, SampleFormat format) {
        FileFormat file = switch (format) {
            case PROPERTIES -> FileFormat.PROPERTIES;
            case YAML -> FileFormat.YAML;
            case INI -> FileFormat.INI;
            case ENV -> FileFormat.ENVIRONMENT;
        };
        ConfigurationFile read = ConfigurationFile.read(
                ConfigurationPath.named(Path.of("sample"), "sample", file, ""),
                text.getBytes(StandardCharsets.UTF_8),
                Dialect.SPRING);
        assertEquals(List.of(), read.faults(), text);
        Map<String, String> settings = new TreeMap<>();
        read.settings().forEach(setting -> settings.put(setting.key(), setting.value()));
        return settings;
    }

    @Test
    void noLineIsLongerThanTheWidthUnlessAWordIs() {
        assertTrue(sample(SampleFormat.YAML, ALL)
                .lines()
                .allMatch(line -> line.length() <= 60 || line.contains("https://")));
    }

    @Test
    void anOptionThatIsAlsoAMappingIsWrittenWithDots() {
        String text = new Sample(
                        Dialect.SPRING,
                        List.of(option("a.b", "string", "x"), option("a.b.c", "string", "y")),
                        List.of(),
                        new SampleSettings(false, true, true, 0))
                .text(SampleFormat.YAML);

        assertEquals(Map.of("a.b", "x", "a.b.c", "y"), read(text.replaceAll("(?m)^#(?!#)", ""), SampleFormat.YAML));
    }
}
