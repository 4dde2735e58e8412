package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.launch.ChildVariables;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.launch.ShellScripts;
import io.github.waymark.matrix.run.child.RunFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes scripts that set up a shell or an editor for one environment: {@code env.sh}, {@code env.ps1} and a program {@code mvn}, in
 * {@code target/matrix/ENVIRONMENT}.
 */
@Mojo(name = "devenv", aggregator = true, threadSafe = true)
public final class DevenvMojo extends SingleMojo {

    @Inject
    DevenvMojo(RepositorySystem resolver) {
        super(resolver);
    }

    @Override
    protected void run() {
        Environment environment = single();
        MavenHome maven = maven(environment);
        ShellScripts scripts =
                new ShellScripts(jdk(environment), maven.folder(), stated(environment, variables(environment, maven)));
        Path folder = RunFolders.of(session().getTopLevelProject().getBasedir().toPath())
                .of(environment.name());
        writeFile(folder.resolve("env.sh"), scripts.sh());
        writeFile(folder.resolve("env.ps1"), scripts.powerShell());
        Path mvn = folder.resolve("mvn");
        writeFile(mvn, scripts.mvn(arguments(environment)));
        if (!mvn.toFile().setExecutable(true)) {
            getLog().warn(mvn + " can't be made executable; run it with sh.");
        }
    }

    /** The variables that the environment itself sets; the shell has the others. */
    private Map<String, String> stated(Environment environment, Map<String, String> all) {
        Map<String, String> stated = new TreeMap<>(all);
        stated.keySet()
                .removeIf(name -> name.equalsIgnoreCase("PATH")
                        || name.equals("JAVA_HOME")
                        || name.equals("MAVEN_HOME")
                        || all.getOrDefault(name, "").equals(environment().get(name)));
        stated.put(ChildVariables.ENVIRONMENT, environment.name());
        return stated;
    }

    /** The arguments of Maven for the environment. */
    private static List<String> arguments(Environment environment) {
        List<String> arguments = new ArrayList<>();
        environment.build().properties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        if (!environment.build().profiles().isEmpty()) {
            arguments.add("-P" + String.join(",", environment.build().profiles()));
        }
        if (!environment.build().constraints().isEmpty()) {
            arguments.add("-Dconstraints=" + environment.build().constraints());
        }
        arguments.addAll(environment.build().args());
        return arguments;
    }
}
