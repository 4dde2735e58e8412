package io.github.waymark.constraints.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ManagementPlaces;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstraintExplanationTest {

    private static final Shelf SHELF = Shelf.ofDisputes();

    private static ModuleTree tree(String... dependencies) {
        return SHELF.project("app:app:1", dependencies).tree(Map.of());
    }

    private static ConstraintExplanation explained(ConstraintList list, ModuleTree... trees) {
        return ConstraintExplanation.of("t:x", List.of(trees), list, Listed.HERE);
    }

    @Test
    void theNearestDecidesAndTheOthersAreTold() {
        assertEquals(
                """
                t:x
                  list: t:x===2.5 (list.txt:1): 3.0 leaks
                  app:app:1
                    uses 2.0: t:y:1.0 requests 2.0, and is nearest to the module
                      path: app:app:1 -> t:y:1.0 -> t:x:2.0
                      with the list: 2.5, higher
                    not used: 3.0, requested by t:z:1.0
                      path: app:app:1 -> t:z:1.0 -> t:x:3.0
                """,
                explained(Listed.list("t:x===2.5  # 3.0 leaks\n"), tree("t:y:1.0", "t:z:1.0"))
                        .text());
    }

    @Test
    void aRangeThatTheListsVersionIsOutsideOfIsAnErrorToCome() {
        String text = explained(Listed.list("t:x===2.0\n"), tree("t:r:1.0")).text();

        assertEquals(
                "      with the list: an error, because [1.0,2.0) excludes 2.0",
                text.lines()
                        .filter(line -> line.contains("with the list"))
                        .findFirst()
                        .orElse(text));
    }

    @Test
    void whatNobodyUsesIsSaidSo() {
        assertEquals(
                "t:x\n  list: no entry\n  not used by any module\n",
                explained(ConstraintList.EMPTY, tree("t:none:1")).text());
    }

    @Test
    void aManagedVersionIsToldWithItsPlaceInBothForms() {
        DependencyUse direct = new DependencyUse(null, "t", "y", "jar", "", "1.0", "1.0", false, true, "compile");
        DependencyUse managed = new DependencyUse(direct, "t", "x", "jar", "", "1.5", "2.0", true, true, "compile");
        ManagementPlaces places = new ManagementPlaces() {
            @Override
            public Optional<String> declared(DependencyUse use) {
                return Optional.of("pom.xml:3");
            }

            @Override
            public Optional<String> managed(DependencyUse use) {
                return Optional.of("org.acme:bom:1:7");
            }
        };
        ConstraintExplanation explanation = explained(
                ConstraintList.EMPTY,
                new ModuleTree(
                        new Module("app", "app", "1", "pom.xml", places),
                        ModuleTree.DEPENDENCIES,
                        List.of(direct, managed)));

        assertEquals("""
                t:x
                  list: no entry
                  app:app:1
                    uses 1.5: t:y:1.0 requests 2.0, and 1.5 is managed at org.acme:bom:1:7
                      path: app:app:1 -> t:y:1.0 -> t:x:1.5
                """, explanation.text());
        JsonObject json = JsonParser.parseString(explanation.json()).getAsJsonObject();
        JsonObject chosen = json.getAsJsonArray("modules")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("chosen")
                .get(0)
                .getAsJsonObject();
        assertEquals(1, json.get("schema").getAsInt());
        assertFalse(json.has("constraint"));
        assertEquals("org.acme:bom:1:7", chosen.get("managedAt").getAsString());
        assertEquals("2.0", chosen.get("asked").getAsString());
        assertEquals(3, chosen.getAsJsonArray("path").size());
    }

    @Test
    void whoAsksForTheMostIsToldFirstAndManyAreCounted() {
        Shelf shelf = new Shelf().with("t:x:1.9").with("t:x:1.10").with("t:x:1.2");
        List<String> users = new ArrayList<>(List.of("t:x:1.2", "t:top:1"));
        shelf.with("t:top:1", "t:x:1.10");
        for (int i = 1; i <= 6; i++) {
            shelf.with("t:u" + i + ":1", "t:x:1.9");
            users.add("t:u" + i + ":1");
        }
        ModuleTree tree =
                shelf.project("app:app:1", users.toArray(String[]::new)).tree(Map.of());

        assertEquals(
                List.of(
                        "    not used: 1.10, requested by t:top:1",
                        "    not used: 1.9, requested by t:u1:1, t:u2:1, t:u3:1, t:u4:1 and 2 more"),
                explained(ConstraintList.EMPTY, tree)
                        .text()
                        .lines()
                        .filter(line -> line.contains("not used"))
                        .toList());
    }
}
