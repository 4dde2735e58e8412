package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.launch.ChildVariables;
import io.github.waymark.matrix.launch.JvmOptions;
import io.github.waymark.matrix.launch.JvmTuning;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.process.Command;
import io.github.waymark.process.CommandLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line and the environment variables of a child. */
public final class ChildCommand {

    private static final String EXTENSIONS = "maven.ext.class.path";
    private static final String TAIL = "maven.repo.local.tail";
    private static final String CONSTRAINTS = "constraints";
    private static final String BUILD_CACHE = "maven.build.cache.enabled";
    private static final Set<String> INSTALLING = Set.of("install", "deploy");

    private final ParentBuild outer;
    private final RunFolders folders;
    private final boolean notest;
    private final boolean alone;

    /**
     * Commands for the children of a run.
     *
     * @param notest whether no test is run
     * @param alone whether no other child runs at the same time
     */
    public ChildCommand(ParentBuild outer, RunFolders folders, boolean notest, boolean alone) {
        this.outer = outer;
        this.folders = folders;
        this.notest = notest;
        this.alone = alone;
    }

    /**
     * The command.
     *
     * @param root the root project, which may be a copy of the outer one
     * @param orders the file of the agent's orders
     * @param brief whether the child is expected to end before the JVM's best code is ready
     */
    public Command of(Job job, Path root, Path orders, boolean brief) throws IOException {
        Build build = job.first().build();
        List<String> chosen = new ArrayList<>(JvmOptions.ofProject(outer.projectFolder()));
        chosen.addAll(CommandLine.split(build.mavenOpts()));
        Map<String, String> variables = ChildVariables.of(
                outer.environment(),
                String.join(",", job.names()),
                job.jdk().home(),
                job.maven().folder());
        List<String> options = new ArrayList<>();
        if (job.fansOut() && !job.maven().isMaven4()) {
            // Maven 3's logger keeps the stream that it finds first, and the agent puts another one in its place.
            options.add("-Dorg.slf4j.simpleLogger.cacheOutputStream=false");
        }
        if (!outer.isThreaded()) {
            options.addAll(JvmTuning.options(chosen, variables, brief));
        }
        options.addAll(chosen);
        Path projectFolder = moved(outer.projectFolder(), root);
        List<String> line = job.maven().command(job.jdk().java(), options, projectFolder, arguments(job, root, orders));
        return new Command(line, root, variables);
    }

    /** Only a project folder inside the copied root has a copy. */
    private Path moved(Path path, Path root) {
        return path.startsWith(outer.root()) ? root.resolve(outer.root().relativize(path)) : path;
    }

    private List<String> arguments(Job job, Path root, Path orders) {
        Build build = job.first().build();
        List<String> arguments = new ArrayList<>(List.of("-B", "-ntp"));
        arguments.add("-f");
        arguments.add(moved(outer.pom(), root).toString());
        arguments.addAll(outer.options());
        Set<String> profiles = new LinkedHashSet<>(outer.profiles());
        profiles.addAll(build.profiles());
        if (job.compiler().isPresent()) {
            arguments.add("-t");
            arguments.add(JobFolders.toolchains(folders.of(job)).toString());
        }
        if (!profiles.isEmpty()) {
            arguments.add("-P" + String.join(",", profiles));
        }
        properties(job, orders).forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(build.args());
        if (job.fansOut()) {
            // A JVM that crashes on one JDK must not hide what the other modules do.
            arguments.add("--fail-at-end");
        }
        arguments.addAll(notest ? List.of("test-compile") : build.goals());
        return arguments;
    }

    private Map<String, String> properties(Job job, Path orders) {
        Build build = job.first().build();
        Map<String, String> properties = new LinkedHashMap<>();
        // It knows no JDK, and takes tests for passed that were run on another one, or failed.
        properties.put(BUILD_CACHE, "false");
        properties.putAll(outer.properties());
        properties.put("style.color", "never");
        if (!build.constraints().isEmpty()) {
            properties.put(CONSTRAINTS, build.constraints());
        }
        properties.putAll(build.properties());
        properties.putAll(repository(job));
        properties.merge(EXTENSIONS, outer.agent().toString(), (other, agent) -> agent + File.pathSeparator + other);
        properties.put("matrix.orders", orders.toString());
        properties.put("matrix.active", String.join(",", job.names()));
        return properties;
    }

    /** The local repository: shared, unless the build installs into it what another environment installs too. */
    private Map<String, String> repository(Job job) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (installs(job) && job.maven().hasTail()) {
            properties.put(
                    "maven.repo.local", folders.of(job).resolve("repository").toString());
            String further = outer.properties().get(TAIL);
            properties.put(TAIL, outer.localRepository() + (further == null ? "" : "," + further));
        } else {
            properties.put("maven.repo.local", outer.localRepository().toString());
        }
        if (job.maven().needsFileLocks() && !alone && !outer.isOffline()) {
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
