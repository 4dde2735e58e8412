package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassVersionsTest {

    @TempDir
    Path folder;

    private final MavenProject project = new MavenProject();

    @BeforeEach
    void theProjectBuildsHere() {
        Build build = new Build();
        build.setOutputDirectory(folder.resolve("classes").toString());
        build.setTestOutputDirectory(folder.resolve("test-classes").toString());
        project.getModel().setBuild(build);
    }

    @Test
    void classesOfANewerJavaAreNamed() throws IOException {
        classFile("classes/a/Old.class", 8);
        classFile("test-classes/a/NewTest.class", 25);

        assertEquals(
                Path.of("test-classes", "a", "NewTest.class") + " is compiled for Java 25, and the JDK is a Java 17",
                new ClassVersions().tooNew(project, 17));
        assertNull(new ClassVersions().tooNew(project, 25));
    }

    @Test
    void aTestFrameworkForANewerJavaIsNamed() throws IOException {
        Path jar = folder.resolve("junit-jupiter-api-6.1.3.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/versions/25/a/B.class"));
            out.write(bytes(25));
            out.putNextEntry(new ZipEntry("a/B.class"));
            out.write(bytes(17));
        }
        DefaultArtifact artifact = new DefaultArtifact(
                "org.junit.jupiter",
                "junit-jupiter-api",
                "6.1.3",
                "test",
                "jar",
                "",
                new DefaultArtifactHandler("jar"));
        artifact.setFile(jar.toFile());
        project.setArtifacts(Collections.singleton(artifact));

        assertEquals(
                "the test framework junit-jupiter-api 6.1.3 needs Java 17, and the JDK is a Java 11",
                new ClassVersions().tooNew(project, 11));
        assertNull(new ClassVersions().tooNew(project, 17));
    }

    @Test
    void whatIsForNewerJavasOnPurposeDoesNotCount() throws IOException {
        classFile("classes/a/Old.class", 8);
        classFile("classes/META-INF/versions/25/a/Old.class", 25);
        classFile("classes/module-info.class", 9);

        assertNull(new ClassVersions().tooNew(project, 8));
    }

    @Test
    void whatIsNoClassIsNoReason() throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        Files.write(folder.resolve("classes/Odd.class"), new byte[] {1, 2, 3});

        assertNull(new ClassVersions().tooNew(project, 8));
    }

    /** It is put into Mavens that may run on that Java; nothing of a newer one must come in with it. */
    @Test
    void theAgentItselfIsForTheOldestJavaThatRunsAMaven() {
        project.getBuild().setOutputDirectory("target/classes");

        assertNull(new ClassVersions().tooNew(project, 8));
    }

    @Test
    void testClassesAreCountedByTheNamesThatSurefireAndFailsafeRun() throws Exception {
        Path own = Path.of(ClassVersionsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path all = folder.resolve("test-classes");
        Path classes = Files.createDirectories(all.resolve("a"));
        for (Class<?> type : List.of(ClassVersionsTest.class, PlainIT.class, Helper.class, AbstractTest.class)) {
            String file = type.getName().replace('.', '/') + ".class";
            Files.copy(own.resolve(file), classes.resolve(type.getSimpleName() + ".class"));
        }
        Files.write(classes.resolve("TruncatedTest.class"), bytes(17));

        assertEquals(1, new ClassVersions().count(all, TestGoal.SUREFIRE));
        assertEquals(1, new ClassVersions().count(all, TestGoal.FAILSAFE));
    }

    /** A test of Failsafe by its name. */
    static final class PlainIT {}

    /** No test by its name. */
    static final class Helper {}

    /** A base class of tests. */
    abstract static class AbstractTest {}

    private void classFile(String name, int java) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes(java));
    }

    private static byte[] bytes(int java) {
        return new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) (java + 44)};
    }
}
