package io.github.waymark.releases.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From each release of OpenStack's files to the next one in its series: some step gives the version that was chosen. */
class RealTransitionsTest {

    private static final List<ReleaseStep> STEPS = List.of(
            ReleaseStep.BUGFIX,
            ReleaseStep.FEATURE,
            ReleaseStep.MAJOR,
            ReleaseStep.MILESTONE,
            ReleaseStep.RC,
            ReleaseStep.FINAL);

    private int all;
    private int reproduced;

    @Test
    void almostAllTransitionsAreReproduced(@TempDir Path folder) throws Exception {
        String data = System.getProperty("waymark.data", "");
        assumeTrue(Files.isDirectory(Path.of(data, "data")), "skipped: -Dwaymark.data is not set");
        Path archive = Path.of(data, "data/openstack-releases.tar.xz").toAbsolutePath();
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                        .start()
                        .waitFor());
        count(folder);
        // One more is in a file that doesn't comply with the schema.
        assertEquals(15_054, all);
        assertTrue(reproduced >= 14_717, reproduced + " of " + all);
    }

    /** Each kind of step, what no step gives (a number is skipped), and what isn't a version (the end of a series). */
    @Test
    void transitionsOfASmallSeriesAreReproduced(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("deliverables/one"));
        Files.writeString(folder.resolve("data/series_status.yaml"), "- {name: one, status: development}\n");
        StringBuilder text =
                new StringBuilder("team: a\ntype: library\nrepository-settings: {acme/a: {}}\nreleases:\n");
        for (String version : List.of(
                "1.0.0",
                "1.0.1",
                "1.1.0",
                "2.0.0.0b1",
                "2.0.0.0b2",
                "2.0.0.0rc1",
                "2.0.0.0rc2",
                "2.0.0",
                "2.2.0",
                "one-eol")) {
            text.append("- {version: ")
                    .append(version)
                    .append(", projects: [{repo: acme/a, hash: ")
                    .append("ab".repeat(20))
                    .append("}]}\n");
        }
        Files.writeString(folder.resolve("deliverables/one/a.yaml"), text);

        count(folder);

        assertEquals("7 of 8", reproduced + " of " + all);
    }

    private void count(Path folder) throws IOException {
        RequestDirectory directory = RequestDirectory.open(folder);
        for (String file : directory.files()) {
            directory.file(file).deliverable().ifPresent(this::count);
        }
    }

    private void count(Deliverable deliverable) {
        Optional<Version> last = Optional.empty();
        boolean first = true;
        for (Release release : deliverable.releases()) {
            if (release.version().ending().isPresent()) {
                continue;
            }
            all += first ? 0 : 1;
            first = false;
            if (last.isPresent()) {
                NextVersion next = new NextVersion(last, 0, true);
                String text = release.version().text();
                reproduced += STEPS.stream().anyMatch(step -> next.after(step).equals(text)) ? 1 : 0;
            }
            last = release.version().version();
        }
    }
}
