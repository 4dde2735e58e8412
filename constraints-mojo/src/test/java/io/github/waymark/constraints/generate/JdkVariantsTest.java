package io.github.waymark.constraints.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JdkVariantsTest {

    private static GeneratedVersions set(String... entries) {
        List<ChosenVersion> choices = new ArrayList<>();
        for (String entry : entries) {
            int colon = entry.lastIndexOf(':');
            choices.add(new ChosenVersion(entry.substring(0, colon), entry.substring(colon + 1), List.of()));
        }
        return new GeneratedVersions(choices, List.of(), List.of(), List.of(), 1);
    }

    private static String list(ConstraintList before, Map<Integer, GeneratedVersions> sets) {
        return ListForms.ofFile("list.txt").write(ListContent.of(GeneratedList.items(new TreeMap<>(sets), before)));
    }

    @Test
    void whatIsTheSameEverywhereHasOneEntryAndElseEachRunOfJdksAVariant() {
        String list = list(
                ConstraintList.EMPTY,
                Map.of(
                        11, set("a:same:1", "a:up:1.9", "a:down:1.10", "a:three:1"),
                        17, set("a:same:1", "a:up:1.10", "a:down:1.9", "a:three:2", "a:new:1"),
                        21, set("a:same:1", "a:up:1.10", "a:down:1.9", "a:three:3", "a:new:1")));

        assertEquals("""
                a:down===1.10 ; jdk<17
                a:down===1.9 ; jdk>=17
                a:new===1 ; jdk>=17
                a:same===1
                a:three===1 ; jdk<17
                a:three===2 ; jdk>=17 and jdk<21
                a:three===3 ; jdk>=21
                a:up===1.9 ; jdk<17
                a:up===1.10 ; jdk>=17
                """, list);
        // No two of them hold at once.
        assertEquals(9, Listed.list(list).constraints().size());
    }

    @Test
    void whatIsMissingInBetweenHasNoEntryThere() {
        assertEquals(
                "a:a===1 ; jdk<17\na:a===1 ; jdk>=21\na:gone===1 ; jdk<17\n",
                list(ConstraintList.EMPTY, Map.of(11, set("a:a:1", "a:gone:1"), 17, set(), 21, set("a:a:1"))));
    }

    @Test
    void remarksOfTheListBeforeAreKeptByVariantAndElseByName() {
        ConstraintList before = Listed.list("a:a===0 ; jdk<17  # old\na:b===0  # both\n");

        assertEquals(
                List.of("old", "", "both", "both"),
                GeneratedList.items(new TreeMap<>(Map.of(11, set("a:a:1", "a:b:1"), 17, set("a:a:2", "a:b:2"))), before)
                        .stream()
                        .map(item -> ((Constraint) item).comments().reason())
                        .toList());
    }
}
