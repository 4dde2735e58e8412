package io.github.waymark.configuration.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaReaderTest {

    private static final String CATS = """
            schema: 1
            group: cats.feeder
            description: How and when cats are fed.
            options:
              interval: {type: duration, default: 6h, min: 1m, description: Time between two meals.}
              port: {type: port, default: 8080, description: Where the feeder listens.}
              food: {type: string, choices: {dry: Kibble., wet: From a tin.}, default: dry, description: What is served.}
              token: {type: string, secret: true, required: true, description: Key of the food service.}
              timeout: {type: duration, deprecated: {since: 1.4.0, replacement: cats.feeder.interval, reason: One setting is enough.}}
            """;

    private static SchemaReader.Result read(String text) {
        SchemaReader reader = new SchemaReader("cats-1.0.jar");
        reader.read(text.getBytes(StandardCharsets.UTF_8), "META-INF/config-options/cats.yaml");
        return reader.result();
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .map(problem -> problem.where().replaceAll(".*yaml:", "") + " " + problem.what() + " " + problem.fix())
                .toList();
    }

    private static String options(String option) {
        return "schema: 1\ngroup: a\noptions:\n  " + option + "\n";
    }

    @Test
    void theSchemaOfThePageIsOne() throws IOException {
        String page = Files.readString(Path.of("../src/site/markdown/config-options.md"));
        String start = "```yaml case=options-schema\n";
        String schema = page.substring(page.indexOf(start) + start.length());

        SchemaReader.Result read = read(schema.substring(0, schema.indexOf("```")));

        assertEquals(List.of(), read.problems());
        assertEquals(4, read.declarations().options().size());
    }

    @Test
    void aSchemaDeclaresOptions() {
        SchemaReader.Result read = read(CATS);
        List<Option> options = read.declarations().options();

        assertEquals(List.of(), read.problems());
        assertEquals(
                List.of(
                        "cats.feeder.interval",
                        "cats.feeder.port",
                        "cats.feeder.food",
                        "cats.feeder.token",
                        "cats.feeder.timeout"),
                options.stream().map(Option::name).toList());
        assertEquals("6h", options.get(0).defaultValue().orElseThrow().text());
        assertEquals("1m", options.get(0).min().orElseThrow());
        assertEquals(
                List.of(new Choice("dry", "Kibble.", false), new Choice("wet", "From a tin.", false)),
                options.get(2).choices());
        assertTrue(options.get(2).closed());
        assertTrue(options.get(3).secret() && options.get(3).required());
        Deprecation deprecation = options.get(4).deprecation().orElseThrow();
        assertEquals("cats.feeder.interval", deprecation.replacement().orElseThrow());
        assertEquals("1.4.0", deprecation.since().orElseThrow());
        assertEquals(
                "How and when cats are fed.",
                read.declarations().groups().get(0).description());
    }

    @Test
    void anUnknownKeyIsAProblemWithTheNearestOne() {
        assertEquals(
                List.of("4:18 Unknown key 'defualt' in a schema. Did you mean 'default'? Valid keys: type, default,"
                        + " description, choices, min, max, pattern, unit, required, secret, since, phase, names,"
                        + " deprecated."),
                problems(options("b: {type: uri, defualt: x, description: B.}")));
    }

    @Test
    void aDefaultMustBeAValue() {
        assertEquals(
                List.of("4:28 Invalid value for 'default' in a schema. Expected: a port from 0 to 65535."),
                problems(options("b: {type: port, default: 99999, description: B.}")));
        assertEquals(
                1,
                problems(options("b: {type: duration, min: 1m, default: 1s, description: B.}"))
                        .size());
        assertEquals(
                1,
                problems(options("b: {choices: [x, y], default: z, description: B.}"))
                        .size());
        assertEquals(
                0,
                problems(options("b: {type: list<integer>, default: [1, 2], description: B.}"))
                        .size());
        assertEquals(
                1,
                problems(options("b: {type: list<integer>, default: [1, x], description: B.}"))
                        .size());
    }

    @Test
    void whatIsMissingIsAProblem() {
        assertTrue(problems(options("b: {type: string}")).get(0).contains("The option 'a.b' has no description."));
        assertTrue(
                problems(options("b: {deprecated: {since: 1}}")).get(0).contains("Add `reason:` or `replacement:`."));
        assertTrue(problems(options("b: {deprecated: {replacement: a.bb}}\n  c: {description: C.}"))
                .get(0)
                .contains("Unknown replacement 'a.bb'."));
        assertTrue(problems("schema: 2\n").get(0).contains("Write `schema: 1`."));
        assertTrue(problems("schema: 1\n").get(0).contains("no mapping 'options'"));
        assertTrue(problems("- 1\n").get(0).contains("The schema is a list."));
        assertTrue(problems("a: [\n").get(0).contains("can't be read as YAML"));
        assertTrue(problems(options("b: x")).get(0).contains("The option 'a.b' is a text."));
        assertTrue(problems(options("b: {type: durations, description: B.}"))
                .get(0)
                .contains("Did you mean 'duration'?"));
        assertTrue(problems(options("max-size: {description: B.}\n  max-size2: {description: B.}"))
                .isEmpty());
    }

    @Test
    void replacementsMayBeInAnotherFile() {
        SchemaReader reader = new SchemaReader("x.jar");
        reader.read(options("b: {deprecated: {replacement: z.c}}").getBytes(StandardCharsets.UTF_8), "1.yaml");
        reader.read(
                "schema: 1\ngroup: z\noptions:\n  c: {description: C.}\n".getBytes(StandardCharsets.UTF_8), "2.yaml");

        assertEquals(
                List.of(),
                reader.result().problems().stream().map(Problem::text).toList());
    }
}
