package io.github.waymark.releases.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New series after each series of OpenStack. */
class RealSeriesTest {

    @TempDir
    private Path folder;

    private final Map<String, LifecycleChange> changes = new TreeMap<>();

    @BeforeEach
    void startSeries() throws Exception {
        Path archive = Path.of(System.getProperty("waymark.data", ""), "data/openstack-releases.tar.xz");
        assumeTrue(Files.exists(archive), "skipped: -Dwaymark.data is not set");
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xJf", archive.toAbsolutePath().toString(), "-C", folder.toString())
                        .start()
                        .waitFor());
        RequestDirectory requests = RequestDirectory.open(folder);
        for (Series from : requests.status().all()) {
            if (!from.isIndependent()) {
                changes.put(
                        from.name(),
                        new NewSeries(requests)
                                .of("after-" + from.name(), Optional.empty(), Phase.DEVELOPMENT, Optional.of(from)));
            }
        }
    }

    @Test
    void theFilesOfANewSeriesComplyWithTheSchemaAndHaveNoReleases() throws IOException {
        List<ChangedFile> files = changes.values().stream()
                .flatMap(change -> change.files().stream())
                .filter(file -> file.path().startsWith("deliverables/"))
                .toList();
        StringBuilder status = new StringBuilder();
        changes.keySet().forEach(name -> status.append("- {name: after-" + name + ", status: development}\n"));
        Files.writeString(folder.resolve("data/series_status.yaml"), status);
        for (ChangedFile file : files) {
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.writeString(folder.resolve(file.path()), file.after());
        }
        RequestDirectory written = RequestDirectory.open(folder);
        List<String> faults = new ArrayList<>();
        for (ChangedFile file : files) {
            written.file(file.path())
                    .findings()
                    .forEach(finding -> faults.add(finding.place().text() + ": " + finding.message()));
            Optional<Deliverable> deliverable = written.file(file.path()).deliverable();
            if (deliverable.isEmpty()
                    || !deliverable.get().releases().isEmpty()
                    || !deliverable.get().branches().isEmpty()) {
                faults.add(file.path() + ": it can't be read, or has releases");
            }
        }

        assertEquals(35, changes.size());
        assertTrue(files.size() > 2_000, files.size() + " files");
        assertEquals(List.of(), faults);
    }

    /** What people decided later, such as to end a deliverable, isn't known when a series starts. */
    @Test
    void almostAllFilesAreThoseThatTheNextSeriesHas() throws IOException {
        assertEquals("224 of 225 files, 220 alike", compared("epoxy", "flamingo"));
        assertEquals("216 of 216 files, 210 alike", compared("flamingo", "gazpacho"));
        assertEquals("210 of 211 files, 209 alike", compared("gazpacho", "hibiscus"));
    }

    private String compared(String series, String next) throws IOException {
        Map<String, String> ours = new TreeMap<>();
        for (ChangedFile file : Objects.requireNonNull(changes.get(series)).files()) {
            ours.put(file.path().replaceFirst(".*/", ""), withoutComments(file.after()));
        }
        int all = 0;
        int known = 0;
        int alike = 0;
        for (String path : RequestDirectory.open(folder).files()) {
            if (path.startsWith("deliverables/" + next + "/")) {
                all++;
                String own = ours.get(path.replaceFirst(".*/", ""));
                String real = DeliverableText.without(
                        Set.of("releases", "branches", "release-notes", "cycle-highlights", "stable-status"),
                        Files.readString(folder.resolve(path)),
                        path);
                known += own == null ? 0 : 1;
                alike += withoutComments(real).equals(own) ? 1 : 0;
            }
        }
        return known + " of " + all + " files, " + alike + " alike";
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)^#.*\\n", "");
    }
}
