package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.version.Bump;
import io.github.waymark.version.BumpRequest;
import io.github.waymark.version.BumpRequests;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real histories: base, distance, symbols and next release of hundreds of commits are those on record. */
class GoldenVersionsTest {

    @TempDir
    Path folder;

    @Test
    void everyCommitOnRecordStandsWhereTheRecordSays() throws IOException {
        String data = System.getProperty("waymark.data", "");
        assumeTrue(Files.isDirectory(Path.of(data, "golden", "versions")), "waymark.data is not set");
        assumeTrue(GitProgram.isThere(), "needs the git program to unpack the bundles");
        int rows = 0;
        List<String> differences = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(data, "golden", "versions"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                rows += compare(Path.of(data), file, differences);
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(rows >= 488, "rows: " + rows);
    }

    /** The shapes of those histories, small: a hotfix that is merged back, symbols, pre-releases, and tags that are no versions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one      ; 0.1.0    ; 0 ; ''                  ; 0.1.0",
                "two      ; 0.1.0    ; 1 ; feature             ; 0.2.0",
                "three    ; 0.2.0    ; 0 ; ''                  ; 0.2.0",
                "hotfix   ; 0.2.1    ; 0 ; ''                  ; 0.2.1",
                "four     ; 0.2.0    ; 1 ; api-break,bugfix    ; 1.0.0",
                "five     ; 0.2.0    ; 2 ; api-break,bugfix    ; 1.0.0",
                "back     ; 0.2.1    ; 3 ; api-break,bugfix    ; 1.0.0",
                "six      ; 1.0.0rc1 ; 0 ; ''                  ; 1.0.0",
                "seven    ; 1.0.0rc1 ; 1 ; ''                  ; 1.0.0",
                "eight    ; 1.0.0rc1 ; 2 ; deprecation         ; 1.0.0",
                "nine     ; 1.0.0    ; 0 ; ''                  ; 1.0.0",
                "topic    ; 1.0.0    ; 1 ; ''                  ; 1.0.1",
                "octopus  ; 1.0.0    ; 3 ; feature             ; 1.1.0",
            })
    void aCommitOfASmallHistoryStandsWhereTheTableSays(
            String subject, String base, String distance, String symbols, String target) {
        Script script = Script.play(folder, """
                commit one
                tag 0.1.0
                commit two | Sem-Ver: feature
                commit three
                tag -a 0.2.0
                tag nightly
                branch stable
                commit hotfix | Sem-Ver: bugfix
                tag 0.2.1
                checkout main
                commit four | sem-ver: api-break, bugfix
                commit five | Sem-Ver: tpyo
                merge stable back
                commit six
                tag -a 1.0.0rc1
                tag release-candidate
                commit seven
                commit eight | Some text. | Sem-Ver: deprecation
                commit nine
                tag 1.0.0
                branch topic
                commit topic
                checkout main
                commit ten | Sem-Ver: feature
                merge topic octopus
                """);
        String commit = script.id(subject);

        try (RepositoryReader history = Opened.at(folder)) {
            assertEquals(String.join("\t", commit, base, distance, symbols, target), row(history, commit));
        }
    }

    private int compare(Path data, Path file, List<String> differences) throws IOException {
        String name = file.getFileName().toString().replace(".tsv", "");
        Path clone = folder.resolve(name);
        Path bundle = data.resolve("histories").resolve(name + ".bundle").toAbsolutePath();
        GitProgram.run(folder, "clone", "--quiet", "--bare", bundle.toString(), clone.toString());
        List<String> lines = Files.readAllLines(file);
        try (RepositoryReader history = Opened.at(clone)) {
            for (String line : lines.subList(1, lines.size())) {
                List<String> columns = List.of(line.split("\t", -1));
                String expected = String.join("\t", columns.subList(0, 5));
                String actual = row(history, columns.get(0));
                if (!expected.equals(actual)) {
                    differences.add(name + "\n  record: " + expected + "\n  ours:   " + actual);
                }
            }
        }
        return lines.size() - 1;
    }

    private static String row(RepositoryReader history, String commit) {
        TagSearch tagSearch = history.searchTags(commit, Opened.STANDARD);
        TreeSet<String> symbols = new TreeSet<>();
        List<Bump> bumps = new ArrayList<>(List.of(Bump.PATCH));
        history.since(tagSearch.base().map(VersionTag::commit), commit, c -> {
            BumpRequests bumpRequests = BumpRequests.read(c.message(), false);
            for (BumpRequest bumpRequest : bumpRequests.requests()) {
                symbols.add(bumpRequest.symbol());
                bumps.add(bumpRequest.bump());
            }
        });
        Optional<Version> base = tagSearch.base().map(VersionTag::version);
        Bump bump = bumps.stream().max(Bump::compareTo).orElseThrow();
        Version next = base.orElse(Version.ZERO).raised(bump);
        String target = tagSearch.base().isPresent() && tagSearch.distance() == 0
                ? base.orElseThrow().triple()
                : next.triple();
        return String.join(
                "\t",
                commit,
                tagSearch.base().map(VersionTag::name).orElse(""),
                Integer.toString(tagSearch.distance()),
                String.join(",", symbols),
                target);
    }
}
