package io.github.waymark.configuration.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.Test;

class ReleasedArtifactsTest {

    /** A repository with the jar {@code g:lib:1} and the POM {@code g:bom:1}, which manages it. */
    private static ReleasedArtifacts artifacts() {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                ReleasedArtifactsTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> arguments[1] instanceof ArtifactRequest request
                        ? jar(request)
                        : pom((ArtifactDescriptorRequest) arguments[1]));
        return new ReleasedArtifacts(system, new DefaultRepositorySystemSession(), List.of());
    }

    private static ArtifactResult jar(ArtifactRequest request) throws ArtifactResolutionException {
        ArtifactResult result = new ArtifactResult(request);
        Artifact artifact = request.getArtifact();
        if (!artifact.getArtifactId().equals("lib")) {
            throw new ArtifactResolutionException(List.of(result), "not found: " + artifact);
        }
        return result.setArtifact(artifact.setFile(
                Path.of("lib-" + artifact.getVersion() + ".jar").toFile()));
    }

    private static ArtifactDescriptorResult pom(ArtifactDescriptorRequest request) {
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request);
        if (request.getArtifact().getArtifactId().equals("bom")) {
            result.addManagedDependency(new Dependency(new DefaultArtifact("g:lib:2"), "compile"));
        }
        return result;
    }

    @Test
    void aBomIsAPomWithVersionsAndWithoutAJar() {
        assertFalse(artifacts().isBom("g:lib:1", "from"));
        assertTrue(artifacts().isBom("g:bom:1", "from"));
        assertTrue(artifacts().isBom("g:bom:pom:1", "from"));
        assertEquals("lib-1.jar", artifacts().jar("g:lib:1", "from").name());
        Map<String, Dependency> managed = artifacts().managed("g:bom:1", "from");
        assertEquals(
                "2", Objects.requireNonNull(managed.get("g:lib")).getArtifact().getVersion());
    }

    @Test
    void whatIsNeitherIsNotAvailable() {
        String text = String.valueOf(
                assertThrows(ProblemException.class, () -> artifacts().isBom("g:gone:1", "from"))
                        .getMessage());

        assertTrue(text.contains("not found: g:gone:jar:1"), text);
    }
}
