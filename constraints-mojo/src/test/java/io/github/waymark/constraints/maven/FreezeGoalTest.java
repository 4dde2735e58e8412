package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today's versions as a list, and the versions that requests allow. */
class FreezeGoalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Catalog catalog =
            new Catalog().with("t:y:1.0", "t:x:2.0").with("t:z:1.0", "t:x:2.0").with("t:z:1.1", "t:x:2.0");

    private Goal goal(ConstraintsMojo mojo) {
        return Goal.of(mojo, folder)
                .module("app:a:1", "t:x:1.5", "t:y:1.0")
                .module("app:b:1", "t:z:1.0")
                .file("output", "list.txt")
                .repositories(catalog.system());
    }

    private String list() throws IOException {
        return Files.readString(folder.resolve("list.txt"));
    }

    @Test
    void whatIsResolvedTodayIsFrozenAndSeveralVersionsAreReported() throws IOException {
        List<String> log = goal(new FreezeMojo()).with("via", true).run();

        assertEquals("""
                t:x===2.0  # via app:a, app:b
                t:y===1.0  # via app:a
                t:z===1.0  # via app:b
                """, list());
        assertTrue(
                log.get(0).contains("several versions of t:x: 1.5, 2.0; the list has 2.0, which is new for app:a"),
                log.toString());
    }

    @Test
    void withAListItsVersionsAreFrozen() throws IOException {
        Goal.write(folder, Map.of("upper.txt", "t:z===1.1\n"));

        goal(new FreezeMojo()).with("constraints", "upper.txt").run();

        assertTrue(list().contains("t:z===1.1\n"), list());
    }

    @Test
    void whatPeopleWroteStaysWhenAListIsFrozenAgain() throws IOException {
        Goal.write(folder, Map.of("list.txt", """
                # Reviewed by the platform team.

                exempt t:z  # runs at build time only
                t:x===1.0  # the newest that works
                t:gone===1.0
                """));

        List<String> log =
                goal(new FreezeMojo()).with("constraints", "list.txt").run();

        assertEquals("""
                # Reviewed by the platform team.

                t:x===1.0  # the newest that works
                t:y===1.0
                exempt t:z  # runs at build time only
                """, list());
        assertTrue(log.get(log.size() - 1).startsWith("info: 2 versions of 2 modules; "), log.toString());
    }

    @Test
    void theModulesOfAnOlderVersionAreCounted() throws IOException {
        Goal goal = goal(new FreezeMojo());
        for (String name : List.of("c", "d", "e", "f")) {
            goal.module("app:" + name + ":1", "t:x:1.5");
        }

        List<String> log = goal.run();

        assertTrue(
                log.get(0).endsWith("the list has 2.0, which is new for app:a, app:c, app:d and 2 more"),
                log.toString());
    }

    @Test
    void generateReportsWhatItRaisedAndWhoAsksForIt() throws IOException {
        List<String> log = goal(new GenerateMojo()).with("via", true).run();

        assertTrue(log.contains("info: raised 1 version above what projects use on their own:"), log.toString());
        assertTrue(log.contains("info:   t:x 1.5 -> 2.0 in app:a, requested by t:y:1.0"), log.toString());
        assertTrue(list().contains("t:x===2.0  # via app:a, app:b\n"), list());
        // The remark follows the projects; a reason that someone wrote stays.
        Goal.write(folder, Map.of("list.txt", "t:x===1.0  # via gone:project\nt:y===1.0  # ours\n"));
        goal(new GenerateMojo())
                .with("constraints", "list.txt")
                .with("via", true)
                .run();
        assertEquals("t:x===2.0  # via app:a, app:b\nt:y===1.0  # ours\nt:z===1.0  # via app:b\n", list());
    }
}
