package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.EnvironmentResult.Failure;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.schedule.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary of a run: a table, the failed tests, and the last lines of the logs of failed environments. */
public final class RunSummary {

    private static final int MOST_FAILURES = 20;
    private static final List<String> HEAD =
            List.of("environment", "JDK", "Maven", "tests", "failed", "skipped", "time", "outcome");

    private final MatrixResult result;
    private final boolean colours;

    private RunSummary(MatrixResult result, boolean colours) {
        this.result = result;
        this.colours = colours;
    }

    /**
     * The lines of the summary.
     *
     * @param logs the last lines of the logs, by environment
     * @param folder the folder of the logs, as it is shown
     */
    public static List<String> of(MatrixResult result, Map<String, List<String>> logs, String folder, boolean colours) {
        RunSummary summary = new RunSummary(result, colours);
        List<String> lines = new ArrayList<>(summary.table());
        for (EnvironmentResult environment : result.envs()) {
            if (!environment.outcome().isFine()) {
                lines.addAll(summary.failures(environment));
                lines.addAll(summary.log(environment, logs.getOrDefault(environment.name(), List.of()), folder));
            }
        }
        return List.copyOf(lines);
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
        if (!environment.failures().isEmpty()) {
            lines.add("");
            lines.add(environment.name() + ": failed tests");
        }
        for (Failure failure :
                environment.failures().stream().limit(MOST_FAILURES).toList()) {
            String module = failure.module().isEmpty() ? "" : failure.module() + " ";
            String message = failure.message().isEmpty() ? failure.type() : failure.message();
            lines.add("  "
                    + ProgressText.printable(module + failure.testClass() + "." + failure.method()
                            + (message.isEmpty() ? "" : ": " + message)));
        }
        int more = environment.failures().size() - MOST_FAILURES;
        if (more > 0) {
            lines.add("  and " + more + " more");
        }
        return lines;
    }

    private List<String> log(EnvironmentResult environment, List<String> last, String folder) {
        List<String> lines = new ArrayList<>();
        if (!last.isEmpty()) {
            lines.add("");
            lines.add(environment.name() + ": last lines of " + folder + "/" + environment.log());
            last.forEach(line -> lines.add("  | " + ProgressText.printable(line)));
        }
        return lines;
    }
}
