package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonLineTest {

    @Test
    void everyTextIsOneLineOfJson() {
        String line = new JsonLine()
                .put("event", "a \"b\" \\ c")
                .put("lines", "1\n2\r3\t\u0000\u2028")
                .put("number", -12)
                .put("odd", "\ud800 é")
                .line();

        assertEquals(
                "{\"event\":\"a \\\"b\\\" \\\\ c\",\"lines\":\"1\\n2\\u000d3\\u0009\\u0000\\u2028\",\"number\":-12,"
                        + "\"odd\":\"\\ud800 é\"}\n",
                line);
    }
}
