package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list from published projects, one of which is broken. */
class GenerateGoalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A BOM of eight artifacts; the tree of one of them can't be collected. */
    private final Catalog catalog = bom(IntStream.rangeClosed(1, 8)).broken("other:gone:1");

    private static Catalog bom(IntStream numbers) {
        String[] managed = numbers.mapToObj(i -> "o:a" + i + ":1").toArray(String[]::new);
        return new Catalog()
                .bom("o:bom:1", managed)
                .with("o:a2:1", "other:x:1")
                .with("o:a3:1", "other:gone:1")
                .with("o:a5:1", "other:x:2");
    }

    private Goal generate(String... projects) {
        return Goal.of(new GenerateMojo(), folder)
                .with("projects", List.of(projects))
                .file("output", "list.txt")
                .repositories(catalog.system());
    }

    private List<String> list() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("list.txt"))) {
            return lines.toList();
        }
    }

    @Test
    void anArtifactOfABomWhoseTreeCanNotBeCollectedIsNamedAndNoListIsWritten() {
        String failure = generate("o:bom:1").failure();

        assertTrue(failure.contains("The dependencies of o:a3:1 can't be collected."), failure);
        assertTrue(failure.contains("where: o:bom:1"), failure);
        assertTrue(failure.contains("the POM of other:gone:1 is broken"), failure);
        assertEquals(1, failure.split("can't be collected", -1).length - 1);
        assertFalse(Files.exists(folder.resolve("list.txt")));
    }

    @Test
    void bothWaysToGoOnWithoutItLeadToTheRestOfTheList() throws IOException {
        List<String> rest = List.of(
                "o:a1===1", "o:a2===1", "o:a4===1", "o:a5===1", "o:a6===1", "o:a7===1", "o:a8===1", "other:x===2");
        String failure = generate("o:bom:1").failure();
        assertTrue(failure.contains("Add `exempt o:a3  # why` to the list that -Dconstraints names"), failure);
        assertTrue(failure.contains("-Dconstraints.partial=true"), failure);

        String log = String.join("\n", generate("o:bom:1").with("partial", true).run());

        assertEquals(rest, list());
        assertTrue(log.contains("warn: The dependencies of o:a3:1 can't be collected."), log);
        assertTrue(
                log.contains("8 versions for 1 project, without 1 artifact whose dependencies can't be collected,"),
                log);

        Goal.write(folder, Map.of("exempt.txt", "exempt o:a3  # why\n"));
        log = String.join(
                "\n", generate("o:bom:1").with("constraints", "exempt.txt").run());

        assertTrue(list().containsAll(rest), list().toString());
        assertFalse(log.contains("can't be collected"), log);
    }

    @Test
    void ofSeveralProjectsThoseThatCanNotBeCollectedAreNamedTogether() throws IOException {
        catalog.with("p:one:1", "other:gone:1").with("p:two:1", "other:y:1").with("p:three:1", "other:gone:1");

        String failure = generate("p:one:1", "p:two:1", "p:three:1").failure();

        assertTrue(failure.contains("of p:one:1 can't be collected"), failure);
        assertTrue(failure.contains("of p:three:1 can't be collected"), failure);
        generate("p:one:1", "p:two:1", "p:three:1").with("partial", true).run();
        assertEquals(List.of("other:y===1"), list());
    }

    @Test
    void aListOfNothingIsNotWrittenEvenIfAPartialOneWould() {
        catalog.with("p:one:1", "other:gone:1");

        String failure = generate("p:one:1").with("partial", true).failure();

        assertTrue(failure.contains("of p:one:1 can't be collected"), failure);
        assertFalse(Files.exists(folder.resolve("list.txt")));
    }

    @Test
    void conflictsSayWhatTheyDidNotExamine() {
        String report = String.join(
                "\n",
                Goal.of(new ConflictsMojo(), folder)
                        .with("projects", List.of("o:bom:1"))
                        .repositories(catalog.system())
                        .run());

        assertTrue(report.contains("not examined: The dependencies of o:a3:1 can't be collected."), report);
        assertTrue(report.contains(", 1 artifact not examined"), report);
    }
}
