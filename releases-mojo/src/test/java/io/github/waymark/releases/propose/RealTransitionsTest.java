package io.github.waymark.releases.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.version.Version;
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
        RequestDirectory directory = RequestDirectory.open(folder);
        for (String file : directory.files()) {
            directory.file(file).deliverable().ifPresent(this::count);
        }
        // One more is in a file that doesn't comply with the schema.
        assertEquals(15_054, all);
        assertTrue(reproduced >= 14_717, reproduced + " of " + all);
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
