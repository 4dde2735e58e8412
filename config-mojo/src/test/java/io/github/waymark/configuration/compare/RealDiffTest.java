package io.github.waymark.configuration.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.RealJars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares the changes between two releases of Spring Boot with a list that another program made. */
class RealDiffTest {

    @Test
    void theChangesOfSpringBootAreThoseListed() {
        TreeSet<String> expected = new TreeSet<>();
        for (String[] row : RealJars.table("spring/diff-2.7.18-3.5.7.tsv")) {
            expected.add(row[0] + " " + row[1]);
        }
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> found = new TreeSet<>();
        try (ReadModel before = RealJars.model("boot27");
                ReadModel after = RealJars.model("boot35")) {
            for (OptionChange change : ModelDiff.of(before, after)) {
                // The list has no moved options and no values, and calls a list of the same values another type.
                String kind = change.kind() == ChangeKind.WIDENED
                        ? "type"
                        : change.kind().word();
                if (change.kind() == ChangeKind.CHOICES) {
                    assertEquals("spring.jpa.hibernate.ddl-auto", change.name());
                } else if (change.kind() != ChangeKind.MOVED) {
                    found.add(kind + " " + change.name());
                    counts.merge(kind, 1, Integer::sum);
                }
            }
        }
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> more = new ArrayList<>(found);
        more.removeAll(expected);

        assertEquals(List.of(), more);
        assertEquals(
                List.of(
                        // 120 of a duration in seconds is 120s.
                        "default spring.flyway.connect-retries-interval",
                        // A list of one element is what the element was.
                        "default spring.messages.basename",
                        // The enum has another name, and the same constants.
                        "type server.jetty.accesslog.format"),
                missing);
        assertEquals(
                "{added=640, added-deprecated=15, default=15, deprecated=61, forgotten=71, gone-silently=105,"
                        + " removed=293, revived=1, type=3}",
                counts.toString());
    }
}
