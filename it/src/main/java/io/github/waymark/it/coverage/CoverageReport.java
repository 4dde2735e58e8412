package io.github.waymark.it.coverage;

import io.github.waymark.it.coverage.SourceLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * Writes which lines and branches the tests reach: a row for each module, and the source files of which no line is reached.
 *
 * <p>{@code mvn -B verify -Pcoverage} collects the data in {@code target/coverage}: {@code unit.exec} of the modules' own tests,
 * {@code integration.exec} of the integration tests with all Mavens that they start, and in {@code classes} each class as it was loaded,
 * because those in shaded jars differ from those of their modules.
 */
public final class CoverageReport {

    private final Path root;
    private final SourceLines code = new SourceLines();
    private final SourceLines unit = new SourceLines();
    private final SourceLines integration = new SourceLines();
    private final Map<String, List<String>> sources = new TreeMap<>();

    private CoverageReport(Path root) {
        this.root = root;
    }

    /**
     * Writes {@code coverage.md}.
     *
     * @param arguments the root of the checkout, and the folder with the data
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        CoverageReport report = new CoverageReport(Path.of(arguments[0]));
        report.addModules();
        addReached(folder.resolve("unit.exec"), folder.resolve("classes"), report.unit);
        addReached(folder.resolve("integration.exec"), folder.resolve("classes"), report.integration);
        String text = report.text();
        Files.writeString(folder.resolve("coverage.md"), text);
        System.out.println(text);
    }

    /** All classes, also those that no test loads. */
    private void addModules() throws IOException {
        for (Path classes : classFolders()) {
            List<String> names = sources.computeIfAbsent(
                    root.relativize(classes.resolve("../..").normalize()).toString(), module -> new ArrayList<>());
            Analyzer analyzer = new Analyzer(new ExecutionDataStore(), coverage -> {
                code.add(coverage);
                String name = coverage.getPackageName() + "/" + coverage.getSourceFileName();
                if (!names.contains(name) && coverage.getFirstLine() >= 0) {
                    names.add(name);
                }
            });
            analyzer.analyzeAll(classes.toFile());
        }
    }

    private List<Path> classFolders() throws IOException {
        try (Stream<Path> folders = Files.walk(root, 4)) {
            return folders.filter(folder -> folder.endsWith(Path.of("target/classes")))
                    .filter(folder -> !folder.startsWith(root.resolve("it")))
                    .filter(folder -> Files.isDirectory(folder.resolve("io")))
                    .sorted()
                    .toList();
        }
    }

    private static void addReached(Path data, Path classes, SourceLines lines) throws IOException {
        if (!Files.isRegularFile(data)) {
            throw new IllegalStateException(
                    "There is no " + data + ". Run `mvn -B verify -Pcoverage`: it writes this file and this report.");
        }
        ExecFileLoader loaded = new ExecFileLoader();
        loaded.load(data.toFile());
        Analyzer analyzer = new Analyzer(loaded.getExecutionDataStore(), lines::add);
        try (Stream<Path> dumped = Files.walk(classes)) {
            for (Path file : dumped.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    analyzer.analyzeAll(in, file.toString());
                }
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("| Module | Lines | Unit tests, % | Integration tests, % | Both, % | Branches of both, % |\n");
        text.append("|---|--:|--:|--:|--:|--:|\n");
        SourceLines both = unit.and(integration);
        List<String> unreached = new ArrayList<>();
        Map<String, List<String>> modules = new LinkedHashMap<>(sources);
        modules.put("all", sources.values().stream().flatMap(List::stream).toList());
        modules.forEach((module, files) -> {
            List<Reached> of = files.stream()
                    .map(file -> new Reached(code.of(file), unit.of(file), integration.of(file), both.of(file)))
                    .toList();
            text.append(row(module, of));
        });
        modules.getOrDefault("all", List.of()).stream()
                .filter(file -> both.of(file).values().stream().noneMatch(Line::reached))
                .forEach(unreached::add);
        text.append("\nOf these files no line is reached: ")
                .append(unreached.isEmpty() ? "none" : String.join(", ", unreached))
                .append(".\n");
        return text.toString();
    }

    /** The lines of a file: with code, and as the tests reach them. */
    private record Reached(
            Map<Integer, Line> code, Map<Integer, Line> unit, Map<Integer, Line> integration, Map<Integer, Line> both) {

        long lines() {
            return code.size();
        }

        static long reached(Collection<Line> lines) {
            return lines.stream().filter(Line::reached).count();
        }

        long branches() {
            return code.values().stream().mapToLong(Line::branches).sum();
        }

        long taken() {
            return both.values().stream().mapToLong(Line::taken).sum();
        }
    }

    private static String row(String module, List<Reached> files) {
        long lines = files.stream().mapToLong(Reached::lines).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
                module,
                lines,
                percent(
                        files.stream()
                                .mapToLong(file -> Reached.reached(file.unit().values()))
                                .sum(),
                        lines),
                percent(
                        files.stream()
                                .mapToLong(file ->
                                        Reached.reached(file.integration().values()))
                                .sum(),
                        lines),
                percent(
                        files.stream()
                                .mapToLong(file -> Reached.reached(file.both().values()))
                                .sum(),
                        lines),
                percent(
                        files.stream().mapToLong(Reached::taken).sum(),
                        files.stream().mapToLong(Reached::branches).sum()));
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
