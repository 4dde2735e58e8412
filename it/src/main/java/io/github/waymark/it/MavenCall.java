package io.github.waymark.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.shared.invoker.CommandLineConfigurationException;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenCommandLineBuilder;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.apache.maven.shared.utils.cli.CommandLineException;

/** One run of a Maven: what is asked of it, and the start. */
public final class MavenCall {

    private static final AtomicInteger CALLS = new AtomicInteger();
    /** Half of a short run is the compiler of the JVM: the quick one alone makes it shorter. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    /** Newer resolvers ask every repository of a dependency's POM for a list of what it has. */
    private static final String FEW_QUESTIONS = "-Daether.remoteRepositoryFilter.prefixes=false";

    private final Maven maven;
    private final Path folder;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
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

    MavenCall environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    MavenCall jvm(String options) {
        jvm = options;
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
        List<String> lines = new ArrayList<>();
        InvocationRequest request = request();
        request.setOutputHandler(lines::add);
        request.setErrorHandler(lines::add);
        int exit = execute(request, lines);
        return new BuildOutcome(exit, List.copyOf(lines), keep(lines));
    }

    private Path keep(List<String> lines) {
        Path log = Ground.target().resolve("logs").resolve(logName());
        return Ground.write(log, "$ mvn " + String.join(" ", arguments) + "\n" + String.join("\n", lines) + "\n");
    }

    /** Runs it, and kills it as soon as a line with this text is printed, or when it has ended by then. */
    void killedAt(String text) {
        Process process = started();
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
     * Runs it, and kills it after a time, wherever it is then.
     *
     * @return whether it was killed before it had ended
     */
    boolean killedAfter(Duration time) {
        Process process = started();
        try {
            // Nothing reads its output, which is short.
            boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return !ended;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The invoker waits for the end of a build, and can't end one. */
    private Process started() {
        try {
            return new MavenCommandLineBuilder().build(request()).execute();
        } catch (CommandLineConfigurationException | CommandLineException e) {
            throw new IllegalStateException("Maven can't be started in " + maven.home(), e);
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
        request.setTimeoutInSeconds(600);
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
                        QUICK_START,
                        FEW_QUESTIONS,
                        "-Duser.home=" + maven.userHome(),
                        jvm));
        shell.putAll(environment);
        return shell;
    }

    private String logName() {
        Path here = Ground.target().resolve("projects");
        String project = (folder.startsWith(here) ? here.relativize(folder) : folder.getFileName()).toString();
        return project.replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + maven.version() + "-" + CALLS.incrementAndGet()
                + ".log";
    }
}
