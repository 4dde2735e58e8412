package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.FailureReason;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.process.Ending;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an environment ended, and why.
 *
 * @param outcome how
 * @param reason why it is not {@code ok}; of one that is, what should be known besides, or nothing
 */
record Verdict(Outcome outcome, String reason) {

    /**
     * What is known of an environment when its child has ended.
     *
     * @param ending of the child
     * @param because why the child was ended before its time; empty when it wasn't
     * @param record what the agent told
     * @param failureReason lines of the log that may say why
     * @param reports its tests
     */
    record Evidence(Ending ending, String because, JobRecord record, List<String> failureReason, TestReports reports) {}

    static Verdict of(Environment environment, Evidence evidence) {
        Verdict verdict = plain(environment, evidence);
        boolean ignored = environment.executionPolicy().ignoreOutcome()
                && !verdict.outcome.isFine()
                && verdict.outcome != Outcome.CANCELLED;
        return ignored ? new Verdict(Outcome.IGNORED, verdict.outcome.word() + ": " + verdict.reason) : verdict;
    }

    private static Verdict plain(Environment environment, Evidence evidence) {
        String name = environment.name();
        JobRecord record = evidence.record();
        Ending.Kind kind = evidence.ending().kind();
        Optional<String> testTime = record.testTime(name);
        if (kind == Ending.Kind.TIMEOUT || testTime.isPresent()) {
            return new Verdict(
                    Outcome.TIMEOUT, testTime(environment.executionPolicy().timeout(), testTime));
        }
        if (kind == Ending.Kind.CANCELLED) {
            return new Verdict(Outcome.CANCELLED, evidence.because());
        }
        if (!record.hasStarted()) {
            return notStarted(evidence);
        }
        Optional<String> unfit = record.unfit(name);
        if (unfit.isPresent()) {
            return new Verdict(Outcome.ERROR, unfit.get());
        }
        return record.crash(name).map(goal -> crashed(goal, evidence)).orElseGet(() -> byTests(evidence));
    }

    private static Verdict byTests(Evidence evidence) {
        int bad = evidence.reports().count().bad();
        Optional<JobRecord.FailedGoal> failed = evidence.record().failedBuild();
        if (bad > 0) {
            return new Verdict(Outcome.FAILED, Count.of(bad, "test") + " failed");
        }
        if (failed.isPresent()) {
            JobRecord.FailedGoal goal = failed.get();
            Optional<String> jvm = FailureReason.jvm(evidence.failureReason());
            if (isOfFullDisk(goal, evidence) || (jvm.isPresent() && goal.runsTests())) {
                return crashed(goal, evidence);
            }
            String why = jvm.orElse(firstLine(goal.message()));
            return new Verdict(Outcome.FAILED, goal.goal() + " failed in " + goal.module() + ": " + why);
        }
        if (evidence.ending().exitCode() != 0) {
            return new Verdict(
                    Outcome.FAILED,
                    FailureReason.maven(evidence.failureReason()).orElse("Maven failed"));
        }
        if (!evidence.reports().unreadable().isEmpty()) {
            return new Verdict(
                    Outcome.ERROR,
                    "a report is cut off: " + evidence.reports().unreadable().get(0));
        }
        return new Verdict(Outcome.OK, "");
    }

    /** Maven may have come as far as to read the POMs, which is the project's matter; or its JVM did not start. */
    private static Verdict notStarted(Evidence evidence) {
        Optional<String> jvm = FailureReason.jvm(evidence.failureReason());
        if (jvm.isPresent()) {
            return new Verdict(Outcome.ERROR, "Maven did not start: " + jvm.get());
        }
        Optional<String> maven = FailureReason.maven(evidence.failureReason());
        return maven.isPresent()
                ? new Verdict(Outcome.FAILED, "the build did not begin: " + maven.get())
                : new Verdict(
                        Outcome.ERROR,
                        "Maven did not start, exit code " + evidence.ending().exitCode());
    }

    private static boolean isOfFullDisk(JobRecord.FailedGoal goal, Evidence evidence) {
        return FailureReason.isOfFullDisk(goal.message())
                || evidence.failureReason().stream().anyMatch(FailureReason::isOfFullDisk);
    }

    private static Verdict crashed(JobRecord.FailedGoal goal, Evidence evidence) {
        if (isOfFullDisk(goal, evidence)) {
            return new Verdict(Outcome.ERROR, "the disk is full, at " + goal.goal() + " in " + goal.module());
        }
        String why = FailureReason.jvm(evidence.failureReason()).orElseGet(() -> firstLine(goal.message()));
        return new Verdict(Outcome.ERROR, "the tests of " + goal.module() + " did not run to their end: " + why);
    }

    private static String testTime(Duration limit, Optional<String> module) {
        return "took longer than " + Durations.text(limit)
                + module.map(name -> ", at " + name).orElse("");
    }

    /** The first line that says something: Maven's messages begin with the goal, and go on below it. */
    private static String firstLine(String message) {
        String rest = message.replaceFirst("^Failed to execute goal \\S+ \\([^)]*\\) on project \\S+: ?", "");
        List<String> lines = rest.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("See ") && !line.startsWith("Please refer"))
                .toList();
        if (lines.isEmpty()) {
            return "no reason was given";
        }
        // Of the compiler: the file is on the next line.
        boolean more = lines.get(0).startsWith("Compilation failure") && lines.size() > 1;
        return more ? "Compilation failure: " + lines.get(1) : lines.get(0);
    }
}
