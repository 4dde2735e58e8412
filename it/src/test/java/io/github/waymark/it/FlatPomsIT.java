package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

/** What users load says all of itself: no other POM is fetched or read in their builds because of it. */
class FlatPomsIT {

    private static final String VERSION = Ground.told("version");
    private static final LocalRepository STAGED =
            new LocalRepository(Ground.target().resolve("staged"));
    private static final List<String> LOADED = List.copyOf(Modules.published().keySet());
    /** What Maven Central asks for, and what Maven reads of a plugin. */
    private static final Set<String> NEEDED = Set.of(
            "modelVersion",
            "groupId",
            "artifactId",
            "version",
            "packaging",
            "name",
            "description",
            "url",
            "inceptionYear",
            "licenses",
            "developers",
            "prerequisites",
            "scm",
            "issueManagement");

    @Test
    void nothingElseIsPublished() {
        assertEquals(LOADED.stream().map(FlatPomsIT::file).toList(), STAGED.names(".pom"));
    }

    @ParameterizedTest
    @MethodSource("loaded")
    void itsPomHasNoParentAndNoDependencies(String artifact) {
        Pom pom = Pom.of(STAGED.pom("io.github.waymark", artifact, VERSION));

        Set<String> others = new TreeSet<>();
        pom.all("/project/*").stream().map(Node::getNodeName).forEach(others::add);
        others.removeAll(NEEDED);
        // The matrix puts the agent into other Mavens, as a file of its own.
        boolean matrix = artifact.equals("matrix-maven-plugin");
        assertEquals(matrix ? Set.of("dependencies") : Set.of(), others);
        assertEquals(
                matrix ? List.of("waymark-matrix-agent") : List.of(),
                pom.all("//dependency[not(scope='provided')]/artifactId").stream()
                        .map(Node::getTextContent)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("loaded")
    void itsPomHasWhatCentralDemandsAndWhatMavenReads(String artifact) {
        Pom pom = Pom.of(STAGED.pom("io.github.waymark", artifact, VERSION));

        List<String> missing = CentralRules.missing(pom);
        assertEquals(VERSION.endsWith("-SNAPSHOT") ? List.of("coordinates: a release") : List.of(), missing);
        assertEquals("https://github.com/waymark/waymark", pom.text("/project/url"));
        assertEquals("https://github.com/waymark/waymark", pom.text("/project/scm/url"));
        boolean plugin = artifact.endsWith("-maven-plugin");
        assertEquals(plugin ? "maven-plugin" : "", pom.text("/project/packaging"));
        assertEquals(
                plugin ? System.getProperty("waymark.it.maven-api") : "", pom.text("/project/prerequisites/maven"));
    }

    /** Beginning with an empty local repository. */
    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aBuildWithAllOfItReadsNoOtherPom(Maven maven) {
        Path folder = Ground.project("flat/" + maven);
        Maven fresh = maven.downloading(folder, STAGED.folder());
        Scene scene =
                new Scene(fresh, "flat", Sample.named("single").group("flat").in(folder.resolve("project")));
        scene.file("constraints.txt", "org.slf4j:slf4j-api===2.0.17\n");
        scene.file("matrix.yaml", "version: 1\nenvs: [jdk17]\n");
        scene.played("commit One\ntag v1.2.0");

        scene.run(
                        "validate",
                        goal("version", "show"),
                        goal("release-notes", "list"),
                        goal("matrix", "list"),
                        goal("constraints", "check"),
                        goal("release-request", "schema"),
                        goal("entry-points", "list"),
                        goal("config-options", "list"),
                        "-Drelease-request.schema=deliverable",
                        "-Dconstraints=constraints.txt")
                .succeeds()
                .prints("1.2.0");

        // Maven 3.8 gives each plugin an old plexus-utils.
        List<String> read = fresh.repository().names(".pom").stream()
                .filter(name -> !name.startsWith("plexus-"))
                .toList();
        // The library is for programs, not for builds.
        assertEquals(
                LOADED.stream()
                        .filter(artifact -> !artifact.equals("waymark-entry-points"))
                        .map(FlatPomsIT::file)
                        .toList(),
                read);
    }

    private static Stream<String> loaded() {
        return LOADED.stream();
    }

    private static String file(String artifact) {
        return artifact + "-" + VERSION + ".pom";
    }

    private static String goal(String area, String goal) {
        return "io.github.waymark:" + area + "-maven-plugin:" + VERSION + ":" + goal;
    }
}
