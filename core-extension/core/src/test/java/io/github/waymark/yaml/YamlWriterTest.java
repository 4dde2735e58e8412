package io.github.waymark.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlWriterTest {

    @Test
    void textsAreReadable() {
        assertEquals("""
                fixes:
                  - A sentence.
                  - |-
                    Two
                    lines.
                """, YamlWriter.of(Map.of("fixes", List.of("A sentence.", "Two\nlines."))));
    }

    @Test
    void aControlCharacterIsWrittenByItsNumber() {
        assertEquals("text: \"a\\x7fb\"\n", YamlWriter.of(Map.of("text", "a\u007fb")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u007fb",
                "\u001b[31mred",
                "two\nlines\u0007",
                "",
                " ",
                "true",
                "1.0",
                "- a",
                "a: b",
                "\u00e9\u4e2d",
                "a\tb"
            })
    void eachTextIsReadAsItWas(String text) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(YamlWriter.of(Map.of("text", text)));

        assertEquals(Map.of("text", text), read);
    }
}
