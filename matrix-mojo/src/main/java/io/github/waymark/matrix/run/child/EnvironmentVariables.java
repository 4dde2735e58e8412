package io.github.waymark.matrix.run.child;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.matrix.command.EnvironmentFile;
import io.github.waymark.matrix.command.PassedVariables;
import io.github.waymark.matrix.command.Substitutions;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Variables;
import io.github.waymark.matrix.launch.ChildVariables;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Computes the environment variables of an environment's processes, and the values of its substitutions. */
public final class EnvironmentVariables {

    /** The root of the project, for scripts. */
    private static final String ROOT = "MATRIX_ROOT";

    /** The folder of the environment in {@code target/matrix}, for scripts. */
    private static final String FOLDER = "MATRIX_FOLDER";

    private final ParentBuild parent;
    private final RunFolders folders;
    private final Environment environment;
    private final MavenHome maven;
    private final Path root;

    /**
     * The variables of an environment.
     *
     * @param root the root directory of the project, which may be a copy
     */
    public EnvironmentVariables(
            ParentBuild parent, RunFolders folders, Environment environment, MavenHome maven, Path root) {
        this.parent = parent;
        this.folders = folders;
        this.environment = environment;
        this.maven = maven;
        this.root = root;
    }

    /** The values of substitutions, with the variables of the outer build. */
    public Substitutions substitutions() {
        String name = environment.name();
        return new Substitutions(
                Map.of(
                        "root", root.toString(),
                        "folder", folders.of(name).toString(),
                        "tmp", AgentConfigFile.temporary(folders, name),
                        "name", name,
                        "jdk", Job.jdkOf(environment).home().toString(),
                        "maven", maven.folder().toString()),
                parent.environment(),
                environment.build().commands().args(),
                "the environment '" + name + "'");
    }

    /**
     * All variables of a Maven.
     *
     * @param names the environments that it is for, separated by commas
     * @param jdk the JDK that it runs on
     * @throws ProblemException when the file of variables can't be read, or a variable has no value
     */
    Map<String, String> of(String names, Path jdk) {
        Variables variables = environment.build().variables();
        Map<String, String> set = set(variables);
        Map<String, String> all = PassedVariables.of(parent.environment(), variables.passed());
        all.putAll(set);
        Map<String, String> complete = ChildVariables.of(all, names, jdk, maven.folder());
        // Those that configure Maven are not inherited, but an environment may set them.
        set.forEach(complete::putIfAbsent);
        // No declaration makes a stranger's build a trusted one.
        String untrusted = parent.environment().get(UntrustedBuild.VARIABLE);
        if (untrusted != null) {
            complete.put(UntrustedBuild.VARIABLE, untrusted);
        }
        return complete;
    }

    /** All variables of its commands; the programs of its JDK and its Maven come first on the {@code PATH}. */
    public Map<String, String> ofCommands() {
        Map<String, String> variables =
                of(environment.name(), Job.jdkOf(environment).home());
        variables.put(ROOT, root.toString());
        variables.put(FOLDER, folders.of(environment.name()).toString());
        ChildVariables.addToPath(variables, maven.folder().resolve("bin"));
        ChildVariables.addToPath(variables, Job.jdkOf(environment).home().resolve("bin"));
        return variables;
    }

    private Map<String, String> set(Variables variables) {
        Map<String, String> set = new TreeMap<>();
        Map<String, String> known = new TreeMap<>(parent.environment());
        Substitutions substitutions = substitutions();
        if (!variables.file().isEmpty()) {
            set.putAll(file(substitutions.text(variables.file())));
            known.putAll(set);
        }
        variables.set().forEach((name, template) -> {
            String value = substitutions.with(known).text(template);
            set.put(name, value);
            known.put(name, value);
        });
        return set;
    }

    private Map<String, String> file(String name) {
        Path file = parent.root().resolve(name).normalize();
        try {
            if (!file.startsWith(parent.root())
                    || !file.toRealPath().startsWith(parent.root().toRealPath())) {
                throw new ProblemException(new Problem(
                        "The file of environment variables is outside of the project.",
                        "environmentFile of '" + environment.name() + "': " + name,
                        "A project reads only its own files.",
                        "Move it into the project, or pass the variables on with `passEnvironment`."));
            }
            return EnvironmentFile.read(Files.readString(file), name);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The file of environment variables can't be read.",
                            "environmentFile of '" + environment.name() + "': " + name,
                            String.valueOf(e),
                            "Create the file, correct its path, or remove the key."),
                    e);
        }
    }
}
