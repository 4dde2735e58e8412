package io.github.waymark.entrypoints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.packaging.PackagedArtifact;
import io.github.waymark.entrypoints.packaging.PackagingTool;
import io.github.waymark.entrypoints.packaging.Relocation;
import io.github.waymark.entrypoints.registry.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which archives a module has: its class path, and what it packages. */
class ProjectPathTest {

    @TempDir
    private Path folder;

    private MavenProject project(String name, String pom) throws IOException, XmlPullParserException {
        String text = "<project><groupId>com.acme</groupId><artifactId>" + name + "</artifactId><version>1</version>"
                + pom + "</project>";
        Model model = new MavenXpp3Reader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (model.getBuild() == null) {
            model.setBuild(new Build());
        }
        model.getBuild().setDirectory(folder.resolve(name + "/target").toString());
        model.getBuild()
                .setOutputDirectory(folder.resolve(name + "/target/classes").toString());
        model.getBuild()
                .setTestOutputDirectory(
                        folder.resolve(name + "/target/test-classes").toString());
        MavenProject project = new MavenProject(model);
        project.setArtifact(artifact("com.acme", name, "compile", null, null));
        return project;
    }

    private static Artifact artifact(
            String group, String name, String scope, @Nullable String classifier, @Nullable Path file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact(group, name, "1", scope, "jar", classifier, handler);
        if (file != null) {
            artifact.setFile(file.toFile());
        }
        return artifact;
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("x"));
        }
        return jar;
    }

    private static List<String> labels(List<Source> sources) {
        return sources.stream().map(Source::label).toList();
    }

    /** Hard cases 11, 12 and 13: two versions of one jar, folders of modules, and what only tests have. */
    @Test
    void theClassPathHasFoldersOfModulesAndJarsOfScopes() throws IOException, XmlPullParserException {
        MavenProject app = project("app", "");
        MavenProject lib = project("lib", "");
        Files.createDirectories(folder.resolve("app/target/classes"));
        Files.createDirectories(folder.resolve("app/target/test-classes"));
        Files.createDirectories(folder.resolve("lib/target/classes"));
        Artifact direct = artifact("org.x", "a", "compile", null, jar("repository/a-1.jar"));
        direct.setDependencyTrail(List.of("com.acme:app:jar:1", "org.x:a:jar:1"));
        Set<Artifact> artifacts = new LinkedHashSet<>(List.of(
                direct,
                artifact("com.acme", "lib", "runtime", null, jar("lib/target/lib-1.jar")),
                artifact("com.acme", "lib", "test", "tests", jar("lib/target/lib-1-tests.jar")),
                artifact("org.x", "t", "test", null, jar("repository/t-1.jar")),
                artifact("org.x", "gone", "runtime", null, folder.resolve("repository/gone.jar"))));
        Files.writeString(folder.resolve("repository/broken.jar"), "text");
        artifacts.add(artifact("org.x", "broken", "runtime", null, folder.resolve("repository/broken.jar")));
        app.setArtifacts(artifacts);
        try (Archives archives = new Archives(17)) {
            ProjectPath path = new ProjectPath(app, List.of(app, lib), archives, folder.resolve("app"));

            assertEquals(List.of("target/classes"), labels(path.own(false)));
            assertEquals(List.of("target/test-classes", "target/classes"), labels(path.own(true)));
            List<Source> runtime = path.dependencies(scope -> !"test".equals(scope));
            assertEquals(List.of("a-1.jar", folder + "/lib/target/classes"), labels(runtime));
            assertEquals(List.of("com.acme:app:1", "org.x:a:1"), runtime.get(0).path());
            assertTrue(runtime.get(1).own());
            assertFalse(runtime.get(0).own());
            assertEquals(List.of("lib-1-tests.jar", "t-1.jar"), labels(path.dependencies("test"::equals)));
            assertEquals(Set.of("broken.jar"), path.notRead().keySet());
        }
    }

    /** Hard case 15: three executions of the shade plugin, and an assembly; hard case 18: no sources. */
    @Test
    void eachArtifactHasTheExecutionThatMadeIt() throws IOException, XmlPullParserException {
        MavenProject app = project("app", """
                <build><plugins>
                <plugin><artifactId>maven-shade-plugin</artifactId><executions>
                <execution><id>plain</id><goals><goal>shade</goal></goals><configuration>
                  <shadedArtifactAttached>true</shadedArtifactAttached><shadedClassifierName>plain</shadedClassifierName>
                </configuration></execution>
                <execution><id>reloc</id><goals><goal>shade</goal></goals><configuration>
                  <shadedArtifactAttached>true</shadedArtifactAttached><shadedClassifierName>reloc</shadedClassifierName>
                  <relocations><relocation><pattern>io/grpc</pattern><shadedPattern>my.grpc</shadedPattern>
                  <excludes><exclude>io.grpc.Keep</exclude></excludes></relocation>
                  <relocation><pattern>x</pattern></relocation></relocations>
                </configuration></execution>
                <execution><id>main</id><goals><goal>shade</goal></goals></execution>
                </executions></plugin>
                <plugin><artifactId>maven-assembly-plugin</artifactId><executions>
                <execution><id>a</id><goals><goal>single</goal></goals><configuration>
                  <descriptorRefs><descriptorRef>jar-with-dependencies</descriptorRef></descriptorRefs>
                </configuration></execution></executions></plugin>
                </plugins></build>""");
        app.getArtifact().setFile(jar("app/target/app.jar").toFile());
        for (String classifier :
                List.of("plain", "reloc", "jar-with-dependencies", "other", "sources", "test-sources")) {
            app.getAttachedArtifacts()
                    .add(artifact(
                            "com.acme", "app", "compile", classifier, jar("app/target/app-" + classifier + ".jar")));
        }
        try (Archives archives = new Archives(17)) {
            PackagedArtifacts packaged = new PackagedArtifacts(app);
            List<PackagedArtifact> all =
                    packaged.all(new ProjectPath(app, List.of(app), archives, folder.resolve("app")));

            assertEquals(
                    List.of(
                            "target/app.jar SHADE main",
                            "target/app-plain.jar SHADE plain",
                            "target/app-reloc.jar SHADE reloc",
                            "target/app-jar-with-dependencies.jar ASSEMBLY a",
                            "target/app-other.jar OTHER "),
                    all.stream()
                            .map(one -> one.source().label() + " " + one.tool() + " " + one.execution())
                            .toList());
            assertEquals(
                    List.of(
                            new Relocation("io.grpc", "my.grpc", List.of(), List.of("io.grpc.Keep")),
                            new Relocation("x", "hidden.x", List.of(), List.of())),
                    all.get(2).relocations());
            assertEquals(PackagingTool.OTHER, all.get(4).tool());
            assertTrue(packaged.isFinal());
        }
    }

    @Test
    void aModuleIsAProgramByItsPackagingItsPluginsOrItsMainClass() throws IOException, XmlPullParserException {
        Map<String, Boolean> poms = Map.of(
                "",
                false,
                "<packaging>war</packaging>",
                true,
                plugin("<artifactId>maven-jar-plugin</artifactId>", ""),
                false,
                plugin(
                        "<artifactId>maven-jar-plugin</artifactId>",
                        "<configuration><archive><manifest><mainClass>a.Main</mainClass></manifest></archive>"
                                + "</configuration>"),
                true,
                plugin("<artifactId>maven-shade-plugin</artifactId>", ""),
                false,
                plugin(
                        "<groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId>",
                        "<executions><execution><goals><goal>repackage</goal></goals></execution></executions>"),
                true,
                plugin(
                        "<groupId>io.github.waymark</groupId><artifactId>entry-points-maven-plugin</artifactId>",
                        "<executions><execution><goals><goal>check</goal></goals></execution></executions>"),
                false,
                plugin(
                        "<groupId>io.github.waymark</groupId><artifactId>entry-points-maven-plugin</artifactId>",
                        "<executions><execution><goals><goal>scripts</goal></goals></execution></executions>"),
                true);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Boolean> pom : poms.entrySet()) {
            if (new PackagedArtifacts(project("app", pom.getKey())).isFinal() != pom.getValue()) {
                wrong.add(pom.getKey());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String plugin(String name, String content) {
        return "<build><plugins><plugin>" + name + content + "</plugin></plugins></build>";
    }

    @Test
    void theReleaseIsThatOfTheCompiler() throws IOException, XmlPullParserException {
        String compiler = "<artifactId>maven-compiler-plugin</artifactId>";
        Map<String, Integer> poms = Map.of(
                "",
                0,
                "<properties><maven.compiler.release>21</maven.compiler.release></properties>",
                21,
                "<properties><maven.compiler.target>1.8</maven.compiler.target></properties>",
                8,
                plugin(compiler, "<configuration><release>11</release></configuration>"),
                11,
                plugin(compiler, "<configuration><target>17</target></configuration>"),
                17,
                plugin(compiler, "<configuration><release>${x}</release></configuration>"),
                0);
        for (Map.Entry<String, Integer> pom : poms.entrySet()) {
            assertEquals(pom.getValue(), new PackagedArtifacts(project("app", pom.getKey())).release(), pom.getKey());
        }
    }
}
