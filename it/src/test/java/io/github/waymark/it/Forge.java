package io.github.waymark.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a forge gives to a job, on this machine: a bare repository, a runner with a home of its own, the programs {@code mvn} and
 * {@code mvnw}, and others that write down how they are called.
 *
 * <p>The runner is not anybody's machine: git knows no author there, and Maven no settings except where artifacts are.
 */
final class Forge {

    private static final int MINUTES = 5;

    private final Maven maven;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private String restored = "";
    private int scripts;

    private Forge(Maven maven, Path home) {
        this.maven = maven;
        this.home = home;
    }

    /** A forge in an empty folder, whose bare repository gets a history. */
    static Forge of(Git origin, String name) {
        assumeTrue(File.separatorChar == '/', "the recipes are for a POSIX shell");
        Maven maven = Mavens.main();
        // The first run of a test puts what is tested into the local repository.
        maven.in(origin.folder());
        Forge forge = new Forge(maven, Ground.project(name));
        Ground.existing(forge.runnerHome().resolve(".m2"));
        origin.git(
                "clone",
                "--quiet",
                "--bare",
                origin.folder().toString(),
                forge.remote().toString());
        forge.program("mvn", "#!/bin/sh\nexec '" + maven.home().resolve("bin/mvn") + "' \"$@\"\n");
        forge.environment(
                "MAVEN_ARGS",
                "-gs " + maven.settings() + " -Dmaven.repo.local="
                        + maven.repository().folder());
        return forge.environment("MAVEN_OPTS", MavenCall.QUICK_START + " -Duser.home=" + forge.runnerHome())
                .environment("MAVEN_SKIP_RC", "true")
                .environment("JAVA_HOME", System.getProperty("java.home"))
                .environment("GIT_CONFIG_NOSYSTEM", "1")
                .environment("GIT_ALLOW_PROTOCOL", "file")
                .environment("CALLS", forge.file("calls.txt").toString())
                .environment("REMOTE", forge.remote().toString())
                .environment("STATE", Ground.existing(forge.file("state")).toString())
                .environment("CI", "true");
    }

    /** Lets Maven ask no other place for artifacts than the folders of the test. */
    Forge offline() {
        return environment("MAVEN_ARGS", environment("MAVEN_ARGS") + " -o -Daether.offline.protocols=file");
    }

    /** Restores the local repository as a cache below the folder of each checkout, where the recipe says that it is. */
    Forge restoresRepository(String path) {
        restored = path;
        return environment("MAVEN_ARGS", "-gs " + maven.settings());
    }

    /** Lets Maven use {@code ~/.m2/repository} of the runner, for scripts that look there. */
    Forge repositoryOfTheRunner() {
        link(runnerHome().resolve(".m2/repository"), maven.repository().folder());
        return environment("MAVEN_ARGS", "-gs " + maven.settings());
    }

    /** A variable of each script. */
    Forge environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    Path file(String name) {
        return home.resolve(name);
    }

    /** The bare repository. */
    Path remote() {
        return file("remote.git");
    }

    Git remoteGit() {
        return Git.in(remote());
    }

    Path runnerHome() {
        return file("home");
    }

    /** Where a job works. */
    Path workspace() {
        return file("work");
    }

    Maven maven() {
        return maven;
    }

    /** A program that is found before those of the machine. */
    Forge program(String name, String text) {
        executable(file("bin").resolve(name), text);
        return this;
    }

    static void executable(Path file, String text) {
        try {
            Files.setPosixFilePermissions(Ground.write(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the programs were called since the last time. */
    List<String> calls() {
        Path calls = file("calls.txt");
        List<String> lines = Files.exists(calls) ? Ground.read(calls).lines().toList() : List.of();
        Ground.delete(calls);
        return lines;
    }

    /**
     * A clone as the action for checkouts makes it, in the folder of the job.
     *
     * @param ref a branch, a tag, or {@code refs/pull/1/merge}
     * @param depth how many commits are fetched; 0 for all, with all branches and tags
     */
    void checkout(String ref, int depth) {
        Git work = Git.init(Ground.empty(workspace()));
        work.git("remote", "add", "origin", remote().toUri().toString());
        if (depth == 0) {
            work.git(
                    "fetch",
                    "--quiet",
                    "--prune",
                    "origin",
                    "+refs/heads/*:refs/remotes/origin/*",
                    "+refs/tags/*:refs/tags/*");
        }
        String full = ref.startsWith("refs/") ? ref : "refs/heads/" + ref;
        String commit = remoteGit().git("rev-parse", full + "^{commit}").strip();
        String to =
                full.startsWith("refs/heads/") ? "refs/remotes/origin/" + ref : full.replace("pull", "remotes/pull");
        List<String> fetch = new ArrayList<>(List.of("fetch", "--quiet", "--no-tags"));
        if (depth > 0) {
            fetch.add("--depth=" + depth);
        }
        // An annotated tag becomes a name of its commit, as in the real action.
        fetch.addAll(List.of("origin", "+" + commit + ":" + to));
        work.git(fetch.toArray(String[]::new));
        if (full.startsWith("refs/heads/")) {
            work.git("checkout", "--quiet", "--force", "-B", ref, to);
        } else {
            work.git("checkout", "--quiet", "--force", to);
        }
        if (!restored.isEmpty()) {
            link(workspace().resolve(restored), maven.repository().folder());
        }
    }

    private static void link(Path link, Path to) {
        try {
            Files.createSymbolicLink(link, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script, and requires that it succeeds. */
    String succeeds(List<String> shell, Path folder, Map<String, String> variables, String script) {
        return run(shell, folder, variables, script, 0);
    }

    /** Runs a script, and requires that it ends so; returns what it has printed. */
    String run(List<String> shell, Path folder, Map<String, String> variables, String script, int exit) {
        scripts++;
        Path log = file("script-" + scripts + ".log");
        List<String> command = new ArrayList<>(shell);
        command.add(Ground.write(file("script-" + scripts), script + "\n").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Ground.write(file("nothing"), "").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(Forge::isOfTheOuterBuild);
        builder.environment().putAll(environment);
        builder.environment().put("HOME", runnerHome().toString());
        builder.environment().putAll(variables);
        builder.environment()
                .put("PATH", file("bin") + File.pathSeparator + System.getenv().getOrDefault("PATH", ""));
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            int code = process.waitFor();
            String output = Ground.read(log);
            if (code != exit) {
                throw new AssertionError("This script ended with " + code + ", in " + folder + ":\n" + script
                        + "\nIt has printed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheOuterBuild(String name) {
        return Stream.of("MAVEN_", "GIT_", "GITHUB_", "GITLAB_", "CI_", "WAYMARK_", "MATRIX_", "RUNNER_")
                        .anyMatch(name::startsWith)
                || name.equals("CI");
    }
}
