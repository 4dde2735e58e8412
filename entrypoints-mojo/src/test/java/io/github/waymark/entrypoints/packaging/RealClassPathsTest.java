package io.github.waymark.entrypoints.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.check.CheckedPath;
import io.github.waymark.entrypoints.check.DeniedArtifacts;
import io.github.waymark.entrypoints.check.EntryPointCheck;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Class paths of real programs, in folders {@code NAME/lib} of {@code -Dwaymark.jars}, and what is known about them in
 * {@code -Dwaymark.data}. The artifacts that the shade and assembly plugins made of gRPC are in {@code grpc}. The build of
 * {@code it/src/class-paths} makes all of them.
 */
class RealClassPathsTest {

    private final Archives archives = new Archives(17);

    @AfterEach
    void close() {
        archives.close();
    }

    private static Path jars(String name) {
        Path folder = Path.of(System.getProperty("waymark.jars", ""), name);
        assumeTrue(
                System.getProperty("waymark.jars") != null && Files.isDirectory(folder),
                "skipped: -Dwaymark.jars has no " + name);
        return folder;
    }

    private static List<String[]> table(String name) throws IOException {
        Path file = Path.of(System.getProperty("waymark.data", ""), "data/entry-points", name);
        assumeTrue(System.getProperty("waymark.data") != null, "skipped: -Dwaymark.data is not set");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }

    private List<Source> classPath(String name) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(jars(name + "/lib"))) {
            files = list.sorted().toList();
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(Source.of(archives.open(file), false));
        }
        return sources;
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot35", "boot40", "grpc", "quarkus", "helidon", "micronaut", "lucene"})
    void allProvidersAreFound(String name) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String[] row : table("services.tsv")) {
            if (row[0].equals(name)) {
                expected.add(row[1] + " " + row[2] + " " + row[3]);
            }
        }
        Set<String> found = new TreeSet<>();
        Registry.of(classPath(name))
                .services()
                .forEach((service, providers) -> providers.forEach(
                        one -> found.add(one.source().label() + " " + service + " " + one.provider())));

        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static List<EntryPointFinding> findings(List<Source> sources, boolean complete) throws IOException {
        CheckedPath checked = new CheckedPath(
                Registry.of(sources),
                new KnownClasses(sources, JdkClasses.running()),
                EntryPointSettings.builtIn(),
                0,
                complete,
                !complete,
                complete,
                DeniedArtifacts.NONE);
        return new EntryPointCheck(checked).findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot35", "boot40", "grpc", "quarkus", "helidon", "micronaut", "lucene"})
    void publishedJarsHaveNoErrors(String name) throws IOException {
        List<EntryPointFinding> errors = findings(classPath(name), true).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();

        assertEquals(List.of(), errors);
    }

    @Test
    void quarkusHasTwoConfigurersOfItsLog() throws IOException {
        List<EntryPointFinding> warnings = findings(classPath("quarkus"), true).stream()
                .filter(finding -> finding.finding().rule().id().equals("EP10"))
                .toList();

        assertEquals(1, warnings.size());
        assertEquals(Level.WARN, warnings.get(0).level());
        assertTrue(warnings.get(0).text().contains("org.jboss.logmanager.ConfiguratorFactory"), warnings.toString());
    }

    /** Each jar by itself, as with {@code -Dentry-points.jars}. */
    @Test
    void jarsWhoseModuleDeclaresOtherProvidersThanTheirFilesAreFound() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String[] row : table("disagreements.tsv")) {
            if (!EntryPointSettings.builtIn().isForeign(row[2])) {
                expected.merge(row[1] + " " + row[2], row[3], (one, other) -> one + ", " + other);
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (Source jar : classPath("disagreements")) {
            for (EntryPointFinding finding : findings(List.of(Source.of(jar.archive(), true)), false)) {
                if (finding.finding().rule().id().equals("EP11")) {
                    found.merge(jar.label() + " " + finding.service(), finding.text(), String::concat);
                }
            }
        }

        assertEquals(String.join("\n", expected.keySet()), String.join("\n", found.keySet()));
        expected.forEach((place, providers) -> assertTrue(
                Arrays.stream(providers.split(", ", -1)).allMatch(found.getOrDefault(place, "")::contains),
                () -> place + " " + providers));
    }

    private List<EntryPointFinding> packaged(String jar, PackagingTool tool, Relocation... relocations)
            throws IOException {
        Path file = jars("grpc").resolve(jar);
        Source source = new Source(archives.open(file), "t:grpc:1", "target/" + jar, true, List.of());
        PackagedArtifact artifact = new PackagedArtifact(source, tool, "plain", List.of(relocations));
        return new PackageCheck(Registry.of(classPath("grpc")))
                .findings(artifact).stream()
                        .filter(one -> one.level() == Level.ERROR)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "grpc-1-plain.jar, SHADE, 'shade 3.6.1, no transformer'",
        "grpc-1-jar-with-dependencies.jar, ASSEMBLY, assembly 3.7.1 jar-with-dependencies"
    })
    void eachProviderThatAPluginLosesIsNamed(String jar, PackagingTool tool, String title) throws IOException {
        List<EntryPointFinding> findings = packaged(jar, tool);

        int rows = 0;
        for (String[] row : table("shade-expected.tsv")) {
            if (row[0].equals(title)) {
                rows++;
                String text = findings.stream()
                        .filter(one -> one.finding().message().contains(row[1]))
                        .map(one -> one.finding().rule().id() + " " + one.text())
                        .collect(Collectors.joining());
                assertTrue(text.startsWith("EP14 "), text);
                assertTrue(Arrays.stream(row[3].split("\\|", -1)).allMatch(text::contains), text);
                assertTrue(Arrays.stream(row[2].split("\\|", -1)).noneMatch(text::contains), text);
            }
        }
        assertEquals(2, rows);
        assertEquals(rows, findings.size());
    }

    @ParameterizedTest
    @CsvSource({"grpc-1-merged.jar, SHADE", "grpc-1-with-services.jar, ASSEMBLY"})
    void nothingIsLostWhereThePluginMergesServices(String jar, PackagingTool tool) throws IOException {
        assertEquals(List.of(), packaged(jar, tool));
    }

    @Test
    void relocationNeedsTheTransformer() throws IOException {
        Relocation relocation = new Relocation("io.grpc", "my.grpc", List.of(), List.of());

        assertEquals(List.of(), packaged("grpc-1-relocated.jar", PackagingTool.SHADE, relocation));
        List<EntryPointFinding> half = packaged("grpc-1-half.jar", PackagingTool.SHADE, relocation);
        assertEquals(
                Set.of("EP15"),
                half.stream().map(one -> one.finding().rule().id()).collect(Collectors.toSet()));
    }
}
