package io.github.waymark.extension.constraints;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.settings.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build with a list says of plugins that publish, and which of them it stops. */
class PublishingCheckTest {

    private final MavenProject project = new MavenProject();

    PublishingCheckTest() {
        project.setGroupId("org.acme");
        project.setArtifactId("app");
        project.setVersion("1");
    }

    private static MojoExecution execution(String plugin, String goal, String parameter, String value) {
        Plugin described = new Plugin();
        described.setArtifactId(plugin);
        MojoExecution execution = new MojoExecution(described, goal, "default");
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        if (!parameter.isEmpty()) {
            Xpp3Dom child = new Xpp3Dom(parameter);
            child.setValue(value);
            configuration.addChild(child);
        }
        execution.setConfiguration(configuration);
        return execution;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "flatten-maven-plugin, flatten, flattenDependencyMode, all, flattenDependencyMode=all",
                "flatten-maven-plugin, flatten, flattenDependencyMode, direct, -",
                "flatten-maven-plugin, flatten, '', '', -",
                "flatten-maven-plugin, clean, flattenDependencyMode, all, -",
                "maven-shade-plugin, shade, promoteTransitiveDependencies, true, promoteTransitiveDependencies",
                "maven-shade-plugin, shade, promoteTransitiveDependencies, false, -",
                "maven-jar-plugin, jar, promoteTransitiveDependencies, true, -",
            })
    void whatWritesResolvedVersionsIsNamedWithItsModule(
            String plugin, String goal, String parameter, String value, String setting) {
        String warning = PublishingCheck.warning(execution(plugin, goal, parameter, value), project, new Properties());

        assertEquals(
                setting == null
                        ? ""
                        : plugin + " (" + setting + ") writes resolved versions into the POM of " + project.getId(),
                warning.replaceFirst(", and these come from the constraints list.*", ""));
    }

    @Test
    void whatAPropertySaysCountsWhereThePomLeavesItOpen() {
        MojoExecution open =
                execution("flatten-maven-plugin", "flatten", "flattenDependencyMode", "${flatten.dependency.mode}");
        assertEquals("", PublishingCheck.warning(open, project, new Properties()));

        project.getProperties().setProperty("flatten.dependency.mode", "all");
        assertTrue(PublishingCheck.warning(open, project, new Properties()).contains("org.acme:app"));

        Properties user = new Properties();
        user.setProperty("flatten.dependency.mode", "direct");
        assertEquals("", PublishingCheck.warning(open, project, user));
    }

    @Test
    void aBuildThatShallNotPublishWithAListIsStoppedThere() {
        MojoExecution deploy = execution("maven-deploy-plugin", "deploy", "", "");

        assertDoesNotThrow(() -> before(deploy, "allow"));
        assertDoesNotThrow(() -> before(execution("maven-install-plugin", "install", "", ""), "fail"));
        MojoExecutionException stopped = assertThrows(MojoExecutionException.class, () -> before(deploy, "fail"));
        String message = String.valueOf(stopped.getMessage());
        assertTrue(message.contains("maven-deploy-plugin:deploy"), message);
        assertTrue(message.contains("-Dconstraints.deploy=allow"), message);
    }

    private static MojoExecution items(String goal, String... items) {
        MojoExecution execution = execution("maven-dependency-plugin", goal, "", "");
        Xpp3Dom all = new Xpp3Dom("artifactItems");
        for (String item : items) {
            String[] gav = item.split(":", -1);
            Xpp3Dom one = new Xpp3Dom("artifactItem");
            for (int i = 0; i < gav.length; i++) {
                Xpp3Dom child =
                        new Xpp3Dom(List.of("groupId", "artifactId", "version").get(i));
                child.setValue(gav[i]);
                one.addChild(child);
            }
            all.addChild(one);
        }
        execution.getConfiguration().addChild(all);
        return execution;
    }

    @Test
    void anArtifactThatIsCopiedInAnotherVersionIsNamedWithPluginAndModule() {
        ActiveConstraints active = new ActiveConstraints(
                ConstraintList.of(new TextForm()
                        .read("c:x===1.2\nc:y===1.0\n", "list.txt")
                        .content()
                        .items()),
                new BuildPlatform(17, "linux"),
                Set.of(),
                ListSettings.of(Map.of()),
                new GenericVersionScheme());
        Dependency dependency = new Dependency();
        dependency.setGroupId("c");
        dependency.setArtifactId("x");
        dependency.setVersion("2.0");
        project.getModel().addDependency(dependency);

        List<String> warnings =
                ArtifactItems.warnings(items("unpack", "c:x", "c:y:1.0", "c:y:3.0", "c:z:1"), project, active);

        assertEquals(2, warnings.size(), warnings.toString());
        assertTrue(
                warnings.get(0).startsWith("maven-dependency-plugin:unpack takes c:x 2.0 in " + project.getId()),
                warnings.get(0));
        assertTrue(warnings.get(1).contains("c:y 3.0"), warnings.get(1));
        assertTrue(warnings.get(1).contains("<version>1.0</version>"), warnings.get(1));
        // As the messages propose.
        assertEquals(List.of(), ArtifactItems.warnings(items("unpack", "c:x:1.2", "c:y:1.0"), project, active));
        assertEquals(List.of(), ArtifactItems.warnings(items("tree", "c:x"), project, active));
    }

    private void before(MojoExecution execution, String setting) throws MojoExecutionException {
        DefaultRepositorySystemSession repository = new DefaultRepositorySystemSession();
        repository
                .getData()
                .set(
                        ConstrainingCollector.KEY,
                        new ActiveConstraints(
                                ConstraintList.EMPTY,
                                new BuildPlatform(17, "linux"),
                                Set.of(),
                                ListSettings.of(Map.of("constraints.deploy", new SettingValue(setting, "test"))),
                                new GenericVersionScheme()));
        MavenSession session = session(repository);
        new PublishingCheck().beforeMojoExecution(new MojoExecutionEvent(session, project, execution, null));
    }

    @SuppressWarnings({"deprecation", "NullAway"
    }) // The container is of no use here, and the other constructors are older.
    private static MavenSession session(DefaultRepositorySystemSession repository) {
        return new MavenSession(
                null, repository, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
    }
}
