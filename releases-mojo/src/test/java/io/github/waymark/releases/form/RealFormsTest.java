package io.github.waymark.releases.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The 6,026 files of OpenStack. */
class RealFormsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(KeyOrder.class)
    void theValuesAndCommentsOfAllFilesStayAndASecondRunChangesNothing(KeyOrder order) throws Exception {
        Path archive = Path.of(System.getProperty("waymark.data", ""), "data/openstack-releases.tar.xz");
        assumeTrue(Files.exists(archive), "skipped: -Dwaymark.data is not set");
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xJf", archive.toAbsolutePath().toString(), "-C", folder.toString())
                        .start()
                        .waitFor());
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("deliverables"))) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() > 6000, files.size() + " files");

        CanonicalForm form = new CanonicalForm(order);
        List<String> refused = new ArrayList<>();
        List<String> unstable = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            YamlFile before = YamlFile.read(file, name);
            CanonicalForm.Result first = form.of(before, name);
            first.refused().ifPresent(reason -> refused.add(name + ": " + reason));
            YamlFile after = YamlFile.read(first.text().getBytes(StandardCharsets.UTF_8), name);
            if (!SameTree.test(before.root().orElseThrow(), after.root().orElseThrow())) {
                different.add(name);
            }
            if (!form.of(after, name).text().equals(first.text())) {
                unstable.add(name);
            }
            String target = System.getProperty("waymark.formatted", "");
            if (!target.isEmpty()) {
                Path written = Path.of(target, order.name(), name);
                Files.createDirectories(written.getParent());
                Files.writeString(written, first.text());
            }
        }

        assertEquals(List.of(), different);
        assertEquals(List.of(), unstable);
        assertEquals(List.of(), refused);
    }
}
