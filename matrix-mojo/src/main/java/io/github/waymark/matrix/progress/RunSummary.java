package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.FailedTests;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.run.child.LogExcerpt;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary of a run: a table, remarks, the failed tests, and the first errors in the logs of failed environments. */
public final class RunSummary {

    private static final int MOST_FAILURES = 20;
    private static final List<String> HEAD =
            List.of("environment", "JDK", "Maven", "tests", "failed", "skipped", "time", "test time", "outcome");

    private final MatrixResult result;
    private final boolean colours;

    private RunSummary(MatrixResult result, boolean colours) {
        this.result = result;
        this.colours = colours;
    }

    /**
     * The lines of the summary.
     *
     * @param logs excerpts of the logs, by environment
     * @param folder the folder of the logs, as it is shown
     */
    public static List<String> of(MatrixResult result, Map<String, LogExcerpt> logs, String folder, boolean colours) {
        RunSummary summary = new RunSummary(result, colours);
        List<String> lines = new ArrayList<>(summary.table());
        lines.addAll(summary.remarks());
        for (EnvironmentResult environment : result.envs()) {
            if (!environment.outcome().isFine()) {
                lines.addAll(summary.failures(environment));
            }
        }
        lines.addAll(summary.logs(logs, folder));
        return List.copyOf(lines);
    }

    /** What the table doesn't show; equal remarks of several environments are one line. */
    private List<String> remarks() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (EnvironmentResult environment : result.envs()) {
            if (!environment.narrowed().isEmpty() && environment.outcome() != Outcome.SKIPPED) {
                String narrowed = "tested only in part, so `matrix:verify` doesn't accept it: "
                        + String.join(", ", environment.narrowed());
                names.computeIfAbsent(narrowed, key -> new ArrayList<>()).add(environment.name());
            }
            environment
                    .notices()
                    .forEach(notice -> names.computeIfAbsent(notice, key -> new ArrayList<>())
                            .add(environment.name()));
        }
        List<String> lines = new ArrayList<>();
        names.forEach((remark, of) -> lines.add(String.join(", ", of) + ": " + ProgressText.printable(remark)));
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }

    private List<String> table() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        result.envs().forEach(environment -> rows.add(row(environment)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), widths, i == 0 ? null : result.envs().get(i - 1)));
        }
        return lines;
    }

    private static List<String> row(EnvironmentResult environment) {
        String why = environment.reason().isEmpty() ? "" : ": " + ProgressText.printable(environment.reason());
        return List.of(
                environment.name(),
                environment.jdk().version(),
                environment.maven().version(),
                String.valueOf(environment.tests().run()),
                String.valueOf(environment.tests().bad()),
                String.valueOf(environment.tests().skipped()),
                Durations.text(environment.seconds()),
                environment.testSeconds() > 0 ? Durations.text(environment.testSeconds()) : "",
                environment.outcome().word() + why);
    }

    private String line(List<String> cells, int[] widths, @Nullable EnvironmentResult environment) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size() - 1; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            // Numbers are aligned right.
            line.append(i >= 3 ? padding + cells.get(i) : cells.get(i) + padding)
                    .append("  ");
        }
        String outcome = cells.get(cells.size() - 1);
        line.append(environment == null ? outcome : ProgressText.coloured(environment.outcome(), outcome, colours));
        return line.toString();
    }

    private List<String> failures(EnvironmentResult environment) {
        List<String> lines = new ArrayList<>();
        List<FailedTests> failures = FailedTests.of(environment.failures());
        if (!failures.isEmpty()) {
            lines.add("");
            lines.add(environment.name() + ": failed tests");
        }
        for (FailedTests failed : failures.stream().limit(MOST_FAILURES).toList()) {
            lines.add("  " + ProgressText.printable(failed.text()));
        }
        int more = failures.stream()
                .skip(MOST_FAILURES)
                .mapToInt(FailedTests::count)
                .sum();
        if (more > 0) {
            lines.add("  and " + more + " more; `mvn matrix:report` shows all");
        }
        return lines;
    }

    /** Environments of one child whose logs have the same errors, as of a compilation, are shown once. */
    private List<String> logs(Map<String, LogExcerpt> logs, String folder) {
        Map<List<Object>, List<EnvironmentResult>> shared = new LinkedHashMap<>();
        for (EnvironmentResult environment : result.envs()) {
            LogExcerpt excerpt = logs.getOrDefault(environment.name(), LogExcerpt.NONE);
            if (!environment.outcome().isFine() && !excerpt.lines().isEmpty()) {
                shared.computeIfAbsent(List.of(environment.compileKey(), excerpt), key -> new ArrayList<>())
                        .add(environment);
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<EnvironmentResult> environments : shared.values()) {
            EnvironmentResult first = environments.get(0);
            LogExcerpt excerpt = logs.getOrDefault(first.name(), LogExcerpt.NONE);
            lines.add("");
            lines.add(String.join(
                            ", ",
                            environments.stream().map(EnvironmentResult::name).toList())
                    + ": " + folder + "/" + first.log());
            excerpt.lines().forEach(line -> lines.add("  | " + ProgressText.printable(line)));
            if (excerpt.more() > 0) {
                lines.add("  | … " + Count.of(excerpt.more(), "more line"));
            }
        }
        return lines;
    }
}
