package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestCounts;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.FailureReason;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.process.Ending;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides the outcome of an environment, and its reason.
 *
 * @param outcome the outcome
 * @param reason why it is not {@code ok}; may be empty when it is
 */
record Verdict(Outcome outcome, String reason) {

    /**
     * The data of an environment whose child has ended.
     *
     * @param ending how the child ended
     * @param because why the child was cancelled; empty when it wasn't
     * @param record the events of the agent
     * @param errorLines lines of the log that may contain the reason
     * @param loggedTests the number of tests that the log reports
     * @param reports its test reports
     * @param narrowed options of the command line because of which less ran than the declaration says
     */
    record Evidence(
            Ending ending,
            String because,
            JobRecord record,
            List<String> errorLines,
            int loggedTests,
            TestReports reports,
            List<String> narrowed) {

        private Optional<String> signal() {
            return FailureReason.signal(ending.exitCode()).map(text -> "Maven " + text);
        }
    }

    static Verdict of(Environment environment, Evidence evidence) {
        return withoutPolicy(environment, evidence).rated(environment);
    }

    /** The same; a failure is ignored when the environment says so. */
    Verdict rated(Environment environment) {
        boolean ignored =
                environment.executionPolicy().ignoreOutcome() && !outcome.isFine() && outcome != Outcome.CANCELLED;
        return ignored ? new Verdict(Outcome.IGNORED, outcome.word() + ": " + reason) : this;
    }

    private static Verdict withoutPolicy(Environment environment, Evidence evidence) {
        String name = environment.name();
        JobRecord record = evidence.record();
        Ending.Kind kind = evidence.ending().kind();
        Optional<String> module = record.timedOutModule(name);
        if (kind == Ending.Kind.TIMEOUT || module.isPresent()) {
            return new Verdict(
                    Outcome.TIMEOUT, timeoutReason(environment.executionPolicy().timeout(), module));
        }
        if (kind == Ending.Kind.CANCELLED) {
            return new Verdict(Outcome.CANCELLED, evidence.because());
        }
        if (!record.hasEnded() && evidence.errorLines().stream().anyMatch(FailureReason::isFullDisk)) {
            return new Verdict(Outcome.ERROR, "the disk is full");
        }
        if (!record.hasStarted()) {
            return notStarted(evidence);
        }
        if (!record.hasEnded()) {
            return endedEarly(evidence);
        }
        Optional<String> unfit = record.unfit(name);
        if (unfit.isPresent()) {
            return new Verdict(Outcome.ERROR, unfit.get());
        }
        return record.crash(name).map(goal -> crashed(goal, evidence)).orElseGet(() -> byTests(environment, evidence));
    }

    /** Without the event of its end, goals and tests may be missing. */
    private static Verdict endedEarly(Evidence evidence) {
        return new Verdict(
                Outcome.ERROR,
                evidence.signal()
                        .orElse("Maven ended before its build did, exit code "
                                + evidence.ending().exitCode()));
    }

    private static Verdict byTests(Environment environment, Evidence evidence) {
        int bad = evidence.reports().count().bad();
        Optional<JobRecord.FailedGoal> failed = evidence.record().failedBuild();
        if (bad > 0) {
            return new Verdict(Outcome.FAILED, Count.of(bad, "test") + " failed");
        }
        if (failed.isPresent()) {
            JobRecord.FailedGoal goal = failed.get();
            Optional<String> jvm = FailureReason.jvm(evidence.errorLines());
            if (isFullDisk(goal, evidence) || (jvm.isPresent() && goal.runsTests())) {
                return crashed(goal, evidence);
            }
            String why = jvm.orElse(firstLine(goal.message()));
            return new Verdict(Outcome.FAILED, goal.goal() + " failed in " + goal.module() + ": " + why);
        }
        if (evidence.ending().exitCode() != 0) {
            return new Verdict(
                    Outcome.FAILED, FailureReason.maven(evidence.errorLines()).orElse("Maven failed"));
        }
        if (!evidence.reports().unreadable().isEmpty()) {
            return new Verdict(
                    Outcome.ERROR,
                    "a report is incomplete: " + evidence.reports().unreadable().get(0));
        }
        if (evidence.errorLines().stream().anyMatch(FailureReason::isFullDisk)) {
            return new Verdict(Outcome.ERROR, "the disk was full, so reports may be missing");
        }
        return byEvidence(environment, evidence);
    }

    /** All goals succeeded; whether that shows anything. */
    private static Verdict byEvidence(Environment environment, Evidence evidence) {
        TestCounts count = evidence.reports().count();
        if (count.run() == 0 && evidence.loggedTests() > 0) {
            return new Verdict(Outcome.ERROR, Count.of(evidence.loggedTests(), "test") + " ran, but left no report");
        }
        Optional<String> otherJdk = RanOn.otherJdk(environment, evidence.reports());
        if (otherJdk.isPresent()) {
            return new Verdict(Outcome.ERROR, otherJdk.get());
        }
        boolean empty = isForTests(environment, evidence) && count.run() == count.skipped();
        if (!empty) {
            return new Verdict(Outcome.OK, "");
        }
        String reason = emptyReason(count, evidence);
        return environment.executionPolicy().allowEmpty()
                ? new Verdict(Outcome.OK, reason + ", which allowEmpty allows")
                : new Verdict(Outcome.EMPTY, reason);
    }

    /** Goals that lead to no tests are the environment's purpose when they are declared, but not when the command line sets them. */
    private static boolean isForTests(Environment environment, Evidence evidence) {
        return environment.build().mode() == Mode.TEST
                && (environment.build().runsTestsOnly()
                        || evidence.narrowed().stream().anyMatch(option -> option.contains("goals=")));
    }

    private static String emptyReason(TestCounts count, Evidence evidence) {
        if (count.skipped() > 0) {
            return count.skipped() == 1
                    ? "its only test was skipped"
                    : "all " + count.skipped() + " tests were skipped";
        }
        return "no test was run" + (evidence.narrowed().isEmpty() ? "" : ": " + String.join(", ", evidence.narrowed()));
    }

    /** Either Maven failed to read the POMs, which is a failure of the project, or its JVM did not start. */
    private static Verdict notStarted(Evidence evidence) {
        Optional<String> signal = evidence.signal();
        if (signal.isPresent()) {
            return new Verdict(Outcome.ERROR, signal.get());
        }
        Optional<String> jvm = FailureReason.jvm(evidence.errorLines());
        if (jvm.isPresent()) {
            return new Verdict(Outcome.ERROR, "Maven did not start: " + jvm.get());
        }
        Optional<String> maven = FailureReason.maven(evidence.errorLines());
        return maven.isPresent()
                ? new Verdict(Outcome.FAILED, "the build did not start: " + maven.get())
                : new Verdict(
                        Outcome.ERROR,
                        "Maven did not start, exit code " + evidence.ending().exitCode());
    }

    private static boolean isFullDisk(JobRecord.FailedGoal goal, Evidence evidence) {
        return FailureReason.isFullDisk(goal.message())
                || evidence.errorLines().stream().anyMatch(FailureReason::isFullDisk);
    }

    private static Verdict crashed(JobRecord.FailedGoal goal, Evidence evidence) {
        if (isFullDisk(goal, evidence)) {
            return new Verdict(Outcome.ERROR, "the disk is full, at " + goal.goal() + " in " + goal.module());
        }
        List<String> lines = new ArrayList<>(goal.message().lines().toList());
        lines.addAll(evidence.errorLines());
        String why = FailureReason.jvm(evidence.errorLines())
                .or(() -> FailureReason.signalOfTests(lines).map(text -> "their JVM " + text))
                .orElseGet(() -> firstLine(goal.message()));
        return new Verdict(Outcome.ERROR, "the tests of " + goal.module() + " did not run to their end: " + why);
    }

    private static String timeoutReason(Duration limit, Optional<String> module) {
        return "took longer than " + Durations.text(limit)
                + module.map(name -> ", at " + name).orElse("");
    }

    /** The first line with a reason; Maven's messages start with the goal. */
    private static String firstLine(String message) {
        String rest = message.replaceFirst("^Failed to execute goal \\S+ \\([^)]*\\) on project \\S+: ?", "");
        List<String> lines = rest.lines()
                .map(String::strip)
                .filter(line -> line.matches(".*\\w.*") && !line.startsWith("See ") && !line.startsWith("Please refer"))
                .toList();
        if (lines.isEmpty()) {
            return "no reason was reported";
        }
        // The compiler's message has the file on the next line.
        boolean more = lines.get(0).startsWith("Compilation failure") && lines.size() > 1;
        if (more) {
            return "Compilation failure: " + lines.get(1);
        }
        // "Missing:", the message about artifacts that can't be resolved, only announces the next line.
        boolean announces = lines.get(0).endsWith(":") && lines.size() > 1;
        return announces ? lines.get(0) + " " + lines.get(1).replaceFirst("^\\d+\\) ", "") : lines.get(0);
    }
}
