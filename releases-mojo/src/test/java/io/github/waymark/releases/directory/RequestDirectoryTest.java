package io.github.waymark.releases.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RequestDirectoryTest {

    @TempDir
    private Path folder;

    private Path requests;

    @BeforeEach
    void makeRequests() throws IOException {
        requests = folder.resolve("requests");
        Files.createDirectories(requests.resolve("deliverables/_independent"));
        Files.writeString(folder.resolve("secret.yaml"), "team: secret\n");
    }

    private void link(String path) throws IOException {
        Files.createSymbolicLink(requests.resolve(path), folder.resolve("secret.yaml"));
    }

    private static void assertNotRead(String path, Executable reading) {
        ProblemException problem = assertThrows(ProblemException.class, reading);
        assertTrue(
                problem.getMessage()
                        .startsWith("The file " + path + " is no regular file in the folder of the requests."),
                problem::getMessage);
        assertTrue(!problem.getMessage().contains("secret"), problem::getMessage);
    }

    @Test
    void noFileOutsideTheFolderIsReadThroughALink() throws IOException {
        link("deliverables/_independent/parser.yaml");
        RequestDirectory directory = RequestDirectory.open(requests);
        assertNotRead(
                "deliverables/_independent/parser.yaml", () -> directory.file("deliverables/_independent/parser.yaml"));

        link("teams.yaml");
        Files.writeString(requests.resolve("releases.yml"), "teams: teams.yaml\n");
        RequestDirectory withTeams = RequestDirectory.open(requests);
        assertNotRead("teams.yaml", withTeams::teams);

        Files.delete(requests.resolve("releases.yml"));
        link("releases.yml");
        assertNotRead("releases.yml", () -> RequestDirectory.open(requests));
    }

    @Test
    void aLinkInsideTheFolderIsRead() throws IOException {
        Files.createDirectories(requests.resolve("data"));
        Files.writeString(requests.resolve("data/teams.yaml"), "[parsers]\n");
        Files.createSymbolicLink(requests.resolve("teams.yaml"), requests.resolve("data/teams.yaml"));
        Files.writeString(requests.resolve("releases.yml"), "teams: teams.yaml\n");

        assertEquals(
                List.of("parsers"),
                RequestDirectory.open(requests).teams().orElseThrow().stream().toList());
    }

    @Test
    void aFolderWithoutRequestsIsAProblem() {
        ProblemException problem = assertThrows(ProblemException.class, () -> RequestDirectory.open(folder));

        assertTrue(problem.getMessage().startsWith("There are no release requests."), problem::getMessage);
    }
}
