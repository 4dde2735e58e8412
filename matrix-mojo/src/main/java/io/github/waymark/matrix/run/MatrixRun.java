package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.FailFast;
import io.github.waymark.matrix.environment.SkipMissing;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.ProgressListener;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.matrix.run.schedule.Jobs;
import io.github.waymark.matrix.run.schedule.Parallel;
import io.github.waymark.matrix.run.schedule.Schedule;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Runs all environments of a plan, several at a time, and writes what came of them whatever happens. */
public final class MatrixRun {

    private final Plan plan;
    private final RunSettings settings;
    private final RunFolders folders;
    private final ProgressListener progress;
    private final RunContext runContext;
    private final Supplier<MatrixResult> frame;
    private final Map<String, EnvironmentResult> results = new LinkedHashMap<>();
    private final Map<String, TestReports> tests = new ConcurrentHashMap<>();
    private final Map<Job, JobRun> running = new LinkedHashMap<>();
    private final List<ProblemException> troubles = new ArrayList<>();
    private final long start = System.nanoTime();
    private Schedule schedule = new Schedule(List.of(), Parallel.of(1), false);
    private String cancelled = "";

    /**
     * A run; nothing happens yet.
     *
     * @param plan the environments
     * @param frame gives the result's parts that don't depend on the environments; asked when the first of them has ended
     */
    public MatrixRun(
            Plan plan,
            ParentBuild outer,
            RunSettings settings,
            Supplier<MatrixResult> frame,
            ProgressListener progress) {
        this.plan = plan;
        this.settings = settings;
        this.folders = RunFolders.of(outer.root());
        this.progress = progress;
        this.frame = frame;
        List<String> names = plan.environments().stream().map(Environment::name).toList();
        this.runContext = new RunContext(
                outer, settings, folders, PreviousRun.in(folders), names, progress, tests, this::failing);
    }

    /**
     * Runs it.
     *
     * @param mavens the Mavens of the environments that need another one than the outer
     * @param missing why an environment's Maven can't be had
     * @return what came of it, which is also in {@code result.json} unless there was {@link #trouble()}
     */
    public MatrixResult run(Map<String, MavenHome> mavens, Map<String, String> missing) throws InterruptedException {
        List<Environment> ready = new ArrayList<>();
        for (Environment environment : plan.environments()) {
            Optional<EnvironmentResult> already = withoutRunning(environment, missing);
            already.ifPresentOrElse(result -> results.put(result.name(), result), () -> ready.add(environment));
        }
        List<Job> jobs = new Jobs(runContext.outer().maven()).of(ready, mavens);
        progress.begins(jobs.stream().map(Job::names).toList());
        for (EnvironmentResult result : List.copyOf(results.values())) {
            progress.ended(result);
        }
        forget();
        work(jobs);
        return finish();
    }

    /** What an earlier run has left must not be taken for a result of this one. */
    private void forget() {
        try {
            Files.deleteIfExists(folders.base().resolve(ResultFile.NAME));
        } catch (IOException e) {
            // Writing the new one will say why.
            return;
        }
    }

    private Optional<EnvironmentResult> withoutRunning(Environment environment, Map<String, String> missing) {
        State state = environment.state();
        if (state instanceof State.Invalid) {
            return Optional.of(JobResults.without(environment, Outcome.ERROR, state.reason(), 0));
        }
        if (state instanceof State.Excluded) {
            return Optional.of(JobResults.without(environment, Outcome.SKIPPED, state.reason(), 0));
        }
        String maven = missing.get(environment.name());
        if (state instanceof State.Missing || maven != null) {
            String reason = maven == null ? state.reason() : maven;
            return Optional.of(
                    skips(environment)
                            ? JobResults.without(environment, Outcome.SKIPPED, reason, 0)
                            : JobResults.without(environment, Outcome.ERROR, reason, 0));
        }
        return Optional.empty();
    }

    private boolean skips(Environment environment) {
        SkipMissing skip = environment.executionPolicy().skipMissing();
        return skip == SkipMissing.TRUE || (skip == SkipMissing.LOCAL && !settings.ci());
    }

    private synchronized void work(List<Job> jobs) throws InterruptedException {
        schedule = new Schedule(jobs, settings.parallel(), !runContext.outer().isThreaded());
        while (!schedule.isDone()) {
            for (Optional<Schedule.Turn> next = schedule.next(); next.isPresent(); next = schedule.next()) {
                begin(next.get().job(), next.get().lanes());
            }
            if (schedule.isStuck()) {
                drop(Outcome.ERROR, "it waits for environments that wait for it");
            } else {
                wait();
            }
        }
    }

    private void begin(Job job, int lanes) {
        JobRun run = new JobRun(job, lanes, runContext);
        running.put(job, run);
        job.names().forEach(progress::started);
        Thread thread = new Thread(() -> run(job, run), "matrix-" + job.first().name());
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Job job, JobRun run) {
        try {
            run.run(this::ended);
        } finally {
            // Also where a defect of ours ends the thread: nobody must wait for it for ever.
            synchronized (this) {
                running.remove(job);
                schedule.ended(job);
                notifyAll();
            }
        }
    }

    private void ended(List<EnvironmentResult> ended) {
        ended.forEach(progress::ended);
        synchronized (this) {
            ended.forEach(result -> results.put(result.name(), result));
            write();
            ended.forEach(this::stopOthers);
        }
    }

    private void stopOthers(EnvironmentResult result) {
        FailFast failFast = environment(result.name()).executionPolicy().failFast();
        if (result.outcome().isFine() || failFast == FailFast.FALSE || result.outcome() == Outcome.CANCELLED) {
            return;
        }
        drop(Outcome.SKIPPED, result.name() + " failed first");
        if (failFast == FailFast.CANCEL) {
            cancelRunning(result.name() + " failed first");
        }
    }

    /** A test has failed while its child goes on. */
    private synchronized void failing(String name) {
        if (environment(name).executionPolicy().failFast() == FailFast.CANCEL
                && !environment(name).executionPolicy().ignoreOutcome()) {
            drop(Outcome.SKIPPED, name + " failed first");
            cancelRunning(name + " failed first");
        }
    }

    /** Ends the run before its time: what runs is ended with all that it started, what waits is not started. */
    public void cancel(String because) {
        synchronized (this) {
            cancelled = because;
            drop(Outcome.CANCELLED, because);
            cancelRunning(because);
            notifyAll();
        }
    }

    private void cancelRunning(String because) {
        for (JobRun run : List.copyOf(running.values())) {
            // Ending takes seconds, and the child's own thread needs this lock.
            Thread thread = new Thread(() -> run.cancel(because), "matrix-cancel");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void drop(Outcome outcome, String because) {
        for (Job job : schedule.dropWaiting()) {
            for (Environment environment : job.environments()) {
                EnvironmentResult result = JobResults.without(environment, outcome, because, 0);
                results.put(result.name(), result);
                progress.ended(result);
            }
        }
    }

    private Environment environment(String name) {
        return plan.environments().stream()
                .filter(environment -> environment.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MatrixResult soFar() {
        List<EnvironmentResult> inOrder = new ArrayList<>();
        for (Environment environment : plan.environments()) {
            EnvironmentResult result = results.get(environment.name());
            inOrder.add(result == null ? JobResults.without(environment, Outcome.RUNNING, cancelled, 0) : result);
        }
        return frame.get().withEnvironments(inOrder, Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    }

    /** After each environment: a run that is killed leaves what it knew. */
    private void write() {
        try {
            ResultFile.write(folders.base().resolve(ResultFile.NAME), soFar());
        } catch (ProblemException e) {
            troubles.add(e);
        }
    }

    private synchronized MatrixResult finish() {
        MatrixResult result = soFar();
        troubles.clear();
        write();
        progress.ends(result);
        return result;
    }

    /** The tests of the environments that had any, by their names. */
    public Map<String, TestReports> tests() {
        return Map.copyOf(tests);
    }

    /** Why the result is not in its file, when the run has ended; the problem names where it is kept. */
    public synchronized Optional<ProblemException> trouble() {
        return troubles.stream().findFirst();
    }
}
