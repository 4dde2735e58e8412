package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list decides what is resolved, on every Maven alike, and nothing that is published shows it. */
class ConstraintsIT {

    private static final Map<Maven, Map<String, String>> PLAIN = new ConcurrentHashMap<>();
    private static final Map<Maven, Map<String, String>> KEPT = new ConcurrentHashMap<>();
    private static final Map<Maven, Integer> COMPARED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void hardCasesGetTheListsVersionsAndPublishTheSamePoms(Maven maven) {
        Path folder = Ground.project("constraints/" + maven.version());
        SmallRepository repository = HardCases.repository(maven, folder.resolve("repository"));
        Path project = HardCases.project(maven, repository, folder.resolve("project"));

        Map<String, byte[]> plainPoms = published(maven, project, folder.resolve("deployed-without"));
        PLAIN.put(maven, resolved(maven, project));
        Map<String, byte[]> keptPoms =
                published(maven, project, folder.resolve("deployed-with"), "-Dconstraints=list.txt");
        KEPT.put(maven, resolved(maven, project));

        assertAll(HardCases.of(maven).stream()
                .flatMap(hard -> Stream.<Executable>of(
                        () -> assertEquals(
                                hard.plain(maven), PLAIN.get(maven).get(hard.id()), hard.id() + " without the list"),
                        () -> assertEquals(
                                hard.kept(), KEPT.get(maven).get(hard.id()), hard.id() + " with the list"))));
        assertEquals(plainPoms.keySet(), keptPoms.keySet());
        assertFalse(
                plainPoms.size() < 2 * HardCases.of(maven).size(),
                plainPoms.keySet().toString());
        plainPoms.forEach((name, pom) -> assertArrayEquals(pom, keptPoms.get(name), name));
        COMPARED.put(maven, plainPoms.size());
    }

    /** Installs, deploys and lists the dependencies; returns the POMs that were installed and deployed. */
    private static Map<String, byte[]> published(Maven maven, Path project, Path deployed, String... more) {
        maven.repository().forget("hard.cases");
        BuildOutcome build = maven.in(project)
                .goals("deploy", "dependency:tree", "-DoutputFile=tree.txt")
                .goals("-DaltDeploymentRepository=there::" + deployed.toUri())
                .goals(more)
                .succeeds();
        if (more.length > 0) {
            build.printsOnce("constraints from ")
                    .prints("Waymark: hard.cases:direct is a module of this build: its constraint is not applied")
                    .prints("the constraints list replaced");
        } else {
            build.printsNot("Waymark: ");
        }
        Map<String, byte[]> poms = new TreeMap<>();
        collect(maven.repository().folder().resolve("hard"), "installed ", poms);
        collect(deployed.resolve("hard"), "deployed ", poms);
        return poms;
    }

    private static void collect(Path folder, String name, Map<String, byte[]> poms) {
        for (Path file : Ground.below(folder).toList()) {
            if (file.toString().endsWith(".pom")) {
                try {
                    poms.put(name + folder.relativize(file), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static Map<String, String> resolved(Maven maven, Path project) {
        Map<String, String> resolved = new LinkedHashMap<>();
        for (HardCase hard : HardCases.of(maven)) {
            resolved.put(
                    hard.id(),
                    HardCase.resolved(Ground.read(project.resolve(hard.id()).resolve("tree.txt"))));
        }
        return resolved;
    }

    @AfterAll
    static void writeTheTable() {
        HardCaseTable.write(PLAIN, KEPT, COMPARED, Ground.target().resolve("constraints-cases.md"));
    }
}
