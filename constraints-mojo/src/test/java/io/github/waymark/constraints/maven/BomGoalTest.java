package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Developer;
import org.apache.maven.model.License;
import org.apache.maven.model.Scm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published as a BOM has everything that the list says of the artifacts of its projects. */
class BomGoalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Catalog catalog = new Catalog()
            .with("s:core:1", "s:util:1", "n:native:jar:linux:1", "n:native:1")
            .with("s:core:2", "s:util:2", "s:new:2", "n:native:jar:linux:1", "n:native:1");

    private Goal bom(String list) throws IOException {
        Goal.write(folder, Map.of("list.txt", list));
        return Goal.of(new BomMojo(), folder)
                .module("app:app:1", "s:core:1")
                .with("constraints", "list.txt")
                .with("bom", "org.acme:recommended:2026.1")
                .repositories(catalog.system());
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("constraints-bom.xml")).replaceAll("\\s*\\n\\s*", "");
    }

    private static String dependency(String group, String artifact, String version, String more) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version>" + more + "</dependency>";
    }

    @Test
    void aFamilyBecomesTheArtifactsThatTheProjectsUseWithTheList() throws IOException {
        bom("s:*===2\ns:util===3\nn:native===1\n").run();

        String bom = written();
        assertTrue(bom.contains(dependency("s", "core", "2", "")), bom);
        // Only core 2 brings it.
        assertTrue(bom.contains(dependency("s", "new", "2", "")), bom);
        assertTrue(bom.contains(dependency("s", "util", "3", "")), bom);
        assertFalse(bom.contains(dependency("s", "util", "2", "")), bom);
    }

    @Test
    void anEntryForAllClassifiersAlsoHasThoseThatTheProjectsUse() throws IOException {
        bom("n:native===2\n").run();

        String bom = written();
        assertTrue(bom.contains(dependency("n", "native", "2", "")), bom);
        assertTrue(bom.contains(dependency("n", "native", "2", "<type>jar</type><classifier>linux</classifier>")), bom);
        assertEquals(2, bom.split("<dependency>", -1).length - 1, bom);
    }

    @Test
    void aFamilyThatNoProjectUsesIsNamedAndNothingIsWritten() throws IOException {
        String failure = bom("s:*===2\nunused.*:*===1\n").failure();

        assertTrue(failure.contains("The BOM would not contain the family unused.*:*."), failure);
        assertTrue(failure.contains("list.txt:2"), failure);
        assertFalse(Files.exists(folder.resolve("constraints-bom.xml")));
        // As the message proposes: its artifacts instead.
        bom("s:*===2\nunused.one:a===1\n").run();
        assertTrue(written().contains(dependency("unused.one", "a", "1", "")));
    }

    @Test
    void aFamilyThatPublishedProjectsUse() throws IOException {
        catalog.with("u:app:1", "unused.one:a:1");
        Goal bom = bom("unused.*:*===2\n");
        String failure = bom.failure();

        assertTrue(failure.contains("-Dconstraints.projects=g:a:1.0"), failure);
        bom.with("projects", List.of("u:app:1")).run();
        assertTrue(written().contains(dependency("unused.one", "a", "2", "")), written());
    }

    @Test
    void theBomDescribesTheProjectAndKeepsTheHeaderAsCentralRequires() throws IOException {
        bom("# Tested together.\n\ns:core===1\n")
                .with("attach", false)
                .describe(model -> {
                    model.setPackaging("pom");
                    model.setName("Acme & friends");
                    model.setDescription("Versions that work together");
                    model.setUrl("https://acme.example");
                    License license = new License();
                    license.setName("Apache-2.0");
                    license.setUrl("https://www.apache.org/licenses/LICENSE-2.0.txt");
                    model.addLicense(license);
                    Developer developer = new Developer();
                    developer.setName("Ann");
                    model.addDeveloper(developer);
                    Scm scm = new Scm();
                    scm.setUrl("https://acme.example/git");
                    scm.setConnection("scm:git:https://acme.example/git");
                    model.setScm(scm);
                    model.setBuild(new Build());
                    model.getBuild().setDirectory(folder.toString());
                })
                .run();

        String bom = written();
        assertTrue(bom.contains("<!-- Tested together. -->"), bom);
        assertTrue(
                bom.contains(
                        "<packaging>pom</packaging><name>Acme &amp; friends</name><description>Versions that work"
                                + " together</description><url>https://acme.example</url><licenses><license><name>Apache-2.0</name>"),
                bom);
        assertTrue(
                bom.contains("<developers><developer><name>Ann</name></developer></developers><scm><connection>"), bom);
    }
}
