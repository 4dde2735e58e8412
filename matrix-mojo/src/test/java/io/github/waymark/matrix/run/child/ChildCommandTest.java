package io.github.waymark.matrix.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.run.Environments;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.matrix.run.schedule.Jobs;
import io.github.waymark.process.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of a child, for the pitfalls of Maven in Maven. */
class ChildCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final Map<String, String> properties = new TreeMap<>();
    private String version = "3.9.16";

    @BeforeEach
    void aMaven() throws IOException {
        Files.createDirectories(root.resolve("maven/boot"));
        Files.writeString(root.resolve("maven/boot/plexus-classworlds-2.9.0.jar"), "");
    }

    @Test
    void noShellAndNoScriptStartsIt() throws IOException {
        List<String> line = command(Environments.plain("jdk17"), 1).line();

        assertEquals(Environments.jdk(17).java().toString(), line.get(0));
        assertTrue(line.contains("org.codehaus.plexus.classworlds.launcher.Launcher"), line::toString);
        // Where .mvn/maven.config and .mvn/extensions.xml are, which the script would have looked for.
        assertTrue(line.contains("-Dmaven.multiModuleProjectDirectory=" + root), line::toString);
    }

    @Test
    void theProjectsJvmConfigHoldsForItAndNothingThatSteersTheOuterMaven() throws IOException {
        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(root.resolve(".mvn/jvm.config"), "-Xmx1g\n");

        Command command = command(Environments.plain("jdk17"), 1);

        List<String> jvm =
                command.line().subList(0, command.line().indexOf("org.codehaus.plexus.classworlds.launcher.Launcher"));
        assertTrue(jvm.contains("-Xmx1g"), command.line()::toString);
        assertEquals("1", command.environment().get("MAVEN_SKIP_RC"));
        assertFalse(command.environment().containsKey("MAVEN_OPTS"));
        assertTrue(command.line().contains("-Dmatrix.active=jdk17"));
    }

    @Test
    void anExtensionOnTheOuterCommandLineStays() throws IOException {
        properties.put("maven.ext.class.path", "/theirs.jar");

        assertTrue(command(Environments.plain("jdk17"), 1)
                .line()
                .contains("-Dmaven.ext.class.path=/agent.jar" + File.pathSeparator + "/theirs.jar"));
    }

    @Test
    void whatInstallsHasARepositoryBeforeTheUsersOwn() throws IOException {
        properties.put("maven.repo.local.tail", "/third");
        List<String> line =
                command(Environments.named("jdk17").goals("install").get(), 1).line();

        assertTrue(line.contains("-Dmaven.repo.local.tail=/users/repository,/third"), line::toString);
        assertFalse(line.contains("-Dmaven.repo.local=/users/repository"), line::toString);
        assertTrue(command(Environments.plain("jdk17"), 1).line().contains("-Dmaven.repo.local=/users/repository"));
        version = "3.8.7";
        assertTrue(command(Environments.named("jdk17").goals("install").get(), 1)
                .line()
                .contains("-Dmaven.repo.local=/users/repository"));
    }

    @Test
    void severalMavens39ShareARepositoryByLocksThatProcessesSee() throws IOException {
        String locks = "-Daether.syncContext.named.factory=file-lock";

        assertTrue(command(Environments.plain("jdk17"), 2).line().contains(locks));
        assertFalse(command(Environments.plain("jdk17"), 1).line().contains(locks));
        version = "3.10.0";
        assertFalse(command(Environments.plain("jdk17"), 2).line().contains(locks));
    }

    @Test
    void whatTheEnvironmentSaysIsStrongerThanTheOuterCommandLine() throws IOException {
        properties.put("junit.version", "5");
        properties.put("constraints", "list.txt");

        List<String> line = command(
                        Environments.named("jdk17")
                                .properties(Map.of("junit.version", "6"))
                                .constraints("none")
                                .get(),
                        1)
                .line();

        assertTrue(line.contains("-Djunit.version=6"), line::toString);
        // A list that the POM or .mvn names would hold if the property were only left away.
        assertTrue(line.contains("-Dconstraints=none"), line::toString);
        assertTrue(command(Environments.plain("jdk17"), 1).line().contains("-Dconstraints=list.txt"));
    }

    @Test
    void noBuildCacheAnswersForAnotherJdkUnlessItIsWanted() throws IOException {
        String off = "-Dmaven.build.cache.enabled=false";

        assertTrue(command(Environments.plain("jdk17"), 1).line().contains(off));
        assertFalse(command(
                        Environments.named("jdk17")
                                .properties(Map.of("maven.build.cache.enabled", "true"))
                                .get(),
                        1)
                .line()
                .contains(off));
        properties.put("maven.build.cache.enabled", "true");
        assertFalse(command(Environments.plain("jdk17"), 1).line().contains(off));
    }

    private Command command(Environment environment, int parallel) throws IOException {
        MavenHome maven = new MavenHome(root.resolve("maven"), version);
        ParentBuild parent = new ParentBuild(
                root,
                root.resolve("pom.xml"),
                root,
                maven,
                Path.of("/users/repository"),
                List.of(),
                List.of(),
                properties,
                Map.of("MAVEN_OPTS", "-Xmx9g", "PATH", "/bin"),
                Path.of("/agent.jar"));
        Job job = new Jobs(maven).of(List.of(environment), Map.of()).get(0);
        return new ChildCommand(parent, RunFolders.of(root), false, parallel == 1)
                .of(job, root, root.resolve("agent.properties"), false);
    }
}
