package io.github.waymark.releases.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The 6,026 files of OpenStack, and made ones of their shapes. */
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

        Faults faults = new Faults(order);
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            String text = faults.add(YamlFile.read(file, name), name);
            String target = System.getProperty("waymark.formatted", "");
            if (!target.isEmpty()) {
                Path written = Path.of(target, order.name(), name);
                Files.createDirectories(written.getParent());
                Files.writeString(written, text);
            }
        }

        faults.requireNone();
    }

    @ParameterizedTest
    @EnumSource(KeyOrder.class)
    void theValuesAndCommentsOfMadeFilesStayToo(KeyOrder order) {
        Random random = new Random(7);
        Faults faults = new Faults(order);
        for (int i = 0; i < 500; i++) {
            String name = "made-" + i + ".yaml";
            String made = file(random);
            String text = faults.add(YamlFile.read(made, name), name);
            List<String> comments = made.lines()
                    .filter(line -> line.contains("# "))
                    .map(line -> line.substring(line.indexOf("# ")))
                    .sorted()
                    .toList();

            assertEquals(
                    comments,
                    text.lines()
                            .filter(line -> line.contains("# "))
                            .map(line -> line.substring(line.indexOf("# ")))
                            .sorted()
                            .toList(),
                    made);
        }

        faults.requireNone();
    }

    /** A deliverable as people write it: any order, quotes, indentation, empty lines and comments. */
    private static String file(Random random) {
        List<String> parts = new ArrayList<>();
        int comment = 0;
        for (String line :
                List.of("team: parsers", "type: library", "launchpad: parser", "release-model: cycle-with-rc")) {
            if (random.nextInt(4) > 0) {
                String quoted = random.nextInt(3) == 0 ? line.replaceFirst(": (.*)", ": '$1'") : line;
                String after = random.nextInt(4) == 0 ? "  # remark " + comment++ : "";
                parts.add((random.nextInt(4) == 0 ? "# before " + comment++ + "\n" : "") + quoted + after + "\n");
            }
        }
        String indent = " ".repeat(random.nextInt(3) * 2);
        StringBuilder releases = new StringBuilder("releases:\n");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String version = "1." + i + ".0";
            if (random.nextInt(4) == 0) {
                releases.append(indent)
                        .append("- {version: ")
                        .append(version)
                        .append(", projects: [{repo: acme/parser, hash: ")
                        .append("ab".repeat(20))
                        .append("}]}\n");
                continue;
            }
            releases.append(random.nextInt(4) == 0 ? indent + "# release " + comment++ + "\n" : "");
            releases.append(indent)
                    .append("- version: ")
                    .append(random.nextBoolean() ? version : '"' + version + '"')
                    .append('\n');
            String deeper = indent + "  " + " ".repeat(random.nextInt(2) * 2);
            releases.append(indent)
                    .append("  projects:\n")
                    .append(deeper)
                    .append("- repo: acme/parser\n")
                    .append(deeper)
                    .append("  hash: ")
                    .append("ab".repeat(20))
                    .append('\n');
            releases.append(random.nextInt(3) == 0 ? "\n" : "");
        }
        parts.add(releases.toString());
        if (random.nextBoolean()) {
            parts.add("cycle-highlights:\n- |\n  Parses more.\n\n    And faster.\n- a plain text\n  in two lines\n");
        }
        Collections.shuffle(parts, random);
        return (random.nextBoolean() ? "---\n" : "") + String.join(random.nextInt(3) == 0 ? "\n" : "", parts);
    }

    /** What may go wrong with a file. */
    private static final class Faults {

        private final CanonicalForm form;
        private final List<String> refused = new ArrayList<>();
        private final List<String> unstable = new ArrayList<>();
        private final List<String> different = new ArrayList<>();

        Faults(KeyOrder order) {
            this.form = new CanonicalForm(order);
        }

        /** Formats a file twice. */
        String add(YamlFile before, String name) {
            CanonicalForm.Result first = form.of(before, name);
            first.refused().ifPresent(reason -> refused.add(name + ": " + reason));
            YamlFile after = YamlFile.read(first.text().getBytes(StandardCharsets.UTF_8), name);
            if (!SameTree.test(before.root().orElseThrow(), after.root().orElseThrow())) {
                different.add(name);
            }
            if (!form.of(after, name).text().equals(first.text())) {
                unstable.add(name);
            }
            return first.text();
        }

        void requireNone() {
            assertEquals(List.of(), different);
            assertEquals(List.of(), unstable);
            assertEquals(List.of(), refused);
        }
    }
}
