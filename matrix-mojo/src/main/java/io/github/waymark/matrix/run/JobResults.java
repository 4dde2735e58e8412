package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the results of a child's environments when the child has ended. */
final class JobResults {

    private final RunContext runContext;
    private final RunFolders folders;
    private final Job job;

    JobResults(RunContext runContext, Job job) {
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
            Verdict verdict = Verdict.of(
                    environment,
                    new Verdict.Evidence(
                            attempt.ending(),
                            because,
                            attempt.record(),
                            attempt.log().errorLines(name),
                            reports));
            boolean measured = job.fansOut() && attempt.ending().kind() == Ending.Kind.EXITED;
            double own =
                    measured ? attempt.record().seconds("") + attempt.record().seconds(name) : seconds;
            results.add(result(environment, verdict, own, attempt, reports));
        }
        return results;
    }

    private EnvironmentResult result(
            Environment environment, Verdict verdict, double seconds, Attempt attempt, TestReports reports) {
        return new EnvironmentResult(
                environment.name(),
                environment.factors(),
                environment.labels(),
                verdict.outcome(),
                verdict.reason(),
                Math.round(seconds * 10) / 10.0,
                usedJdk(environment),
                new UsedMaven(job.maven().version(), job.maven().folder().toString()),
                Secrets.hidden(attempt.command().line()),
                attempt.ending().exitCode(),
                job.key(),
                folders.relative(folders.log(environment.name())),
                folders.relative(folders.of(environment.name())),
                environment.build().constraints(),
                reports.count(),
                reports.failures(),
                attempt.record().modules(environment.name()));
    }

    /**
     * The end of an environment's commands.
     *
     * @param last the last one that was started
     * @param variables its environment variables
     * @param ending how it ended
     * @param ranMaven whether one of them was Maven
     * @param record the events of Maven's agent
     */
    record Commanded(
            Optional<Command> last, Map<String, String> variables, Ending ending, boolean ranMaven, JobRecord record) {}

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
                usedJdk(environment),
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
                reports.count(),
                reports.failures(),
                commanded.record().modules(environment.name()));
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
                usedJdk(environment),
                UsedMaven.NONE,
                List.of(),
                -1,
                "",
                "",
                "",
                environment.build().constraints(),
                TestCounts.NONE,
                List.of(),
                List.of());
    }

    private static UsedJdk usedJdk(Environment environment) {
        if (!(environment.state() instanceof State.Ok ok)) {
            return UsedJdk.NONE;
        }
        Jdk jdk = ok.jdk();
        return new UsedJdk(
                jdk.home().toString(),
                jdk.version(),
                jdk.vendor(),
                jdk.arch(),
                environment.platform().role().name().toLowerCase(Locale.ROOT));
    }
}
