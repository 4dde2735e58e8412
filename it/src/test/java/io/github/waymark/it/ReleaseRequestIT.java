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
