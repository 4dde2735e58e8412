package io.github.waymark.releases.check;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.ApiReport;
import io.github.waymark.version.Bump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The reports of a release that compare its API with that of the previous one.
 *
 * @param byName the reports by their names
 * @param problems the reports that can't be read
 */
public record ApiReports(Map<String, ApiReport> byName, List<Problem> problems) {

    /** The parameter with the folder of the reports. */
    private static final String FOLDER = "-Drelease-request.apiReports";

    public ApiReports {
        byName = Map.copyOf(byName);
        problems = List.copyOf(problems);
    }

    /** No reports. */
    public static ApiReports none() {
        return new ApiReports(Map.of(), List.of());
    }

    /**
     * The reports of a release in a folder for many: the files {@code .xml} and {@code .txt} in {@code REPOSITORY/VERSION}.
     *
     * @param repository the name of the repository, which comes from a file of a request and can't leave the folder
     */
    public static ApiReports of(Path folder, String repository, String version) {
        Path own = folder.resolve(repository).resolve(version).normalize();
        return own.startsWith(folder.normalize()) ? read(folder.normalize(), own, "") : none();
    }

    /** The reports that a build wrote: the XML files in the folders {@code target/japicmp} of its modules. */
    public static ApiReports built(Path tree) {
        return read(tree, tree, "target/japicmp");
    }

    private static ApiReports read(Path base, Path folder, String parent) {
        Map<String, ApiReport> reports = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder, parent)) {
            try {
                reports.put(base.relativize(file).toString().replace('\\', '/'), ApiReport.read(file, FOLDER));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return new ApiReports(reports, problems);
    }

    private static List<Path> files(Path folder, String parent) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            // Links may lead anywhere, because the files can come from a build of the request.
            return files.filter(file ->
                            parent.isEmpty() ? isReport(file, true) : isIn(file, parent) && isReport(file, false))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isIn(Path file, String folder) {
        Path parent = file.getParent();
        return parent != null && parent.endsWith(folder);
    }

    private static boolean isReport(Path file, boolean words) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || (words && name.endsWith(".txt"));
    }

    /** The reports of both; of two with the same name, the other one. */
    ApiReports and(ApiReports other) {
        Map<String, ApiReport> reports = new TreeMap<>(byName);
        reports.putAll(other.byName);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new ApiReports(reports, all);
    }

    /** The reports of this kind. */
    ApiReports only(BiPredicate<String, ApiReport> kind) {
        Map<String, ApiReport> reports = new TreeMap<>(byName);
        reports.entrySet().removeIf(entry -> !kind.test(entry.getKey(), entry.getValue()));
        return new ApiReports(reports, problems);
    }

    /** Whether there is no report, and none that can't be read. */
    boolean isEmpty() {
        return byName.isEmpty() && problems.isEmpty();
    }

    /** The report with the strongest bump; empty if no API changed. */
    Optional<Map.Entry<String, Bump>> strongest() {
        Map<String, Bump> bumps = new TreeMap<>();
        byName.forEach((name, report) -> report.bump().ifPresent(bump -> bumps.put(name, bump)));
        return bumps.entrySet().stream().reduce((one, two) -> two.getValue().compareTo(one.getValue()) > 0 ? two : one);
    }
}
