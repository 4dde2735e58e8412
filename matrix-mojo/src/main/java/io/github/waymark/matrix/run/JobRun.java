package io.github.waymark.matrix.run;

import io.github.waymark.matrix.process.Secrets;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.run.child.AgentConfigFile;
import io.github.waymark.matrix.run.child.EventTail;
import io.github.waymark.matrix.run.child.FailureReason;
import io.github.waymark.matrix.run.child.JobFolders;
import io.github.waymark.matrix.run.child.JobLog;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Child;
import io.github.waymark.process.Command;
import io.github.waymark.process.Ending;
import io.github.waymark.process.ProcessRecord;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one child, from its start to the results of its environments. Another thread can cancel it. */
final class JobRun {

    private static final long POLL_MILLIS = 200;
    private static final Duration MIN_SHARED = Duration.ofMinutes(5);

    private final Job job;
    private final int slots;
    private final RunContext runContext;
    private final Path folder;
    private @Nullable Child child;
    private String cancelledBecause = "";
    private long startMillis;

    JobRun(Job job, int slots, RunContext runContext) {
        this.job = job;
        this.slots = slots;
        this.runContext = runContext;
        this.folder = runContext.folders().of(job);
    }

    /** Ends the child, and prevents another one from being started. */
    void cancel(String because) {
        Child running;
        synchronized (this) {
            cancelledBecause = cancelledBecause.isEmpty() ? because : cancelledBecause;
            running = child;
        }
        if (running != null) {
            running.cancel();
        }
    }

    /**
     * Runs the child; each environment gets a result, whatever happens.
     *
     * @param ended receives results as soon as they are final
     */
    void run(Consumer<List<EnvironmentResult>> ended) {
        long start = System.nanoTime();
        startMillis = runContext.settings().clock().millis();
        Job remaining = job;
        JobFolders jobFolders = new JobFolders(runContext.parent(), runContext.folders(), job);
        boolean fullDisk = false;
        try {
            Path root = jobFolders.prepare(runContext.settings().clean());
            if (job.first().build().commands().areAny()
                    && !runContext.settings().notest()) {
                CommandsRun commands = new CommandsRun(job, runContext, root, new Commands());
                ended.accept(commands.run(() -> goals(root, start), results(job), start));
                fullDisk = commands.metFullDisk();
                return;
            }
            // Maven stops when the JVM of an environment's tests crashes; the other environments get a new child.
            for (boolean again = false; !remaining.environments().isEmpty(); again = true) {
                JobResults.Attempt attempt = attempt(remaining, root, again);
                List<String> crashed = attempt.record().crashed();
                boolean last = crashed.isEmpty() || attempt.ending().kind() != Ending.Kind.EXITED;
                Job done = last ? remaining : remaining.only(crashed);
                ended.accept(results(job).of(done, attempt, because(), seconds(start)));
                fullDisk |= attempt.log().metFullDisk(done.names());
                remaining = remaining.without(done.names());
            }
        } catch (IOException e) {
            fullDisk |= FailureReason.isFullDisk(String.valueOf(e.getMessage()));
            ended.accept(results(remaining).errors("its files can't be read or written: " + e, seconds(start)));
        } catch (ProblemException e) {
            ended.accept(results(remaining)
                    .errors(
                            e.problems().get(0).what() + " "
                                    + e.problems().get(0).why(),
                            seconds(start)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.accept(results(remaining).errors("interrupted", seconds(start)));
        } finally {
            if (fullDisk) {
                sweep(jobFolders);
            }
        }
    }

    private static void sweep(JobFolders jobFolders) {
        try {
            jobFolders.sweep();
        } catch (IOException e) {
            // The results are complete without it; the next run deletes these files.
            return;
        }
    }

    /** Maven's goals between the commands of the only environment. */
    private List<EnvironmentResult> goals(Path root, long start) throws IOException, InterruptedException {
        boolean again = !job.first().build().commands().before().isEmpty();
        return results(job).of(job, attempt(job, root, again), because(), seconds(start));
    }

    private final class Commands implements CommandsRun.Starter {

        @Override
        public Ending start(Command command, Consumer<byte[]> lines, Duration limit)
                throws IOException, InterruptedException {
            return JobRun.this.start(command, lines, limit);
        }

        @Override
        public String because() {
            return JobRun.this.because();
        }
    }

    private JobResults results(Job of) {
        return new JobResults(runContext, of, startMillis);
    }

    private synchronized String because() {
        return cancelledBecause;
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    }

    private JobResults.Attempt attempt(Job now, Path root, boolean again) throws IOException, InterruptedException {
        Path agentConfig = folder.resolve("agent.properties");
        Path events = folder.resolve("events.jsonl");
        Files.deleteIfExists(events);
        new AgentConfigFile(now, slots, runContext.folders(), runContext.names()).write(agentConfig, root, events);
        Command command = runContext
                .commands()
                .of(now, root, agentConfig, runContext.last().wasBrief(now.key()));
        JobRecord record = new JobRecord();
        EventTail tail = new EventTail(events, record::add);
        try (JobLog log = log(now, command, again)) {
            PeriodicTask watch = PeriodicTask.every(POLL_MILLIS, () -> poll(now, tail, record));
            try {
                return new JobResults.Attempt(command, start(command, log::add, limit(now)), record, log);
            } finally {
                watch.close();
                tail.poll();
            }
        }
    }

    private Ending start(Command command, Consumer<byte[]> lines, Duration limit)
            throws IOException, InterruptedException {
        synchronized (this) {
            if (!cancelledBecause.isEmpty()) {
                return new Ending(Ending.Kind.CANCELLED, -1);
            }
            child = Child.start(command, lines);
        }
        return child.await(limit, new ProcessRecord(folder.resolve(MatrixRun.CHILD)));
    }

    /**
     * The agent applies the time limits of environments that share a child to their tests. For the shared part the child has as much time
     * again, at least five minutes.
     */
    private static Duration limit(Job now) {
        Duration sum = Duration.ZERO;
        for (var environment : now.environments()) {
            if (environment.executionPolicy().timeout().isZero()) {
                return Duration.ZERO;
            }
            sum = sum.plus(environment.executionPolicy().timeout());
        }
        Duration shared = sum.compareTo(MIN_SHARED) > 0 ? sum : MIN_SHARED;
        return now.fansOut() ? sum.plus(shared) : sum;
    }

    private void poll(Job now, EventTail tail, JobRecord record) {
        tail.poll();
        for (String name : now.names()) {
            runContext
                    .progress()
                    .module(name, record.currentModule(name), record.endedModules(), record.expectedModules());
            if (record.timedOutModule(name).isPresent()) {
                killTests(name);
            }
            if (record.failedTests(name) > 0) {
                runContext.onTestFailure().accept(name);
            }
        }
    }

    /** The JVMs of an environment's tests are identified by the directory name that the agent gives them. */
    private synchronized void killTests(String environment) {
        if (child != null) {
            child.killDescendants("surefire-" + environment + File.separator);
        }
    }

    private JobLog log(Job now, Command command, boolean again) {
        JobLog log = new JobLog(runContext.progress());
        for (String name : now.names()) {
            log.open(name, runContext.folders().log(name), again);
        }
        log.add(("$ " + String.join(" ", Secrets.hidden(command.line()))).getBytes(StandardCharsets.UTF_8));
        String toolOptions = command.environment().get("JAVA_TOOL_OPTIONS");
        if (toolOptions != null) {
            log.add(("every JVM gets JAVA_TOOL_OPTIONS: " + toolOptions).getBytes(StandardCharsets.UTF_8));
        }
        return log;
    }
}
