package io.github.waymark.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** One run of a Maven: what is asked of it, and the start. */
public final class MavenCall {

    private static final AtomicInteger CALLS = new AtomicInteger();
    /** Half of a short run is the compiler of the JVM: the quick one alone makes it shorter. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    /** Newer resolvers ask every repository of a dependency's POM for a list of what it has. */
    private static final String FEW_QUESTIONS = "-Daether.remoteRepositoryFilter.prefixes=false";

    private static final int MINUTES = 10;

    private final Maven maven;
    private final Path folder;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Set<String> missing = new HashSet<>();
    private List<String> inside = List.of();
    private String jvm = "";

    MavenCall(Maven maven, Path folder) {
        this.maven = maven;
        this.folder = folder;
    }

    /** Goals and options as they are typed after {@code mvn}. */
    public MavenCall goals(String... typed) {
        arguments.addAll(List.of(typed));
        return this;
    }

    Path folder() {
        return folder;
    }

    MavenCall environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A variable that the run doesn't have. */
    MavenCall without(String name) {
        missing.add(name);
        return this;
    }

    MavenCall jvm(String options) {
        jvm = options;
        return this;
    }

    /** The program that runs it, and its arguments: the command of Maven follows them. */
    MavenCall inside(List<String> program) {
        inside = List.copyOf(program);
        return this;
    }

    /** Runs it, and requires that the build succeeds. */
    public BuildOutcome succeeds() {
        return run().exits(true);
    }

    /** Runs it, and requires that the build fails. */
    public BuildOutcome fails() {
        return run().exits(false);
    }

    BuildOutcome run() {
        if (!inside.isEmpty()) {
            return runInside();
        }
        List<String> lines = new ArrayList<>();
        InvocationRequest request = request();
        request.setOutputHandler(lines::add);
        request.setErrorHandler(lines::add);
        int exit = execute(request, lines);
        return new BuildOutcome(exit, List.copyOf(lines), keep(lines));
    }

    private Path keep(List<String> lines) {
        return Ground.write(log(), "$ mvn " + String.join(" ", arguments) + "\n" + String.join("\n", lines) + "\n");
    }

    private Path log() {
        return Ground.existing(Ground.target().resolve("logs")).resolve(logName());
    }

    /** Runs it, and kills it as soon as a line with this text is printed, or when it has ended by then. */
    void killedAt(String text) {
        Process process = started(Redirect.PIPE);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line;
            do {
                line = output.readLine();
                if (line != null) {
                    lines.add(line);
                }
            } while (line != null && !line.contains(text));
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        BuildOutcome outcome = new BuildOutcome(process.exitValue(), List.copyOf(lines), keep(lines));
        outcome.prints(text);
    }

    /**
     * A run that was killed.
     *
     * @param hit whether it was still running then
     * @param left the processes that it had started, and that were not killed
     */
    public record Kill(boolean hit, List<ProcessHandle> left) {}

    /**
     * Runs it, and kills it after a time, wherever it is then.
     *
     * @param alone whether only Maven is killed, and not the processes that it has started
     */
    public Kill killedAfter(Duration time, boolean alone) {
        Process process = started(Redirect.to(log().toFile()));
        try {
            if (process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Kill(false, List.of());
            }
            List<ProcessHandle> children = process.descendants().toList();
            // First the one that starts others.
            process.destroyForcibly().waitFor();
            if (!alone) {
                children.forEach(MavenCall::killTree);
            }
            return new Kill(true, alone ? children : List.of());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killTree(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** The invoker waits for the end of a build, can't end one, and starts Maven itself. */
    private Process started(Redirect output) {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>(inside);
        command.addAll(List.of(
                maven.home().resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString(),
                "-B",
                "-s",
                maven.settings().toString(),
                "-Dmaven.repo.local=" + maven.repository().folder()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(shellEnvironment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("Maven can't be started in " + maven.home(), e);
        }
    }

    /** Runs it by another program, which the invoker can't. */
    private BuildOutcome runInside() {
        Path log = log();
        try {
            Process process = started(Redirect.to(log.toFile()));
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            // Names of files need not be UTF-8.
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return new BuildOutcome(process.waitFor(), text.lines().toList(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int execute(InvocationRequest request, List<String> lines) {
        try {
            InvocationResult result = new DefaultInvoker().execute(request);
            if (result.getExecutionException() != null) {
                lines.add(result.getExecutionException().toString());
                return -1;
            }
            return result.getExitCode();
        } catch (MavenInvocationException e) {
            throw new IllegalStateException("Maven can't be started in " + maven.home(), e);
        }
    }

    private InvocationRequest request() {
        InvocationRequest request = new DefaultInvocationRequest();
        request.setMavenHome(maven.home().toFile());
        request.setJavaHome(new File(System.getProperty("java.home")));
        request.setBaseDirectory(folder.toFile());
        request.setUserSettingsFile(maven.settings().toFile());
        request.setLocalRepositoryDirectory(maven.repository().folder().toFile());
        request.setBatchMode(true);
        request.setShellEnvironmentInherited(false);
        shellEnvironment().forEach(request::addShellEnvironment);
        request.setTimeoutInSeconds(60 * MINUTES);
        request.addArgs(arguments);
        return request;
    }

    /** The environment of the tests, without what would steer Maven, git or Waymark. */
    private Map<String, String> shellEnvironment() {
        Map<String, String> shell = new TreeMap<>(System.getenv());
        shell.keySet()
                .removeIf(name -> name.startsWith("MAVEN_")
                        || name.startsWith("GIT_")
                        || name.startsWith("WAYMARK_")
                        // A test that is about continuous integration says so itself.
                        || name.equals("CI")
                        // These tests may themselves run in an environment of a matrix.
                        || name.startsWith("MATRIX_"));
        shell.put("HOME", maven.userHome().toString());
        shell.put("MAVEN_SKIP_RC", "true");
        shell.put(
                "MAVEN_OPTS",
                String.join(
                        " ",
                        System.getenv().getOrDefault("MAVEN_OPTS", ""),
                        System.getProperty("waymark.it.agent", ""),
                        QUICK_START,
                        FEW_QUESTIONS,
                        "-Duser.home=" + maven.userHome(),
                        jvm));
        shell.putAll(environment);
        shell.keySet().removeAll(missing);
        return shell;
    }

    private String logName() {
        Path here = Ground.target().resolve("projects");
        String project = (folder.startsWith(here) ? here.relativize(folder) : folder.getFileName()).toString();
        return project.replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + maven.version() + "-" + CALLS.incrementAndGet()
                + ".log";
    }
}
