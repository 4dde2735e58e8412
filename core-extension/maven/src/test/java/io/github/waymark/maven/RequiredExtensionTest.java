package io.github.waymark.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that run without the extension although their project needs it. */
class RequiredExtensionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Properties user = new Properties();
    private final List<MavenProject> modules = new ArrayList<>();

    @BeforeEach
    void noSettingsOfTheUser() {
        user.setProperty("user.home", folder.resolve("home").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${revision}", "${revision}${changelist}", "${revision}${sha1}${changelist}"})
    void aVersionFromGitNeedsTheExtension(String version) {
        module("pom.xml", version);

        Problem problem = only(required().problems());

        assertEquals("pom.xml", problem.where());
        assertTrue(problem.what().startsWith("The version is to come from git"), problem.what());
        assertTrue(problem.why().contains("this build has the version 0-SNAPSHOT"), problem.why());
        assertTrue(problem.fix().contains(".mvn/extensions.xml"), problem.fix());
        assertTrue(problem.fix().contains(":init`"), problem.fix());
    }

    @Test
    void soDoesTheVersionOfAModuleThatIsNotTheRoot() {
        module("pom.xml", "1.0");
        module("app/pom.xml", "${revision}");

        assertEquals("app/pom.xml", only(required().problems()).where());
    }

    @Test
    void aLiteralVersionAndNoListNeedNothing() {
        module("pom.xml", "1.0-SNAPSHOT");

        assertEquals(List.of(), required().problems());
    }

    @Test
    void whereItIsLoadedNothingIsMissing() {
        module("pom.xml", "${revision}").getProperties().setProperty("constraints", "constraints.txt");
        user.setProperty(RequiredExtension.PROPERTY, "1.0");

        assertEquals(List.of(), required().problems());
    }

    @Test
    void whoSetsTheVersionDoesNotNeedItForThat() {
        module("pom.xml", "${revision}").getProperties().setProperty("constraints", "constraints.txt");
        user.setProperty("revision", "7");

        assertTrue(only(required().problems()).what().contains("constraints list"));
    }

    @Test
    void aListInThePomNeedsTheExtension() {
        MavenProject root = module("pom.xml", "1.0");
        root.getProperties().setProperty("constraints", "constraints.txt");
        root.getOriginalModel().addProperty("constraints", "constraints.txt");

        Problem problem = only(required().problems());

        assertEquals("the property constraints in pom.xml", problem.where());
        assertTrue(problem.why().contains("without the list constraints.txt"), problem.why());
    }

    @Test
    void soDoesAListThatAParentSets() {
        MavenProject parent = project("corp", "3");
        parent.getOriginalModel().addProperty("constraints", "https://ada:secret@lists.example.org/list.txt");
        MavenProject root = module("pom.xml", "1.0");
        root.setParent(parent);
        root.getProperties().setProperty("constraints", "https://ada:secret@lists.example.org/list.txt");

        Problem problem = only(required().problems());

        assertEquals("the property constraints in g:corp:3", problem.where());
        assertTrue(!problem.text().contains("secret"), problem.text());
    }

    @Test
    void soDoesAListInTheSettingsOfTheRepository() throws IOException {
        module("pom.xml", "1.0");
        write(".mvn/waymark.yaml", "constraints:\n  list: shared.txt\n");

        Problem problem = only(required().problems());

        assertTrue(problem.where().contains(".mvn/waymark.yaml"), problem.where());
        assertTrue(problem.why().contains("shared.txt"), problem.why());
    }

    @ParameterizedTest
    @CsvSource({"none,", ",none"})
    void noneIsNoList(String ofThePom, String ofTheUser) throws IOException {
        MavenProject root = module("pom.xml", "1.0");
        write(".mvn/waymark.yaml", "constraints:\n  list: shared.txt\n");
        if (ofThePom != null) {
            root.getProperties().setProperty("constraints", ofThePom);
        }
        if (ofTheUser != null) {
            user.setProperty("constraints", ofTheUser);
        }

        assertEquals(List.of(), required().problems());
    }

    @Test
    void whereItIsSwitchedOffThatIsTheFix() {
        module("pom.xml", "${revision}");
        user.setProperty("waymark.skip", "true");

        assertEquals("Remove -Dwaymark.skip.", only(required().problems()).fix());
    }

    private static Problem only(List<Problem> problems) {
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    /** A module whose POM has this version, which a build without the extension reads as {@code 0-SNAPSHOT}. */
    private MavenProject module(String pom, String version) {
        MavenProject project = project("app" + modules.size(), version.contains("$") ? "0-SNAPSHOT" : version);
        try {
            write(
                    pom,
                    "<project><artifactId>a</artifactId><version>" + version
                            + "</version><properties><revision>0-SNAPSHOT</revision></properties></project>");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        project.setFile(folder.resolve(pom).toFile());
        project.getModel().setPomFile(folder.resolve(pom).toFile());
        modules.add(project);
        return project;
    }

    private static MavenProject project(String artifactId, String version) {
        MavenProject project = new MavenProject();
        project.setGroupId("g");
        project.setArtifactId(artifactId);
        project.setVersion(version);
        project.setOriginalModel(new Model());
        return project;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @SuppressWarnings("deprecation") // Maven has no other constructor for a session that it didn't start itself.
    private RequiredExtension required() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setMultiModuleProjectDirectory(folder.toFile());
        request.setUserProperties(user);
        request.setSystemProperties(new Properties());
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(modules);
        session.setAllProjects(modules);
        return new RequiredExtension(new MavenBuild(session));
    }
}
