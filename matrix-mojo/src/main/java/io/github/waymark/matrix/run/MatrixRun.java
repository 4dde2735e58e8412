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
import io.github.waymark.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Runs all environments of a plan, several at a time, and writes their results. */
public final class MatrixRun {

    /** At most this part of a run's time is spent on writing intermediate results. */
    private static final int WRITE_FACTOR = 20;

    /** The file with the process of a child, in the child's directory. */
    static final String CHILD = "child.process";

    private final Plan plan;
    private final RunSettings settings;
    private final RunFolders folders;
    private final ProgressListener progress;
    private final RunContext runContext;
    private final PreviousRun previous;
    private final Map<String, Environment> environments = new HashMap<>();
    private final Supplier<MatrixResult> template;
    private final Map<String, EnvironmentResult> results = new LinkedHashMap<>();
    private final Map<String, TestReports> tests = new ConcurrentHashMap<>();
    private final Map<Job, JobRun> running = new LinkedHashMap<>();
    private final List<ProblemException> writeProblems = new ArrayList<>();
    private final long start = System.nanoTime();
    private long nextWrite = start;
    private Schedule schedule = new Schedule(List.of(), Parallel.of(1), false);
    private String cancelled = "";

    /**
     * Prepares a run.
     *
     * @param plan the environments
     * @param folders where its files are
     * @param template gives the parts of the result that don't depend on environments; called when the first of them has ended
     */
    public MatrixRun(
            Plan plan,
            ParentBuild parent,
            RunFolders folders,
            RunSettings settings,
            Supplier<MatrixResult> template,
            ProgressListener progress) {
        this.plan = plan;
        this.settings = settings;
        this.folders = folders;
        this.progress = progress;
        this.template = template;
        List<String> names = plan.environments().stream().map(Environment::name).toList();
        plan.environments().forEach(environment -> environments.put(environment.name(), environment));
        this.previous = PreviousRun.in(folders);
        this.runContext = new RunContext(parent, settings, folders, previous, names, progress, tests, this::testFailed);
    }

    /**
     * Runs it.
     *
     * @param mavens the Mavens of environments that require one, by their names
     * @param missing why an environment's Maven is not available
     * @return the result, which is also in {@code result.json} unless there was {@link #trouble()}
     */
    public MatrixResult run(Map<String, MavenHome> mavens, Map<String, String> missing) throws InterruptedException {
        List<Environment> ready = new ArrayList<>();
        for (Environment environment : plan.environments()) {
            withoutRunning(environment, missing)
                    .ifPresentOrElse(result -> results.put(result.name(), result), () -> ready.add(environment));
        }
        List<Job> jobs = new Jobs(runContext.parent().maven()).of(ready, mavens);
        progress.begins(jobs.stream().map(Job::names).toList());
        for (EnvironmentResult result : List.copyOf(results.values())) {
            progress.ended(result);
        }
        deleteOldResult();
        endChildrenOfAKilledRun();
        runJobs(jobs);
        return finish();
    }

    /** The result of an earlier run must not be taken for that of this run. */
    private void deleteOldResult() {
        try {
            Files.deleteIfExists(folders.base().resolve(ResultFile.NAME));
        } catch (IOException e) {
            // Writing the new one will report why.
            return;
        }
    }

    /** They would write their reports among those of this run. */
    private void endChildrenOfAKilledRun() {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(folders.base(), Files::isDirectory)) {
            for (Path directory : directories) {
                new ProcessRecord(directory.resolve(CHILD)).terminate();
            }
        } catch (NoSuchFileException e) {
            // The first run.
            return;
        } catch (IOException | DirectoryIteratorException e) {
            // What can't be read or deleted is reported by the environment that uses the directory.
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
        if (settings.notest() && environment.build().commands().replaceGoals()) {
            return Optional.of(
                    JobResults.without(environment, Outcome.SKIPPED, "-Dmatrix.notest: its commands are not run", 0));
        }
        String maven = missing.get(environment.name());
        if (state instanceof State.Missing || maven != null) {
            String reason = maven == null ? state.reason() : maven;
            Outcome outcome = skips(environment) ? Outcome.SKIPPED : Outcome.ERROR;
            return Optional.of(JobResults.without(environment, outcome, reason, 0));
        }
        return Optional.empty();
    }

    private boolean skips(Environment environment) {
        SkipMissing skip = environment.executionPolicy().skipMissing();
        return skip == SkipMissing.TRUE || (skip == SkipMissing.LOCAL && !settings.ci());
    }

    private synchronized void runJobs(List<Job> jobs) throws InterruptedException {
        schedule = new Schedule(jobs, settings.parallel(), !runContext.parent().isThreaded());
        while (!schedule.isDone()) {
            for (Optional<Schedule.Turn> next = schedule.next(); next.isPresent(); next = schedule.next()) {
                start(next.get().job(), next.get().slots());
            }
            if (schedule.isStuck()) {
                drop(Outcome.ERROR, "it waits for environments that wait for it");
            } else {
                wait();
            }
        }
    }

    private void start(Job job, int slots) {
        JobRun run = new JobRun(job, slots, runContext);
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
            // Also when a bug ends the thread, so that nothing waits for it forever.
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
            writeSoFar();
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

    /** A test has failed while its child continues. */
    private synchronized void testFailed(String name) {
        if (environment(name).executionPolicy().failFast() == FailFast.CANCEL
                && !environment(name).executionPolicy().ignoreOutcome()) {
            drop(Outcome.SKIPPED, name + " failed first");
            cancelRunning(name + " failed first");
        }
    }

    /** Cancels the run: running children are ended with all their processes, waiting ones are not started. */
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
            // Ending a child takes seconds, and the child's own thread needs this lock.
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
        return Objects.requireNonNull(environments.get(name));
    }

    private MatrixResult currentResult() {
        List<EnvironmentResult> inOrder = new ArrayList<>();
        for (Environment environment : plan.environments()) {
            EnvironmentResult result = results.get(environment.name());
            inOrder.add(result == null ? JobResults.without(environment, Outcome.RUNNING, cancelled, 0) : result);
        }
        return template.get().withEnvironments(inOrder, Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    }

    /** Called after each child, so that a killed run leaves the results so far; of many short ones, not after each. */
    private void writeSoFar() {
        long now = System.nanoTime();
        if (now - nextWrite >= 0) {
            write(currentResult());
            nextWrite = System.nanoTime() + WRITE_FACTOR * (System.nanoTime() - now);
        }
    }

    private void write(MatrixResult result) {
        try {
            ResultFile.write(folders.base().resolve(ResultFile.NAME), result);
        } catch (ProblemException e) {
            writeProblems.add(e);
        }
    }

    private synchronized MatrixResult finish() {
        List<EnvironmentResult> noticed = new CountComparison(List.copyOf(results.values()), previous).noticed();
        noticed.forEach(result -> results.put(result.name(), result));
        MatrixResult result = currentResult();
        writeProblems.clear();
        write(result);
        progress.ends(result);
        return result;
    }

    /** The reports of environments that have ended, by environment name. */
    public Map<String, TestReports> tests() {
        return Map.copyOf(tests);
    }

    /** Why the result could not be written to its file; the problem names the file that it was written to instead. */
    public synchronized Optional<ProblemException> trouble() {
        return writeProblems.stream().findFirst();
    }
}
