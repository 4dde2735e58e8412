package io.github.waymark.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionsInRepositoriesTest {

    private static final RemoteRepository COMPANY =
            new RemoteRepository.Builder("company", "default", "https://repo.example.org").build();
    /** Never asked: whether it can be read makes no difference. */
    private static final RemoteRepository SNAPSHOTS = new RemoteRepository.Builder(
                    "snapshots", "default", "https://snapshots.example.org")
            .setReleasePolicy(new RepositoryPolicy(false, null, null))
            .build();

    private static final Metadata METADATA =
            new DefaultMetadata("maven-metadata.xml", Metadata.Nature.RELEASE_OR_SNAPSHOT);

    private static List<String> versions(@Nullable Exception failure, String... known) throws Exception {
        return repositories(failure, known).of(new DefaultArtifact("g", "a", "pom", "")).stream()
                .map(Version::toString)
                .toList();
    }

    private static VersionsInRepositories repositories(@Nullable Exception failure, String... known)
            throws InvalidVersionSpecificationException {
        VersionRangeResult result = new VersionRangeResult(new VersionRangeRequest());
        for (String version : known) {
            result.addVersion(new GenericVersionScheme().parseVersion(version));
        }
        if (failure != null) {
            result.addException(failure);
        }
        RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
                VersionsInRepositoriesTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    assertEquals(List.of(COMPANY), ((VersionRangeRequest) arguments[1]).getRepositories());
                    return result;
                });
        return new VersionsInRepositories(system, new DefaultRepositorySystemSession(), List.of(SNAPSHOTS, COMPANY));
    }

    @Test
    void theReleaseBeforeIsTheHighestLowerOneThatIsNoSnapshot() throws Exception {
        VersionsInRepositories repositories = repositories(null, "1.0", "1.2", "1.3-SNAPSHOT", "1.10", "2.0");

        assertEquals(
                Optional.of("1.10"), repositories.releaseBefore(new DefaultArtifact("g", "a", "jar", "2.0-SNAPSHOT")));
        assertEquals(Optional.of("1.2"), repositories.releaseBefore(new DefaultArtifact("g", "a", "jar", "1.3.1")));
        assertEquals(Optional.empty(), repositories.releaseBefore(new DefaultArtifact("g", "a", "jar", "1.0")));
    }

    private static String refused(Exception failure, String... known) {
        return assertThrows(ProblemException.class, () -> versions(failure, known))
                .problems()
                .get(0)
                .text();
    }

    @Test
    void aRepositoryWithoutTheArtifactIsAnAnswer() throws Exception {
        assertEquals(List.of("1.0", "1.1"), versions(new MetadataNotFoundException(METADATA, COMPANY), "1.0", "1.1"));
        assertEquals(List.of(), versions(null));
    }

    @Test
    void aRepositoryThatCannotBeReadIsNone() {
        String text = refused(new MetadataTransferException(METADATA, COMPANY, "status code 503"), "1.0");

        assertTrue(text.contains("The versions of an artifact can't be read"), text);
        assertTrue(text.contains("503"), text);
        assertTrue(text.contains("g:a"), text);
    }

    /** Versions that were downloaded before are an answer, although the repositories may have others. */
    @Test
    void offlineNothingIsKnownOfAnArtifactThatWasNeverRead() throws Exception {
        Exception offline = new MetadataNotFoundException(
                METADATA, COMPANY, "offline", new RepositoryOfflineException(COMPANY, "offline"));

        assertTrue(refused(offline).contains("Run online"));
        assertEquals(List.of("1.0"), versions(offline, "1.0"));
    }
}
