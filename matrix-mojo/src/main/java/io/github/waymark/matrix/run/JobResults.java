package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.process.Secrets;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.EnvironmentResult.UsedMaven;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestCounts;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.JobLog;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.process.Command;
import io.github.waymark.process.Ending;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the results of a child's environments when the child has ended. */
final class JobResults {

    private final RunContext runContext;
    private final RunFolders folders;
    private final Job job;
    private final long startMillis;

    /**
     * The results of a child.
     *
     * @param startMillis when the first attempt to run it started, in milliseconds since 1970
     */
    JobResults(RunContext runContext, Job job, long startMillis) {
        this.startMillis = startMillis;
        this.runContext = runContext;
        this.folders = runContext.folders();
        this.job = job;
    }

    /** A child that has ended. */
    record Attempt(Command command, Ending ending, JobRecord record, JobLog log) {}

    /**
     * The results of the environments in {@code done}.
     *
     * @param because why the child was ended early; empty when it wasn't
     */
    List<EnvironmentResult> of(Job done, Attempt attempt, String because, double seconds) throws IOException {
        List<EnvironmentResult> results = new ArrayList<>();
        for (Environment environment : done.environments()) {
            String name = environment.name();
            TestReports reports = TestReports.read(folders.of(name), name);
            runContext.tests().put(name, reports);
            List<String> narrowed = narrowed(environment, attempt.record(), reports);
            Verdict verdict = Verdict.of(
                    environment,
                    new Verdict.Evidence(
                            attempt.ending(),
                            because,
                            attempt.record(),
                            attempt.log().errorLines(name),
                            attempt.log().tests(name),
                            reports,
                            narrowed));
            results.add(result(environment, verdict, narrowed, wall(attempt, name, seconds), attempt, reports));
        }
        return results;
    }

    /** An environment may end before its child does: with the last goal that is its own, or shared. */
    private double wall(Attempt attempt, String name, double seconds) {
        long last = attempt.record().lastGoalAt(name);
        boolean measured = job.fansOut() && attempt.ending().kind() == Ending.Kind.EXITED && last > 0;
        return measured ? Math.max(0, Math.min(seconds, (last - startMillis) / 1000.0)) : seconds;
    }

    /** Profiles may switch tests off; where tests are missing, those of the command line may be the reason. */
    private List<String> narrowed(Environment environment, JobRecord record, TestReports reports) throws IOException {
        Set<String> narrowed = new LinkedHashSet<>(environment.narrowed());
        if (runContext.settings().notest()) {
            narrowed.add("-Dmatrix.notest");
        }
        narrowed.addAll(new OuterNarrowing(runContext.parent()).all());
        boolean testsMissing = reports.cases().isEmpty()
                || !record.untested(environment.name()).isEmpty();
        if (testsMissing && record.hasEnded() && record.failedBuild().isEmpty()) {
            narrowed.addAll(runContext.settings().switches());
        }
        return List.copyOf(narrowed);
    }

    private EnvironmentResult result(
            Environment environment,
            Verdict verdict,
            List<String> narrowed,
            double seconds,
            Attempt attempt,
            TestReports reports) {
        return new EnvironmentResult(
                environment.name(),
                environment.factors(),
                environment.labels(),
                verdict.outcome(),
                verdict.reason(),
                Math.round(seconds * 10) / 10.0,
                Math.round(attempt.record().testSeconds(environment.name()) * 10) / 10.0,
                RanOn.of(environment, attempt.ending(), attempt.record(), reports),
                new UsedMaven(job.maven().version(), job.maven().folder().toString()),
                Secrets.hidden(attempt.command().line()),
                attempt.ending().exitCode(),
                job.key(),
                folders.relative(folders.log(environment.name())),
                folders.relative(folders.of(environment.name())),
                environment.build().constraints(),
                narrowed,
                reports.count(),
                reports.ran(),
                attempt.record().untested(environment.name()),
                reports.failures(),
                attempt.record().modules(environment.name()),
                Notices.of(
                        environment,
                        attempt.record(),
                        reports,
                        new Notices.Profiles(job.jdk(), runContext.settings().jdkProfiles())));
    }

    /**
     * The end of an environment's commands.
     *
     * @param last the last one that was started
     * @param variables its environment variables
     * @param ending how it ended
     * @param ranJdk whether one of them was a program of the JDK
     * @param ranMaven whether one of them was Maven
     * @param record the events of Maven's agent
     */
    record Commanded(
            Optional<Command> last,
            Map<String, String> variables,
            Ending ending,
            boolean ranJdk,
            boolean ranMaven,
            JobRecord record) {}

    /** The result of an environment with commands instead of goals; it has tests if a Maven among them ran some. */
    EnvironmentResult ofCommands(Environment environment, Verdict verdict, Commanded commanded, double seconds)
            throws IOException {
        TestReports reports = TestReports.read(folders.of(environment.name()), environment.name());
        runContext.tests().put(environment.name(), reports);
        List<String> line = commanded.last().map(Command::line).orElse(List.of());
        return new EnvironmentResult(
                environment.name(),
                environment.factors(),
                environment.labels(),
                verdict.outcome(),
                verdict.reason(),
                Math.round(seconds * 10) / 10.0,
                Math.round(commanded.record().testSeconds(environment.name()) * 10) / 10.0,
                commanded.ranJdk() ? RanOn.planned(environment) : UsedJdk.NONE,
                commanded.ranMaven()
                        ? new UsedMaven(
                                job.maven().version(), job.maven().folder().toString())
                        : UsedMaven.NONE,
                Secrets.hidden(line).stream()
                        .map(word -> Secrets.hidden(word, commanded.variables()))
                        .toList(),
                commanded.last().isPresent() ? commanded.ending().exitCode() : -1,
                "",
                folders.relative(folders.log(environment.name())),
                folders.relative(folders.of(environment.name())),
                environment.build().constraints(),
                narrowed(environment, commanded),
                reports.count(),
                reports.ran(),
                List.of(),
                reports.failures(),
                commanded.record().modules(environment.name()),
                List.of());
    }

    private List<String> narrowed(Environment environment, Commanded commanded) throws IOException {
        List<String> narrowed = new ArrayList<>(environment.narrowed());
        if (commanded.ranMaven()) {
            narrowed.addAll(new OuterNarrowing(runContext.parent()).properties());
        }
        return narrowed;
    }

    /** Results of environments whose child could not be run. */
    List<EnvironmentResult> errors(String reason, double seconds) {
        return job.environments().stream()
                .map(environment -> without(environment, Outcome.ERROR, reason, seconds))
                .toList();
    }

    /** The result of an environment that has no child. */
    static EnvironmentResult without(Environment environment, Outcome outcome, String reason, double seconds) {
        return new EnvironmentResult(
                environment.name(),
                environment.factors(),
                environment.labels(),
                environment.executionPolicy().ignoreOutcome() && outcome == Outcome.ERROR ? Outcome.IGNORED : outcome,
                reason,
                seconds,
                0,
                UsedJdk.NONE,
                UsedMaven.NONE,
                List.of(),
                -1,
                "",
                "",
                "",
                environment.build().constraints(),
                environment.narrowed(),
                TestCounts.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
