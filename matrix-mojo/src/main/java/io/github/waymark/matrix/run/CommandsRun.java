package io.github.waymark.matrix.run;

import io.github.waymark.matrix.command.CommandTemplate;
import io.github.waymark.matrix.environment.Commands;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.process.Secrets;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.run.child.AgentConfigFile;
import io.github.waymark.matrix.run.child.CommandStart;
import io.github.waymark.matrix.run.child.EnvironmentVariables;
import io.github.waymark.matrix.run.child.EventTail;
import io.github.waymark.matrix.run.child.FailureReason;
import io.github.waymark.matrix.run.child.JobLog;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Command;
import io.github.waymark.process.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the commands of an environment: those before, its own or Maven's goals, and those after, whatever happened before. */
final class CommandsRun {

    private static final long POLL_MILLIS = 200;
    private static final int LONGEST = 120;
    private static final Duration NO_TIME = Duration.ofMillis(1);

    /** Starts a process and waits for its end; another thread can end it early. */
    interface Starter {

        Ending start(Command command, Consumer<byte[]> lines, Duration limit) throws IOException, InterruptedException;

        /** Why processes are ended early. */
        String because();
    }

    /** Runs Maven's goals. */
    interface Goals {

        List<EnvironmentResult> run() throws IOException, InterruptedException;
    }

    private final Job job;
    private final Environment environment;
    private final RunContext runContext;
    private final Starter starter;
    private final CommandStart start;
    private final Path events;
    private final JobRecord record = new JobRecord();
    private final Path agentConfig;
    private final Path root;
    private @Nullable Command last;
    private Ending ending = new Ending(Ending.Kind.EXITED, 0);
    private boolean ranJdk;
    private boolean ranMaven;
    private boolean logStarted;
    private boolean fullDisk;
    private long deadline;

    CommandsRun(Job job, RunContext runContext, Path root, Starter starter) throws IOException {
        this.job = job;
        this.environment = job.first();
        this.runContext = runContext;
        this.starter = starter;
        this.root = root;
        Path folder = runContext.folders().of(job);
        this.agentConfig = folder.resolve("commands.properties");
        this.events = folder.resolve("commands.jsonl");
        Files.deleteIfExists(events);
        this.start = new CommandStart(
                job,
                runContext.commands(),
                new EnvironmentVariables(runContext.parent(), runContext.folders(), environment, job.maven(), root),
                root,
                agentConfig,
                runContext.folders());
    }

    /**
     * Runs everything.
     *
     * @param goals run Maven's goals; not called when commands replace them
     */
    List<EnvironmentResult> run(Goals goals, JobResults results, long startNanos)
            throws IOException, InterruptedException {
        Commands commands = environment.build().commands();
        restartClock();
        Optional<Verdict> failed = steps("commandsBefore", commands.before());
        List<EnvironmentResult> ofGoals = List.of();
        if (failed.isEmpty() && commands.replaceGoals()) {
            failed = steps("commands", commands.main());
        } else if (failed.isEmpty()) {
            ofGoals = goals.run();
        }
        boolean cancelled = ending.kind() == Ending.Kind.CANCELLED
                || ofGoals.stream().anyMatch(result -> result.outcome() == Outcome.CANCELLED);
        if (!cancelled) {
            restartClock();
            Optional<Verdict> after = steps("commandsAfter", commands.after());
            failed = failed.or(() -> after);
        }
        if (!ofGoals.isEmpty()) {
            return failed.isPresent() ? withFailure(ofGoals, failed.get()) : ofGoals;
        }
        Verdict verdict = failed.orElse(new Verdict(Outcome.OK, ""));
        return List.of(results.ofCommands(
                environment,
                verdict.rated(environment),
                new JobResults.Commanded(Optional.ofNullable(last), variables(), ending, ranJdk, ranMaven, record),
                (System.nanoTime() - startNanos) / 1e9));
    }

    /** Whether a disk was full meanwhile. */
    boolean metFullDisk() {
        return fullDisk;
    }

    /** A command after goals that succeeded has failed. */
    private List<EnvironmentResult> withFailure(List<EnvironmentResult> ofGoals, Verdict failure) {
        Verdict verdict = failure.rated(environment);
        return ofGoals.stream()
                .map(result ->
                        result.outcome() == Outcome.OK ? result.with(verdict.outcome(), verdict.reason()) : result)
                .toList();
    }

    /** The main commands and those after them each have the environment's time limit. */
    private void restartClock() {
        Duration limit = environment.executionPolicy().timeout();
        deadline = limit.isZero() ? 0 : System.nanoTime() + limit.toNanos();
    }

    private Duration remaining() {
        if (deadline == 0) {
            return Duration.ZERO;
        }
        Duration remaining = Duration.ofNanos(deadline - System.nanoTime());
        return remaining.compareTo(NO_TIME) > 0 ? remaining : NO_TIME;
    }

    private Map<String, String> variables() {
        return start.variables();
    }

    /** Runs commands until one fails. */
    private Optional<Verdict> steps(String key, List<CommandTemplate> commands)
            throws IOException, InterruptedException {
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        new AgentConfigFile(job, 1, runContext.folders(), runContext.names()).write(agentConfig, root, events);
        EventTail tail = new EventTail(events, record::add);
        try (JobLog log = new JobLog(runContext.progress())) {
            log.open(environment.name(), runContext.folders().log(environment.name()), logStarted);
            logStarted = true;
            PeriodicTask watch = PeriodicTask.every(POLL_MILLIS, tail::poll);
            try {
                Optional<Verdict> failed = steps(key, commands, log);
                if (!log.metFullDisk(List.of(environment.name()))) {
                    return failed;
                }
                fullDisk = true;
                return failed.or(() -> Optional.of(
                        new Verdict(Outcome.ERROR, "the disk was full, so output of its commands may be missing")));
            } finally {
                watch.close();
                tail.poll();
            }
        }
    }

    private Optional<Verdict> steps(String key, List<CommandTemplate> commands, JobLog log)
            throws IOException, InterruptedException {
        List<Command> processes = new ArrayList<>();
        try {
            // All are checked before the first is run.
            for (CommandTemplate command : commands) {
                processes.add(start.of(command));
            }
        } catch (ProblemException e) {
            log.add(bytes(e.getMessage()));
            return Optional.of(error(e));
        }
        for (int i = 0; i < commands.size(); i++) {
            String number = commands.size() == 1 ? key : key + "[" + (i + 1) + "]";
            Optional<Verdict> failed = step(number, commands.get(i), processes.get(i), log);
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }

    private static Verdict error(ProblemException e) {
        Problem problem = e.problems().get(0);
        return new Verdict(Outcome.ERROR, problem.what().replaceFirst("\\.$", "") + ": " + problem.fix());
    }

    private Optional<Verdict> step(String number, CommandTemplate command, Command process, JobLog log)
            throws IOException, InterruptedException {
        String shown = shown(command);
        ranMaven |= start.isMaven(command);
        Path bin = Job.jdkOf(environment).home().resolve("bin");
        ranJdk |= Path.of(process.line().get(0)).startsWith(bin);
        last = process;
        int retries = environment.build().commands().retries();
        for (int attempt = 0; attempt <= retries; attempt++) {
            log.add(bytes(number + (attempt == 0 ? "" : ", retry " + attempt + " of " + retries) + "> " + shown));
            runContext.progress().module(environment.name(), firstLine(shown), 0, 1);
            try {
                ending = starter.start(process, log::add, remaining());
            } catch (IOException e) {
                return Optional.of(
                        new Verdict(Outcome.ERROR, "`" + firstLine(shown) + "` can't be started: " + e.getMessage()));
            }
            if (ending.kind() != Ending.Kind.EXITED) {
                return Optional.of(ended(firstLine(shown)));
            }
            if (command.accepts(ending.exitCode())) {
                return Optional.empty();
            }
        }
        String why = start.isMaven(command)
                ? FailureReason.maven(log.errorLines(environment.name()))
                        .map(reason -> ": " + reason)
                        .orElse("")
                : "";
        String failed = "`" + firstLine(shown) + "` ended with exit code " + ending.exitCode() + why;
        return Optional.of(new Verdict(Outcome.FAILED, number.equals("commands") ? failed : number + ": " + failed));
    }

    private Verdict ended(String shown) {
        if (ending.kind() == Ending.Kind.TIMEOUT) {
            String limit = Durations.text(environment.executionPolicy().timeout());
            return new Verdict(Outcome.TIMEOUT, "took longer than " + limit + ", at `" + shown + "`");
        }
        return new Verdict(Outcome.CANCELLED, starter.because());
    }

    private String shown(CommandTemplate command) {
        return Secrets.hidden(start.shown(command), variables());
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
