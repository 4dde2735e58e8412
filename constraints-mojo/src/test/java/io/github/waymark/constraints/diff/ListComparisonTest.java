package io.github.waymark.constraints.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListComparisonTest {

    private static final ConstraintList BEFORE = Listed.list("a:x===1.0\na:y===1.0\nb:z===2.0\nb:same===1\n");
    private static final ConstraintList NOW = Listed.list("b:same===1\na:x===1.1\na:w===1.0\nb:z===1.9\n");

    @Test
    void changesAreToldByProject() {
        assertEquals("""
                a
                  added   a:w 1.0
                  raised  a:x 1.0 -> 1.1 (minor)
                  removed a:y 1.0
                b
                  lowered b:z 2.0 -> 1.9
                1 added, 1 removed, 1 raised, 1 lowered
                """, ListComparison.of("one", BEFORE, "two", NOW).text());
    }

    @Test
    void aListDoesNotDifferFromItself() {
        assertEquals(List.of(), ListComparison.of("one", NOW, "two", NOW).changes());
    }

    @Test
    void jumpsAndKindsCanBeAskedFor() {
        ListComparison comparison = ListComparison.of("one", BEFORE, "two", NOW);

        assertEquals(1, comparison.named("lowered").size());
        assertEquals("a:x", comparison.named("minor").get(0).key());
        assertTrue(comparison.markdown().contains("| a:x | 1.0 | 1.1 | minor |"), comparison.markdown());
    }

    @Test
    void variantsOfOneLibraryAreComparedOneByOne() {
        ConstraintList before = Listed.list("a:x===1.0\na:x===0.9 ; jdk<17\n");
        ConstraintList now = Listed.list("a:x===1.0\na:x===0.8 ; jdk<17\n");

        assertEquals(
                List.of("lowered"),
                ListComparison.of("one", before, "two", now).changes().stream()
                        .map(change -> change.kind().word())
                        .toList());
    }

    @Test
    void programsAreToldTheSame() {
        JsonObject json = JsonParser.parseString(
                        ListComparison.of("one", BEFORE, "two", NOW).json())
                .getAsJsonObject();

        assertEquals(1, json.get("schema").getAsInt());
        assertEquals("one", json.get("from").getAsString());
        assertEquals(4, json.getAsJsonArray("changes").size());
        assertEquals(
                "{\"key\":\"a:w\",\"project\":\"a\",\"kind\":\"added\",\"from\":\"\",\"to\":\"1.0\",\"jump\":\"none\"}",
                json.getAsJsonArray("changes").get(0).toString());
    }

    @Test
    void everyWordNamesAChange() {
        ConstraintList before = Listed.list("a:a===1.0\na:b===1.0\na:c===1.0.0\na:d===1-a\na:e===1\na:f===1.0.0-a\n");
        ConstraintList now = Listed.list("a:a===2.0\na:b===1.1\na:c===1.0.1\na:d===0\na:g===1\na:f===1.0.0-b\n");
        ListComparison comparison = ListComparison.of("one", before, "two", now);

        ListComparison.WORDS.forEach(word -> assertFalse(comparison.named(word).isEmpty(), word));
    }
}
