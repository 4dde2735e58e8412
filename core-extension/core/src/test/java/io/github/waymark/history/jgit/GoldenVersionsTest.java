package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
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
