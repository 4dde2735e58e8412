package io.github.waymark.version.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.maven.RequiredExtension;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.enforcer.rule.api.EnforcerLogger;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule in a build of two modules whose version is to come from git, and whose settings name a list. */
class RequireWaymarkExtensionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Properties user = new Properties();

    @BeforeEach
    void twoModules() throws IOException {
        for (String module : List.of("", "app/")) {
            Files.createDirectories(folder.resolve(module));
            Files.writeString(
                    folder.resolve(module + "pom.xml"),
                    "<project><artifactId>a</artifactId><version>${revision}</version></project>");
        }
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/waymark.yaml"), "constraints:\n  list: list.txt\n");
    }

    @Test
    void withoutTheExtensionTheBuildFailsWithAllProblems() {
        EnforcerRuleException failure = assertThrows(EnforcerRuleException.class, rule(0)::execute);

        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("The version is to come from git, but Waymark's extension isn't loaded."), message);
        assertTrue(message.contains("The project has a constraints list, but"), message);
        assertTrue(message.contains("fix:   Add io.github.waymark:waymark-extension:"), message);
    }

    @Test
    void itFailsOnceAndNotForEachModule() {
        assertDoesNotThrow(rule(1)::execute);
    }

    @Test
    void withTheExtensionItPasses() {
        user.setProperty(RequiredExtension.PROPERTY, "1.0");

        assertDoesNotThrow(rule(0)::execute);
    }

    @Test
    void settingsThatCannotBeReadAreAFailureOfTheRule() throws IOException {
        user.setProperty("revision", "1.0");
        Files.writeString(folder.resolve(".mvn/waymark.yaml"), "constraints: [");

        EnforcerRuleException failure = assertThrows(EnforcerRuleException.class, rule(0)::execute);

        assertTrue(String.valueOf(failure.getMessage()).contains(".mvn/waymark.yaml"), failure.getMessage());
    }

    @Test
    void enforcerPrintsItsName() {
        assertEquals("RequireWaymarkExtension", rule(0).toString());
    }

    /** The rule, run for one of the modules. */
    @SuppressWarnings("deprecation") // Maven has no other constructor for a session that it didn't start itself.
    private RequireWaymarkExtension rule(int module) {
        user.setProperty("user.home", folder.resolve("home").toString());
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setMultiModuleProjectDirectory(folder.toFile());
        request.setUserProperties(user);
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        List<MavenProject> modules = List.of(module("root", "pom.xml"), module("app", "app/pom.xml"));
        session.setProjects(modules);
        session.setAllProjects(modules);
        session.setCurrentProject(modules.get(module));
        RequireWaymarkExtension rule = new RequireWaymarkExtension(session);
        rule.setLog((EnforcerLogger) Proxy.newProxyInstance(
                EnforcerLogger.class.getClassLoader(),
                new Class<?>[] {EnforcerLogger.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null));
        return rule;
    }

    private MavenProject module(String artifactId, String pom) {
        MavenProject module = new MavenProject();
        module.setGroupId("g");
        module.setArtifactId(artifactId);
        module.setVersion("0-SNAPSHOT");
        module.setFile(folder.resolve(pom).toFile());
        return module;
    }
}
