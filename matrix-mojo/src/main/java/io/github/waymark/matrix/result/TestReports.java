package io.github.waymark.matrix.result;

import io.github.waymark.matrix.result.EnvironmentResult.Failure;
import io.github.waymark.matrix.result.EnvironmentResult.RanTests;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The tests of one environment, from the {@code TEST-*.xml} that Surefire, Failsafe and others write.
 *
 * @param cases sorted by module, class and name
 * @param unreadable truncated reports, for example of a JVM that was killed
 * @param jdks the JDKs whose JVMs wrote the reports, as far as the reports say so
 */
public record TestReports(List<TestCase> cases, List<Path> unreadable, List<UsedJdk> jdks) {

    private static final Comparator<TestCase> ORDER = Comparator.comparing(TestCase::module)
            .thenComparing(TestCase::className)
            .thenComparing(TestCase::name);

    /** No tests. */
    public static final TestReports NONE = new TestReports(List.of(), List.of(), List.of());

    public TestReports {
        cases = cases.stream().sorted(ORDER).toList();
        unreadable = List.copyOf(unreadable);
        jdks = List.copyOf(jdks);
    }

    /**
     * Reads all reports below a folder, which may be missing.
     *
     * @param environment the name that is a suffix in reports of a shared child
     */
    public static TestReports read(Path folder, String environment) throws IOException {
        return read(folder, environment, file -> true);
    }

    /** As {@link #read(Path, String)}, the tests that Failsafe ran. */
    public static TestReports readIntegrationTests(Path folder, String environment) throws IOException {
        return read(
                folder, environment, file -> String.valueOf(file.getParent()).endsWith("failsafe-reports"));
    }

    private static TestReports read(Path folder, String environment, Predicate<Path> choice) throws IOException {
        List<TestCase> cases = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        Set<UsedJdk> jdks = new LinkedHashSet<>();
        for (Path file : files(folder).stream().filter(choice).toList()) {
            String module = module(folder.relativize(file));
            if (!ReportFile.read(file, module, "(" + environment + ")", cases, jdks)) {
                unreadable.add(file);
            }
        }
        return new TestReports(cases, unreadable, List.copyOf(jdks));
    }

    /** Deletes the reports of an earlier run. */
    public static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }

    /** The reports below a folder that the tests of its build wrote. */
    public static List<Path> files(Path folder) throws IOException {
        return ReportSearch.files(folder);
    }

    /** The folders before {@code target/surefire-reports} or {@code surefire-reports}; in a copied tree, relative to it. */
    private static String module(Path report) {
        List<String> names = new ArrayList<>();
        for (Path name : report) {
            names.add(name.toString());
        }
        int end = names.lastIndexOf("target");
        if (end < 0) {
            end = Math.max(0, names.size() - 2);
        }
        int start = end > 0 && names.get(0).equals("tree") ? 1 : 0;
        return String.join("/", names.subList(start, end));
    }

    /** How many tests there were. */
    public TestCounts count() {
        TestCounts count = TestCounts.NONE;
        for (TestCase test : cases) {
            count = count.plus(test);
        }
        return count;
    }

    /** The tests that ran, by module and class; skipped tests did not run. */
    public List<RanTests> ran() {
        Map<String, Map<String, Integer>> modules = new TreeMap<>();
        for (TestCase test : cases) {
            if (test.status() != TestCase.Status.SKIPPED) {
                modules.computeIfAbsent(test.module(), module -> new TreeMap<>())
                        .merge(test.className(), 1, Integer::sum);
            }
        }
        return modules.entrySet().stream()
                .map(module -> new RanTests(module.getKey(), module.getValue()))
                .toList();
    }

    /** The tests that failed. */
    public List<Failure> failures() {
        return cases.stream()
                .filter(test -> test.status().isBad())
                .map(test -> new Failure(
                        test.module(), test.className(), test.name(), test.type(), firstLine(test.message())))
                .toList();
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
