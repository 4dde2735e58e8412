package io.github.waymark.constraints.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.constraints.lock.LockedFile;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.problem.ProblemException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactDownloadsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Has the files of its folder, and no others. */
    private ArtifactDownloads downloads() {
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    List<ArtifactResult> results = new ArrayList<>();
                    for (Object request : (Collection<?>) arguments[1]) {
                        results.add(result((ArtifactRequest) request));
                    }
                    return results;
                });
        return new ArtifactDownloads(system, new DefaultRepositorySystemSession(), List.of());
    }

    private ArtifactResult result(ArtifactRequest request) throws ArtifactResolutionException {
        ArtifactResult result = new ArtifactResult(request);
        String name = request.getArtifact().getArtifactId() + "-"
                + request.getArtifact().getClassifier() + "."
                + request.getArtifact().getExtension();
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new ArtifactResolutionException(List.of(result), name + " isn't here");
        }
        result.setArtifact(request.getArtifact().setFile(file.toFile()));
        return result;
    }

    private static DependencyUse use(String artifact, String type, String classifier) {
        return new DependencyUse(null, "t", artifact, type, classifier, "1.0", "1.0", false, true, "compile");
    }

    @Test
    void eachFileIsLockedWithItsHashAndAChangedOneIsFound() throws Exception {
        Files.writeString(folder.resolve("x-.jar"), "abc");
        Files.writeString(folder.resolve("x-linux.zip"), "");
        List<DependencyUse> uses = List.of(use("x", "jar", ""), use("x", "zip", "linux"));

        Map<String, LockedFile> locked = downloads().locked(uses, "app:app");

        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                locked.getOrDefault("t:x", new LockedFile("", "", "")).sha256());
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                locked.getOrDefault("t:x:zip:linux", new LockedFile("", "", "")).sha256());
        Files.writeString(folder.resolve("x-linux.zip"), "x");
        Lock before = new Lock(Map.of("app:app", locked));
        Lock now = new Lock(Map.of("app:app", downloads().locked(uses, "app:app")));
        assertEquals(1, before.differences(now, "lock").size());
        assertTrue(before.differences(now, "lock")
                .get(0)
                .what()
                .startsWith("t:x:zip:linux 1.0 differs from the locked file"));
    }

    @Test
    void aFileThatCannotBeHadIsAProblem() {
        ProblemException e =
                assertThrows(ProblemException.class, () -> downloads().locked(List.of(use("y", "jar", "")), "app:app"));

        assertTrue(e.getMessage().contains("app:app") && e.getMessage().contains("y-.jar isn't here"), e.getMessage());
    }
}
