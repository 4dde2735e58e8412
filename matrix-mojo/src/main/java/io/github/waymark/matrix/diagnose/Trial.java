package io.github.waymark.matrix.diagnose;

import io.github.waymark.matrix.report.JdkCause;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of a test on one JDK.
 *
 * @param environment the environment
 * @param jdk the full version of its JDK
 * @param outcome the outcome
 * @param why the first line of the failure, or why the test could not be run
 * @param cause the change of the JDK that the failure shows; may be empty
 */
public record Trial(String environment, String jdk, Outcome outcome, String why, String cause) {

    /** The outcome of a test. */
    public enum Outcome {
        /** It passed. */
        PASSED,
        /** It failed, or one of its invocations did. */
        FAILED,
        /** It was skipped, or did not run. */
        UNTESTED;

        /** The word for it in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the outcome from the reports.
     *
     * @param jdk the version of the JDK that was planned, if the result has none
     */
    public static Trial of(EnvironmentResult result, TestReports reports, TestSelection selection, String jdk) {
        String version = result.jdk().version().isEmpty() ? jdk : result.jdk().version();
        List<TestCase> cases = reports.cases().stream()
                .filter(test -> selection.contains(test.className(), test.name()))
                .toList();
        for (TestCase test : cases) {
            if (test.status().isBad()) {
                String message = test.message().isBlank() ? test.type() : test.message();
                return new Trial(
                        result.name(),
                        version,
                        Outcome.FAILED,
                        message.strip().lines().findFirst().orElse(""),
                        JdkCause.of(test).map(JdkCause::text).orElse(""));
            }
        }
        if (cases.stream().anyMatch(test -> test.status() == TestCase.Status.PASSED)) {
            return new Trial(result.name(), version, Outcome.PASSED, "", "");
        }
        String why = cases.isEmpty()
                ? result.reason().isEmpty() ? "the test was not run" : result.reason()
                : "the test was skipped";
        return new Trial(result.name(), version, Outcome.UNTESTED, why, "");
    }
}
