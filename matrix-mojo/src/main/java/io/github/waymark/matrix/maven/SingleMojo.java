package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.launch.ChildVariables;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.run.child.EnvironmentVariables;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.matrix.run.child.RunFolders;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.RepositorySystem;

/** Base class of the goals for one environment. */
abstract class SingleMojo extends PlanMojo {

    private final MavenDownloads mavens;

    SingleMojo(RepositorySystem resolver) {
        this.mavens = new MavenDownloads(resolver);
    }

    /** The selected environment; there must be exactly one, and it must be able to run here. */
    final Environment single() {
        Plan plan = plan();
        if (plan.environments().size() != 1) {
            List<String> names =
                    plan.environments().stream().map(Environment::name).toList();
            throw new ProblemException(new Problem(
                    "One environment must be selected, but there are " + names.size() + ".",
                    "-Dmatrix.env",
                    "The goal runs in a single environment.",
                    "Select it: -Dmatrix.env=" + (names.isEmpty() ? "jdk25" : names.get(0)) + "."));
        }
        Environment environment = plan.environments().get(0);
        if (!(environment.state() instanceof State.Ok)) {
            throw new ProblemException(new Problem(
                    "The environment " + environment.name() + " can't run here: "
                            + environment.state().word() + ".",
                    "-Dmatrix.env=" + environment.name(),
                    environment.state().reason() + ".",
                    advice(environment)
                            + "Run `mvn matrix:jdks` to see which JDKs are found, and `mvn matrix:list` for"
                            + " the environments."));
        }
        return environment;
    }

    private String advice(Environment environment) {
        List<String> fixes = missingJdks(List.of(environment));
        return fixes.isEmpty() ? "" : String.join(". ", fixes) + ". ";
    }

    /** The JDK of an environment. */
    static Path jdk(Environment environment) {
        return ((State.Ok) environment.state()).jdk().home();
    }

    /** The Maven of an environment; downloads it if necessary. */
    final MavenHome maven(Environment environment) {
        MavenDownloads.Found found =
                mavens.resolve(new Plan(List.of(environment), Map.of(), List.of()), session(), parent());
        String missing = found.missing().get(environment.name());
        MavenHome home = found.mavens().get(environment.name());
        if (missing != null || home == null) {
            throw new ProblemException(new Problem(
                    "The Maven of the environment " + environment.name() + " is not available.",
                    String.valueOf(environment.platform().maven()),
                    missing + ".",
                    "Correct the version, or run once without -o."));
        }
        return home;
    }

    private ParentBuild parent() {
        return new ParentBuildReader(session()).read(Path.of(""), environment());
    }

    /** The variables of a process in an environment. */
    final Map<String, String> variables(Environment environment, MavenHome maven) {
        ParentBuild parent = parent();
        Map<String, String> variables = new EnvironmentVariables(
                        parent, RunFolders.of(parent.root()), environment, maven, parent.root())
                .ofCommands();
        // The command may be a matrix: it is not started again by this one.
        variables.remove(ChildVariables.DEPTH);
        return variables;
    }
}
