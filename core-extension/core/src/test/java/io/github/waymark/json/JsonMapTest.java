package io.github.waymark.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonMapTest {

    @Test
    void membersKeepTheirOrderAndTextItsCharacters() {
        JsonMap map = JsonMap.report()
                .add("z", "<a> & 'b'\n\u00e9\u2028")
                .add("a", List.of(1, true, new JsonMap().add("x", 1.5)))
                .add("n", null);

        assertEquals(
                "{\"schema\":1,\"z\":\"<a> & 'b'\\n\u00e9\\u2028\",\"a\":[1,true,{\"x\":1.5}],\"n\":null}\n",
                map.line());
        assertEquals("{\n  \"x\": []\n}\n", new JsonMap().add("x", List.of()).text());
        assertEquals("{}", new JsonMap().toString());
    }
}
