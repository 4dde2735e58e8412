package io.github.waymark.releases.maven;

import io.github.waymark.output.ScratchFolder;
import io.github.waymark.process.Child;
import io.github.waymark.process.Command;
import io.github.waymark.process.ProcessRecord;
import io.github.waymark.releases.check.ApiReports;
import io.github.waymark.releases.check.BuiltCommit;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.request.RepositorySettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** Builds a commit in a temporary clone, with the tag of the release, and looks at what the build installs. */
final class ScratchBuild {

    private static final String BUILD = "build.process";

    private final MavenSession session;
    private final Mirrors mirrors;
    private final List<String> arguments;
    private final Path logs;
    private final Map<String, String> environment;

    /**
     * @param arguments the goals and options of Maven, which must install
     * @param logs the folder for the output of the builds
     */
    ScratchBuild(
            MavenSession session, Mirrors mirrors, List<String> arguments, Path logs, Map<String, String> environment) {
        this.session = session;
        this.mirrors = mirrors;
        this.arguments = List.copyOf(arguments);
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    /** Builds a commit. */
    BuiltCommit build(RepositorySettings repository, String commit, String tag, String version) {
        Path log = logs.resolve(repository.name().replaceAll("[^\\w.-]", "_") + "-" + commit.substring(0, 8) + ".log");
        try (ScratchFolder scratch = ScratchFolder.create("release-request-", ScratchBuild::endBuild)) {
            Path folder = scratch.path();
            mirrors.checkout(repository, commit, tag, folder.resolve("tree"));
            Path installed = folder.resolve("repository");
            Files.createDirectories(logs);
            int exit = exitCode(command(installed, folder), folder, log);
            List<String> faults = exit == 0
                    ? wrongArtifacts(installed, repository, version)
                    : List.of("the build of " + repository.name() + " at " + commit + " fails: " + reason(log, folder)
                            + " (" + log.getFileName() + ")");
            return new BuiltCommit(faults, ApiReports.built(folder.resolve("tree")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build of a run that was killed, which would go on writing there. */
    private static void endBuild(Path abandoned) throws IOException {
        new ProcessRecord(abandoned.resolve(BUILD)).terminate();
    }

    private int exitCode(List<String> command, Path folder, Path log) throws IOException {
        try {
            return Child.start(new Command(command, folder.resolve("tree"), environment), log)
                    .await(Duration.ZERO, new ProcessRecord(folder.resolve(BUILD)))
                    .exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private List<String> command(Path installed, Path folder) throws IOException {
        Path maven = Path.of(session.getSystemProperties().getProperty("maven.home", ""));
        List<String> command = new ArrayList<>();
        command.add(maven.resolve("bin")
                .resolve(File.separatorChar == '\\' ? "mvn.cmd" : "mvn")
                .toString());
        command.add("-B");
        if (session.isOffline()) {
            command.add("-o");
        }
        File settings = session.getRequest().getUserSettingsFile();
        SecondRepository second = new SecondRepository(
                session.getRequest().getLocalRepositoryPath().toPath(),
                session.getSystemProperties().getProperty("maven.version", ""));
        command.addAll(second.options(settings == null ? folder.resolve("none.xml") : settings.toPath(), folder));
        // An empty repository shows what the build installs.
        command.add("-Dmaven.repo.local=" + installed);
        command.add("-Dmaven.build.cache.enabled=false");
        command.addAll(arguments);
        return command;
    }

    private static List<String> wrongArtifacts(Path installed, RepositorySettings repository, String version)
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (String coordinates : repository.coordinates()) {
            String[] names = coordinates.split(":", 2);
            Path artifact = installed.resolve(names[0].replace('.', '/')).resolve(names[1]);
            if (!Files.isRegularFile(artifact.resolve(version).resolve(names[1] + "-" + version + ".pom"))) {
                faults.add("the build installs no " + coordinates + ":" + version + versions(artifact));
            }
        }
        return faults;
    }

    private static String versions(Path artifact) throws IOException {
        if (!Files.isDirectory(artifact)) {
            return "";
        }
        try (Stream<Path> folders = Files.list(artifact)) {
            List<String> versions = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            return versions.isEmpty() ? "" : ", but " + String.join(", ", versions);
        }
    }

    /** The first error of Maven's output. */
    private static String reason(Path log, Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("[ERROR] "))
                    .map(line -> line.substring("[ERROR] ".length())
                            .replace(folder.resolve("tree") + File.separator, "")
                            .replace(folder.toString(), "."))
                    .filter(line -> !line.isBlank() && !line.startsWith("COMPILATION ERROR"))
                    .findFirst()
                    .orElse("Maven failed");
        }
    }
}
