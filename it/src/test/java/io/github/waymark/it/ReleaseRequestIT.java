package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project that keeps its release requests in its own repository. */
class ReleaseRequestIT {

    private static final String FILE = "releases/deliverables/_independent/parser.yaml";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aRequestIsComparedWithTheHistory(Maven maven) {
        Scene scene = Scene.of("release.requests", "single", maven).played("commit One\ntag 1.0.0\ncommit Two");
        String first = scene.git().git("rev-parse", "1.0.0^{commit}").strip();
        scene.file(FILE, request(first, first));

        scene.run("release-request:validate", "-Drelease-request.base=HEAD", "-Drelease-request.output=report.txt")
                .succeeds();
        String report = Ground.read(scene.folder().resolve("report.txt"));
        assertTrue(report.endsWith("1 file: no error\n"), report);

        String unknown = "0123456789012345678901234567890123456789";
        scene.file(FILE, request(first, unknown));
        scene.run("release-request:validate", "-Drelease-request.files=" + Path.of(FILE))
                .fails()
                .prints("error deliverables/_independent/parser.yaml:11:15: parser has no commit " + unknown
                        + " [commit]. Push the commit, or correct its id or the repository.");
    }

    /** Both commits have POMs with the same coordinates, because the version isn't in them. */
    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void dependenciesOfModulesAreComparedWithThoseOfThePreviousRelease(Maven maven) {
        Scene scene = Scene.of("release.modules", "single", maven);
        scene.file("pom.xml", pom("parent", "", "<packaging>pom</packaging><modules><module>a</module></modules>"));
        scene.file("a/pom.xml", pom("a", "parent", ""));
        scene.played("commit One\ntag 1.0.0");
        scene.file("a/pom.xml", pom("a", "parent", """
                <dependencies><dependency><groupId>org.example</groupId><artifactId>json</artifactId><version>1.0</version>
                </dependency></dependencies>"""));
        scene.git().play("commit Two");
        String first = scene.git().git("rev-parse", "1.0.0^{commit}").strip();
        String second = scene.git().git("rev-parse", "HEAD").strip();
        scene.file(FILE, request(first, second).replace("1.1.0", "1.0.1"));

        scene.run("release-request:validate", "-Drelease-request.base=HEAD", "-o")
                .succeeds()
                .prints(
                        "1.0.1 is a patch release, and changes dependencies of parser: org.example:json 1.0 [version-dependencies]");
    }

    private static String pom(String artifact, String parent, String more) {
        String coordinates =
                "<groupId>release.modules</groupId><artifactId>%s</artifactId><version>${revision}</version>";
        return "<project><modelVersion>4.0.0</modelVersion>"
                + (parent.isEmpty()
                        ? coordinates.formatted(artifact) + "<properties><revision>0-SNAPSHOT</revision></properties>"
                        : "<parent>" + coordinates.formatted(parent) + "</parent><artifactId>" + artifact
                                + "</artifactId>")
                + more + "</project>\n";
    }

    private static String request(String first, String second) {
        return """
                team: parsers
                type: library
                repository-settings: {parser: {}}
                releases:
                  - version: 1.0.0
                    projects:
                      - repo: parser
                        hash: FIRST
                  - version: 1.1.0
                    projects:
                      - hash: SECOND
                        repo: parser
                """.replace("FIRST", first).replace("SECOND", second);
    }
}
