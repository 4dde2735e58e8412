package io.github.waymark.configuration.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.eclipse.aether.graph.Dependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListVersionsTest {

    @TempDir
    private Path folder;

    @Test
    void theVersionsAreThoseOfPlainEntriesAndOfPatternsForWhatIsUsed() throws IOException {
        Files.writeString(folder.resolve("list.txt"), "org.acme:starter===4.0.7\norg.acme.web:*===7.0.1\n");
        Artifact used = new DefaultArtifact(
                "org.acme.web", "server", "6.0.0", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        ListFetcher none = new ListFetcher() {
            @Override
            public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
                throw new IllegalStateException("a file needs no download");
            }

            @Override
            public List<Constraint> bom(ListLocation.Bom bom) {
                throw new IllegalStateException("a file needs no BOM");
            }
        };

        Map<String, Dependency> versions =
                new ListVersions(none, folder).read("list.txt", List.of(used), BuildPlatform.of("17", "Linux"));

        Map<String, String> read = new TreeMap<>();
        versions.forEach(
                (name, dependency) -> read.put(name, dependency.getArtifact().getVersion()));
        assertEquals(Map.of("org.acme:starter", "4.0.7", "org.acme.web:server", "7.0.1"), read);
    }

    @Test
    void aListIsAFileOrAUrl() {
        assertTrue(ListVersions.isList("constraints/next.yaml"));
        assertTrue(ListVersions.isList("https://lists.example.com/next.txt"));
        assertFalse(ListVersions.isList("4.0.7"));
        assertFalse(ListVersions.isList("org.acme:bom:4.0.7"));
    }
}
