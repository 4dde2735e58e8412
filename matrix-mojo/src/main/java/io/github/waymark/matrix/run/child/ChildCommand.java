package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.launch.JvmOptions;
import io.github.waymark.matrix.launch.JvmTuning;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.process.Command;
import io.github.waymark.process.CommandLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the command line and the environment variables of a child. */
public final class ChildCommand {

    private static final String EXTENSIONS = "maven.ext.class.path";
    private static final String TAIL = "maven.repo.local.tail";
    private static final String CONSTRAINTS = "constraints";
    private static final String BUILD_CACHE = "maven.build.cache.enabled";
    private static final Set<String> INSTALLING = Set.of("install", "deploy");

    private final ParentBuild parent;
    private final RunFolders folders;
    private final boolean notest;
    private final boolean alone;

    /**
     * Commands for the children of a run.
     *
     * @param notest whether tests are not run
     * @param alone whether no other child runs at the same time
     */
    public ChildCommand(ParentBuild parent, RunFolders folders, boolean notest, boolean alone) {
        this.parent = parent;
        this.folders = folders;
        this.notest = notest;
        this.alone = alone;
    }

    /**
     * The command.
     *
     * @param root the root directory of the project, which may be a copy
     * @param agentConfig the agent's configuration file
     * @param brief whether the child is expected to end before the JVM's optimizing compiler pays off
     */
    public Command of(Job job, Path root, Path agentConfig, boolean brief) throws IOException {
        Build build = job.first().build();
        List<String> userOptions = new ArrayList<>(JvmOptions.ofProject(parent.projectFolder()));
        userOptions.addAll(CommandLine.split(build.mavenOpts()));
        Map<String, String> variables = new EnvironmentVariables(parent, folders, job.first(), job.maven(), root)
                .of(String.join(",", job.names()), job.jdk().home());
        List<String> options = new ArrayList<>();
        if (job.fansOut() && !job.maven().isMaven4()) {
            // Maven 3's logger caches System.out, which the agent replaces later.
            options.add("-Dorg.slf4j.simpleLogger.cacheOutputStream=false");
        }
        if (!parent.isThreaded()) {
            options.addAll(JvmTuning.options(userOptions, variables, brief));
        }
        options.addAll(userOptions);
        Path projectFolder = inCopy(parent.projectFolder(), root);
        List<String> line =
                job.maven().command(job.jdk().java(), options, projectFolder, arguments(job, root, agentConfig));
        return new Command(line, root, variables);
    }

    /**
     * The command {@code mvn} of an environment: its Maven on its JDK, with its properties, profiles and constraints before the words, and
     * the settings and the local repository of the outer build.
     *
     * @param root the root directory of the project, which may be a copy
     * @param folder the working directory
     * @param agentConfig the agent's configuration file
     */
    Command ofWords(
            Job job, Path root, Path folder, Path agentConfig, List<String> words, Map<String, String> variables)
            throws IOException {
        Path projectFolder = projectFolder(folder);
        List<String> userOptions = new ArrayList<>(JvmOptions.ofProject(projectFolder));
        userOptions.addAll(CommandLine.split(job.first().build().mavenOpts()));
        List<String> options = new ArrayList<>();
        if (!parent.isThreaded()) {
            options.addAll(JvmTuning.options(userOptions, variables, false));
        }
        options.addAll(userOptions);
        List<String> arguments = new ArrayList<>(List.of("-B", "-ntp"));
        arguments.addAll(parent.optionsWithoutModules());
        List<String> profiles = job.first().build().profiles();
        if (!profiles.isEmpty()) {
            arguments.add("-P" + String.join(",", profiles));
        }
        Map<String, String> properties = properties(job, agentConfig);
        if (!folder.equals(root)) {
            // The project in another folder may have another version.
            properties.remove("waymark.version");
        }
        properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(words);
        return new Command(job.maven().command(job.jdk().java(), options, projectFolder, arguments), folder, variables);
    }

    /** The nearest folder with {@code .mvn}, as the script {@code mvn} finds it. */
    private static Path projectFolder(Path folder) {
        for (Path parent = folder; parent != null; parent = parent.getParent()) {
            if (Files.isDirectory(parent.resolve(".mvn"))) {
                return parent;
            }
        }
        return folder;
    }

    /** The path in the copied project; unchanged when it is outside the root directory. */
    private Path inCopy(Path path, Path root) {
        return path.startsWith(parent.root()) ? root.resolve(parent.root().relativize(path)) : path;
    }

    private List<String> arguments(Job job, Path root, Path agentConfig) {
        Build build = job.first().build();
        List<String> arguments = new ArrayList<>(List.of("-B", "-ntp"));
        arguments.add("-f");
        arguments.add(inCopy(parent.pom(), root).toString());
        arguments.addAll(parent.options());
        Set<String> profiles = new LinkedHashSet<>(parent.profiles());
        profiles.addAll(build.profiles());
        if (job.compiler().isPresent()) {
            arguments.add("-t");
            arguments.add(JobFolders.toolchains(folders.of(job)).toString());
        }
        if (!profiles.isEmpty()) {
            arguments.add("-P" + String.join(",", profiles));
        }
        properties(job, agentConfig).forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(build.args());
        if (job.fansOut()) {
            // A JVM that crashes on one JDK must not hide the results of the other modules.
            arguments.add("--fail-at-end");
        }
        arguments.addAll(notest ? List.of("test-compile") : build.goals());
        return arguments;
    }

    private Map<String, String> properties(Job job, Path agentConfig) {
        Build build = job.first().build();
        Map<String, String> properties = new LinkedHashMap<>();
        // The build cache ignores the JDK, and would restore tests that ran on another one, or failed.
        properties.put(BUILD_CACHE, "false");
        properties.putAll(parent.properties());
        properties.put("style.color", "never");
        if (!build.constraints().isEmpty()) {
            properties.put(CONSTRAINTS, build.constraints());
        }
        properties.putAll(build.properties());
        properties.putAll(repository(job));
        properties.merge(
                EXTENSIONS, parent.agent().toString(), (existing, agent) -> agent + File.pathSeparator + existing);
        properties.put("matrix.agentConfig", agentConfig.toString());
        properties.put("matrix.active", String.join(",", job.names()));
        return properties;
    }

    /**
     * The local repository: shared, or one of its own in front of it when the build installs artifacts, as other environments install the
     * same.
     */
    private Map<String, String> repository(Job job) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (installs(job) && job.maven().hasTail()) {
            properties.put(
                    "maven.repo.local", folders.of(job).resolve("repository").toString());
            String tail = parent.properties().get(TAIL);
            properties.put(TAIL, parent.localRepository() + (tail == null ? "" : "," + tail));
        } else {
            properties.put("maven.repo.local", parent.localRepository().toString());
        }
        if (job.maven().needsFileLocks() && !alone && !parent.isOffline()) {
            properties.put("aether.syncContext.named.factory", "file-lock");
            properties.put("aether.syncContext.named.nameMapper", "file-gav");
        }
        return properties;
    }

    private static boolean installs(Job job) {
        return job.first().build().goals().stream()
                .anyMatch(goal -> INSTALLING.contains(goal) || goal.matches(".*\\b(install|deploy)(-file)?$"));
    }
}
