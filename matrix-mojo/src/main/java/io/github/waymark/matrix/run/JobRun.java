package io.github.waymark.matrix.run;

import io.github.waymark.matrix.process.Secrets;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.run.child.AgentConfigFile;
import io.github.waymark.matrix.run.child.EventTail;
import io.github.waymark.matrix.run.child.JobFolders;
import io.github.waymark.matrix.run.child.JobLog;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Child;
import io.github.waymark.process.Command;
import io.github.waymark.process.Ending;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One child from its start to the results of its environments. It can be ended by another thread. */
final class JobRun {

    private static final long LOOK_MILLIS = 200;
    private static final Duration LEAST_SHARED = Duration.ofMinutes(5);

    private final Job job;
    private final int lanes;
    private final RunContext runContext;
    private final Path folder;
    private @Nullable Child child;
    private String ended = "";

    JobRun(Job job, int lanes, RunContext runContext) {
        this.job = job;
        this.lanes = lanes;
        this.runContext = runContext;
        this.folder = runContext.folders().of(job);
    }

    /** Ends the child, and keeps another one from being started. */
    void cancel(String because) {
        Child running;
        synchronized (this) {
            ended = ended.isEmpty() ? because : ended;
            running = child;
        }
        if (running != null) {
            running.cancel();
        }
    }

    /**
     * Runs it; each environment has a result, whatever happens.
     *
     * @param ended is given results as soon as they are final
     */
    void run(Consumer<List<EnvironmentResult>> ended) {
        long start = System.nanoTime();
        Job left = job;
        try {
            Path root = new JobFolders(runContext.outer(), runContext.folders(), job)
                    .prepare(runContext.settings().clean());
            // A JVM that can't run an environment's tests makes Maven stop: the others get a child without it.
            for (boolean again = false; !left.environments().isEmpty(); again = true) {
                Attempt attempt = attempt(left, root, again);
                List<String> crashed = attempt.record.crashed();
                boolean stops = crashed.isEmpty() || attempt.ending.kind() != Ending.Kind.EXITED;
                Job done = stops ? left : left.only(crashed);
                ended.accept(results(job).of(done, attempt.evidence(this::because), seconds(start)));
                left = left.without(done.names());
            }
        } catch (IOException e) {
            ended.accept(results(left).error("its files can't be read or written: " + e, seconds(start)));
        } catch (ProblemException e) {
            ended.accept(results(left)
                    .error(
                            e.problems().get(0).what() + " "
                                    + e.problems().get(0).why(),
                            seconds(start)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.accept(results(left).error("interrupted", seconds(start)));
        }
    }

    private JobResults results(Job of) {
        return new JobResults(runContext, of);
    }

    private synchronized String because() {
        return ended;
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    }

    /** What is left when a child has ended. */
    private record Attempt(Command command, Ending ending, JobRecord record, JobLog log) {

        JobResults.Evidence evidence(Supplier<String> because) {
            return new JobResults.Evidence(command, ending, because.get(), record, log);
        }
    }

    private Attempt attempt(Job now, Path root, boolean again) throws IOException, InterruptedException {
        Path orders = folder.resolve("orders.properties");
        Path events = folder.resolve("events.jsonl");
        Files.deleteIfExists(events);
        new AgentConfigFile(now, lanes, runContext.folders(), runContext.names()).write(orders, root, events);
        Command command =
                runContext.commands().of(now, root, orders, runContext.last().wasBrief(now.key()));
        JobRecord record = new JobRecord();
        EventTail tail = new EventTail(events, record::add);
        try (JobLog log = log(now, command, again)) {
            PeriodicTask watch = PeriodicTask.every(LOOK_MILLIS, () -> look(now, tail, record));
            try {
                return new Attempt(command, start(now, command, log), record, log);
            } finally {
                watch.close();
                tail.poll();
            }
        }
    }

    private Ending start(Job now, Command command, JobLog log) throws IOException, InterruptedException {
        synchronized (this) {
            if (!ended.isEmpty()) {
                return new Ending(Ending.Kind.CANCELLED, -1);
            }
            child = Child.start(command, log::add);
        }
        return child.await(limit(now));
    }

    /**
     * Environments that share a child have limits for their tests, which the agent keeps. The child has as long again, and at least five
     * minutes, for what they share.
     */
    private static Duration limit(Job now) {
        Duration sum = Duration.ZERO;
        for (var environment : now.environments()) {
            if (environment.executionPolicy().timeout().isZero()) {
                return Duration.ZERO;
            }
            sum = sum.plus(environment.executionPolicy().timeout());
        }
        Duration shared = sum.compareTo(LEAST_SHARED) > 0 ? sum : LEAST_SHARED;
        return now.fansOut() ? sum.plus(shared) : sum;
    }

    private void look(Job now, EventTail tail, JobRecord record) {
        tail.poll();
        for (String name : now.names()) {
            runContext
                    .progress()
                    .module(name, record.currentModule(name), record.endedModules(), record.expectedModules());
            if (record.testTime(name).isPresent()) {
                killTests(name);
            }
            if (record.badTests(name) > 0) {
                runContext.failing().accept(name);
            }
        }
    }

    /** The JVMs of an environment's tests are known by the folder that the agent gives them. */
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
