package io.github.waymark.releases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.finding.Finding;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.TaggedCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OpenStack's files for repositories whose histories are at hand. The commits in those histories have other ids, so the ids in the files
 * are replaced by those of the tags.
 */
class RealRequestsTest {

    private static final List<String> NAMES = List.of("oslo.config", "stevedore", "pbr", "reno");

    @TempDir
    private Path folder;

    @Test
    void allReleasesComplyButForThoseThatAreNewerThanTheHistories() throws Exception {
        String data = System.getProperty("waymark.data", "");
        assumeTrue(Files.isDirectory(Path.of(data, "histories")), "skipped: -Dwaymark.data is not set");
        assumeTrue(GitProgram.isThere(), "needs the git program to unpack the bundles");
        Path archive = Path.of(data, "data/openstack-releases.tar.xz").toAbsolutePath();
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                        .start()
                        .waitFor());
        Files.createDirectories(folder.resolve("git/openstack"));
        for (String name : NAMES) {
            Path bundle = Path.of(data, "histories", name + ".bundle").toAbsolutePath();
            GitProgram.run(
                    folder,
                    "clone",
                    "--quiet",
                    "--mirror",
                    bundle.toString(),
                    folder.resolve("git/openstack/" + name).toString());
        }
        Files.writeString(
                folder.resolve("releases.yml"),
                "url: '" + folder.resolve("git").toUri() + "{repository}'\nschemes: file\ndefault-branch: master\n");

        int releases = writeIds();
        List<String> findings = new ArrayList<>();
        for (Finding finding : check()) {
            findings.add(finding.rule().id() + " " + finding.place().file());
        }

        assertEquals(
                List.of(
                        "commit deliverables/_independent/pbr.yaml",
                        "commit deliverables/hibiscus/oslo.config.yaml",
                        "commit deliverables/hibiscus/stevedore.yaml"),
                findings);
        assertTrue(releases > 300, releases + " releases");
    }

    private List<String> files(RequestDirectory directory) throws IOException {
        return directory.files().stream()
                .filter(file -> NAMES.stream().anyMatch(name -> file.endsWith("/" + name + ".yaml")))
                .toList();
    }

    private Mirrors mirrors(RequestDirectory directory) {
        return new Mirrors(
                folder.resolve("mirrors"),
                folder,
                directory.settings(),
                false,
                Map.of(),
                folder.resolve("home"),
                host -> Optional.empty());
    }

    private int writeIds() throws IOException {
        RequestDirectory directory = RequestDirectory.open(folder);
        int releases = 0;
        try (Mirrors mirrors = mirrors(directory)) {
            for (String file : files(directory)) {
                List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
                var deliverable = directory.file(file).deliverable().orElseThrow();
                Map<String, Map<String, String>> tags = new HashMap<>();
                deliverable
                        .repositories()
                        .forEach(repository -> tags.put(repository.name(), tags(mirrors.open(repository))));
                for (Release release : deliverable.releases()) {
                    for (TaggedCommit commit : release.commits()) {
                        String id = tags.getOrDefault(commit.repository(), Map.of())
                                .getOrDefault(release.version().text(), commit.hash());
                        int line = commit.place().line() - 1;
                        lines.set(line, lines.get(line).replace(commit.hash(), id));
                        releases++;
                    }
                }
                Files.write(folder.resolve(file), lines);
            }
        }
        return releases;
    }

    private static Map<String, String> tags(RepositoryReader history) {
        Map<String, String> tags = new HashMap<>();
        history.tags().forEach(tag -> tags.put(tag.name(), tag.commit()));
        return tags;
    }

    private List<Finding> check() throws IOException {
        RequestDirectory directory = RequestDirectory.open(folder);
        List<Finding> findings = new ArrayList<>(directory.statusFindings());
        try (Mirrors mirrors = mirrors(directory)) {
            RequestCheck check = new RequestCheck(directory, mirrors::open, Publications.none());
            for (String file : files(directory)) {
                findings.addAll(check.of(file));
            }
        }
        return findings;
    }
}
