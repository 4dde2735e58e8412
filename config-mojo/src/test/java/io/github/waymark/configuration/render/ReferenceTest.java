package io.github.waymark.configuration.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.schema.SchemaReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static Declarations cats() {
        SchemaReader reader = new SchemaReader("cats.jar");
        reader.read("""
                schema: 1
                group: cats.feeder
                description: How and <when> cats are fed.
                options:
                  interval: {type: duration, default: 6h, min: 1m, since: 1.1.0, description: "Time between | two *meals*."}
                  port: {type: port, default: 8080, min: 1024, description: Where the feeder listens.}
                  food: {choices: {dry: Kibble., wet: From a tin.}, default: dry, description: What is served.}
                  token: {secret: true, required: true, default: x, description: Key of the food service.}
                  days: {type: list<integer>, default: [1, 2], description: When.}
                  timeout: {type: duration, deprecated: {since: 1.4.0, replacement: cats.feeder.interval, reason: One setting is enough.}}
                """.getBytes(StandardCharsets.UTF_8), "cats.yaml");
        assertEquals(List.of(), reader.result().problems());
        return reader.result().declarations();
    }

    private static String page(PageFormat format) {
        return Reference.of("Options", Dialect.SPRING, cats().options(), cats().groups())
                .text(format);
    }

    @Test
    void aPageHasATablePerGroupAndASectionOfDeprecatedOptions() {
        assertEquals("""
                # Options

                ## <a id="cats-feeder"></a>cats.feeder

                How and &lt;when&gt; cats are fed.

                | Name | Type | Default | Since | Environment variable | Description |
                |---|---|---|---|---|---|
                | <a id="cats-feeder-days"></a>`cats.feeder.days` | list of whole numbers | `1,2` |  | `CATS_FEEDER_DAYS` | When. |
                | <a id="cats-feeder-food"></a>`cats.feeder.food` | choice | `dry` |  | `CATS_FEEDER_FOOD` | What is served. Values: dry: Kibble.; wet: From a tin. |
                | <a id="cats-feeder-interval"></a>`cats.feeder.interval` | duration, at least 1m | `6h` | 1.1.0 | `CATS_FEEDER_INTERVAL` | Time between \\| two \\*meals\\*. |
                | <a id="cats-feeder-port"></a>`cats.feeder.port` | port, at least 1024 | `8080` |  | `CATS_FEEDER_PORT` | Where the feeder listens. |
                | <a id="cats-feeder-token"></a>`cats.feeder.token` | text, required, secret |  |  | `CATS_FEEDER_TOKEN` | Key of the food service. |

                ## <a id="deprecated-options"></a>Deprecated options

                | Name | Type | Note |
                |---|---|---|
                | <a id="cats-feeder-timeout"></a>`cats.feeder.timeout` | duration | Deprecated since 1.4.0: One setting is enough. Use cats.feeder.interval instead. |

                """, page(PageFormat.MARKDOWN));
    }

    @Test
    void otherFormatsHaveTheSameCells() {
        String adoc = page(PageFormat.ASCIIDOC);
        String html = page(PageFormat.HTML);

        assertTrue(adoc.contains("[#cats-feeder]\n== cats.feeder\n\npass:c[How and <when> cats are fed.]\n"), adoc);
        assertTrue(
                adoc.contains("|[[cats-feeder-interval]]`+cats.feeder.interval+`\n|duration, at least 1m\n|`+6h+`\n"),
                adoc);
        assertTrue(html.contains("<p>How and &lt;when&gt; cats are fed.</p>"), html);
        assertTrue(
                html.contains(
                        "<tr><td><a id=\"cats-feeder-token\"></a><code>cats.feeder.token</code></td><td>text, required,"
                                + " secret</td><td></td><td></td><td><code>CATS_FEEDER_TOKEN</code></td>"),
                html);
    }

    @Test
    void aJsonSchemaHasTypesRangesAndDescriptions() {
        JsonObject feeder = JsonParser.parseString(JsonSchema.of("Options of cats", cats().options()))
                .getAsJsonObject()
                .getAsJsonObject("properties")
                .getAsJsonObject("cats")
                .getAsJsonObject("properties")
                .getAsJsonObject("feeder")
                .getAsJsonObject("properties");

        assertEquals(
                "{\"type\":[\"integer\",\"string\"],\"minimum\":1024,\"description\":\"Where the feeder listens.\",\"default\":8080}",
                feeder.get("port").toString());
        assertEquals(
                "{\"anyOf\":[{\"enum\":[\"dry\",\"wet\"]},{\"type\":\"string\"}],\"description\":\"What is served.\",\"default\":\"dry\"}",
                feeder.get("food").toString());
        assertTrue(feeder.getAsJsonObject("timeout").get("deprecated").getAsBoolean());
        assertEquals(
                "[\"1\",\"2\"]", feeder.getAsJsonObject("days").get("default").toString());
        assertTrue(!feeder.getAsJsonObject("token").has("default"));
    }

    @Test
    void theNumberOfOptionsCountsAll() {
        Option first = cats().options().get(0);

        assertEquals(
                6,
                Reference.of("x", Dialect.PLAIN, cats().options(), cats().groups())
                        .size());
        assertEquals(
                "cats-feeder-interval", ReferenceRow.of(first, Dialect.PLAIN).anchor());
    }
}
