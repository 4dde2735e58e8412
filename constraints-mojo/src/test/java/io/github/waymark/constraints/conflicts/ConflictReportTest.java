package io.github.waymark.constraints.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.generate.ListGeneration;
import io.github.waymark.constraints.generate.Project;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictReportTest {

    private static final Shelf SHELF = new Shelf()
            .with("t:p:1.0", "t:x:[1.0,2.0)")
            .with("t:q:1.0", "t:x:[2.0,3.0)")
            .with("t:x:1.0")
            .with("t:x:1.5")
            .with("t:x:2.0")
            .with("t:m:1.0")
            .with("t:m:1.9");

    private static ConflictReport of(Project... projects) {
        List<Project> all = List.of(projects);
        return ConflictReport.of(
                all,
                ListGeneration.of(all, Set.of(), SHELF, new GenerationRules(ConstraintList.EMPTY, Listed.HERE), false));
    }

    @Test
    void rangesThatNoVersionSatisfiesAreAConflictWithBothPaths() {
        JsonObject json = JsonParser.parseString(
                        of(SHELF.project("a:a:1", "t:p:1.0"), SHELF.project("b:b:1", "t:q:1.0"))
                                .json())
                .getAsJsonObject();
        JsonObject conflict = json.getAsJsonArray("conflicts").get(0).getAsJsonObject();

        assertEquals(1, json.getAsJsonArray("conflicts").size());
        assertEquals("t:x", conflict.get("name").getAsString());
        assertEquals(
                "[\"a:a:1\",\"t:p:1.0\",\"t:x:[1.0,2.0)\"]",
                conflict.get("path").toString());
        assertEquals("t:q:1.0 requests [2.0,3.0)", conflict.get("other").getAsString());
        assertEquals(
                "b:b:1 -> t:q:1.0 -> t:x:[2.0,3.0)", conflict.get("otherPath").getAsString());
    }

    @Test
    void aMinorVersionMoreIsNoStrain() {
        assertEquals(
                "0 conflicts, 0 strains\n",
                of(SHELF.project("a:a:1", "t:m:1.0"), SHELF.project("b:b:1", "t:m:1.9"))
                        .text());
    }

    @Test
    void aLowerVersionThanAProjectUsesAloneIsAStrain() {
        ConflictReport together = of(SHELF.project("a:a:1", "t:p:1.0"), SHELF.project("b:b:1", "t:x:1.0"));

        assertEquals(List.of(), together.conflicts());
        assertEquals(List.of(), together.strains());
        assertEquals(
                List.of("t:x"),
                of(SHELF.project("a:a:1", "t:p:1.0"), SHELF.project("b:b:1", "t:x:2.0")).conflicts().stream()
                        .map(found -> found.conflict().name())
                        .toList());
    }
}
