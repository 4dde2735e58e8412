package io.github.waymark.constraints.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

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
                """, Comparison.of("one", BEFORE, "two", NOW).text());
    }

    @Test
    void aListDoesNotDifferFromItself() {
        assertEquals(List.of(), Comparison.of("one", NOW, "two", NOW).changes());
    }

    @Test
    void jumpsAndKindsCanBeAskedFor() {
        Comparison comparison = Comparison.of("one", BEFORE, "two", NOW);

        assertEquals(1, comparison.named("lowered").size());
        assertEquals("a:x", comparison.named("minor").get(0).key());
        assertTrue(comparison.markdown().contains("| a:x | 1.0 | 1.1 | minor |"), comparison.markdown());
    }
}
