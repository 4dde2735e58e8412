package io.github.waymark.releases.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverableListTest {

    private static final DeliverableFilter ALL =
            new DeliverableFilter(List.of(), List.of(), List.of(), List.of(), List.of(), false);

    @TempDir
    private Path folder;

    private Script repository;

    @BeforeEach
    void makeRequests() throws IOException {
        repository = Script.play(folder.resolve("repository"), """
                commit one
                tag 1.0.0
                commit two
                branch stable/2026.1
                commit fix
                """);
        write("data/series_status.yaml", """
                - {name: b, release-id: 2026.2, status: development}
                - {name: a, release-id: 2026.1, status: maintained}
                - {name: z, status: end of life}
                """);
        write("deliverables/a/parser.yaml", """
                team: parsers
                type: library
                release-model: cycle-with-rc
                repository-settings: {acme/parser: {}}
                releases:
                  - {version: 0.9.0, projects: [{repo: acme/parser, hash: ONE}]}
                  - {version: 1.0.0, projects: [{repo: acme/parser, hash: ONE}]}
                branches: [{name: stable/2026.1, location: 1.0.0}]
                """.replace("ONE", repository.id("one")));
        write("deliverables/b/parser.yaml", """
                team: parsers
                type: library
                release-model: cycle-with-rc
                repository-settings: {acme/parser: {}}
                """);
        write("deliverables/_independent/tool.yaml", """
                team: '=tools,"x"'
                type: other
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Deliverable> deliverables() throws IOException {
        RequestDirectory requests = RequestDirectory.open(folder);
        List<Deliverable> all = new ArrayList<>();
        for (String file : requests.files()) {
            all.add(requests.file(file).deliverable().orElseThrow());
        }
        return all;
    }

    private String text(DeliverableFilter filter, TableFormat format, boolean allReleases) throws IOException {
        List<ListedDeliverable> listed = filter.of(deliverables()).stream()
                .map(deliverable -> new ListedDeliverable(deliverable, Optional.empty()))
                .toList();
        return new DeliverableList(listed, List.of(), allReleases).text(format);
    }

    private static DeliverableFilter filter(String key, String word) {
        List<String> words = List.of(word);
        return new DeliverableFilter(
                key.equals("deliverable") ? words : List.of(),
                key.equals("team") ? words : List.of(),
                key.equals("type") ? words : List.of(),
                key.equals("model") ? words : List.of(),
                key.equals("phase") ? words : List.of(),
                false);
    }

    @Test
    void aTableHasALineForEachDeliverable() throws IOException {
        assertEquals("""
                series       deliverable  team        type     model          phase        branch  releases  version  repositories
                independent  tool         =tools,"x"  other    independent    development  no      0
                a            parser       parsers     library  cycle-with-rc  maintained   yes     2         1.0.0    acme/parser
                b            parser       parsers     library  cycle-with-rc  development  no      0                  acme/parser
                3 deliverables
                """, text(ALL, TableFormat.TEXT, false));
    }

    @Test
    void valuesInCsvAreQuotedAndNoFormulas() throws IOException {
        assertEquals(
                "series,deliverable,team,type,model,phase,branch,releases,version,repositories\r\n"
                        + "independent,tool,\"'=tools,\"\"x\"\"\",other,independent,development,no,0,,\r\n",
                text(filter("deliverable", "tool"), TableFormat.CSV, false));
    }

    @Test
    void allReleasesAreListedOnRequest() throws IOException {
        List<String> lines = text(ALL, TableFormat.TSV, true).lines().toList();

        assertEquals(3, lines.size());
        assertTrue(lines.get(1).endsWith("\t0.9.0\tacme/parser"), lines.get(1));
        assertTrue(lines.get(2).endsWith("\t1.0.0\tacme/parser"), lines.get(2));
    }

    @Test
    void jsonHasASchemaNumberAndAllVersions() throws IOException {
        String json = text(filter("phase", "maintained"), TableFormat.JSON, false);

        assertTrue(json.startsWith("{\n  \"schema\": 1,\n"), json);
        assertTrue(json.contains("\"releases\": [\n        \"0.9.0\",\n        \"1.0.0\"\n"), json);
        assertTrue(json.contains("\"file\": \"deliverables/a/parser.yaml\""), json);
    }

    @Test
    void filtersChooseAndThoseThatFitNothingAreProblems() throws IOException {
        List<Deliverable> all = deliverables();

        assertEquals(2, filter("team", "parsers").of(all).size());
        assertEquals(1, filter("model", "independent").of(all).size());
        assertEquals(1, filter("type", "other").of(all).size());
        ProblemException problem = assertThrows(
                ProblemException.class, () -> filter("model", "cycle-with-rcs").of(all));
        assertTrue(problem.getMessage().contains("Did you mean 'cycle-with-rc'?"), problem::getMessage);
        assertThrows(ProblemException.class, () -> filter("team", "parser").of(all));
        assertThrows(ProblemException.class, () -> filter("deliverable", "x").of(all));
    }

    @Test
    void theTypesAreThoseOfTheSchema() {
        String types = "[\"" + String.join("\", \"", DeliverableFilter.TYPES) + "\"]";

        assertTrue(Schema.DELIVERABLE.text().contains(types), types);
    }

    @Test
    void deliverablesWithoutAStableBranchCanBeFound() throws IOException {
        List<Deliverable> found =
                new DeliverableFilter(List.of(), List.of(), List.of(), List.of(), List.of(), true).of(deliverables());

        assertEquals(
                List.of("deliverables/b/parser.yaml"),
                found.stream().map(Deliverable::file).toList());
    }

    @Test
    void commitsSinceTheLastReleaseAreThoseOfTheBranchOfTheSeries() throws IOException {
        Deliverable parser = filter("phase", "maintained").of(deliverables()).get(0);
        GitFolder git = GitFolder.find(repository.folder()).orElseThrow();
        RequestDirectory requests = RequestDirectory.open(folder);
        try (RepositoryReader reader = JGitHistory.open(git, Map.of(), folder)) {
            List<UnreleasedCommit> commits = new UnreleasedCommits(name -> reader, requests.settings()).of(parser);

            assertEquals(
                    List.of("fix", "two"),
                    commits.stream().map(UnreleasedCommit::subject).toList());
            String table = new DeliverableList(
                            List.of(new ListedDeliverable(parser, Optional.of(commits))), List.of(), false)
                    .text(TableFormat.TSV);
            assertTrue(table.endsWith("\t2\n"), table);
        }
    }

    @Test
    void aReleasedCommitThatIsMissingIsAProblem() throws IOException {
        write("deliverables/a/parser.yaml", """
                team: parsers
                type: library
                release-model: cycle-with-rc
                repository-settings: {acme/parser: {}}
                releases:
                  - {version: 1.0.0, projects: [{repo: acme/parser, hash: 0123456789012345678901234567890123456789}]}
                """);
        Deliverable parser = filter("phase", "maintained").of(deliverables()).get(0);
        GitFolder git = GitFolder.find(repository.folder()).orElseThrow();
        RequestDirectory requests = RequestDirectory.open(folder);
        try (RepositoryReader reader = JGitHistory.open(git, Map.of(), folder)) {
            UnreleasedCommits commits = new UnreleasedCommits(name -> reader, requests.settings());

            ProblemException problem = assertThrows(ProblemException.class, () -> commits.of(parser));
            assertTrue(problem.getMessage().startsWith("acme/parser has no commit 0123"), problem::getMessage);
        }
    }
}
