package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.lock.LockedFile;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.LocalArtifactResult;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Downloads artifacts and calculates their hashes. */
public final class ArtifactDownloads {

    private static final int BUFFER = 1 << 16;

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public ArtifactDownloads(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /**
     * Returns the hashes of the files of some artifacts, by coordinates.
     *
     * @param name the module that uses them, for messages
     * @throws ProblemException if one of them is not available
     */
    public Map<String, LockedFile> locked(List<DependencyUse> uses, String name) {
        List<ArtifactRequest> requests = new ArrayList<>();
        for (DependencyUse use : uses) {
            Artifact artifact =
                    new DefaultArtifact(use.group(), use.artifact(), use.classifier(), use.type(), use.version());
            requests.add(new ArtifactRequest(artifact, repositories, "project"));
        }
        try {
            List<ArtifactResult> results = system.resolveArtifacts(session, requests);
            Map<String, LockedFile> locked = new TreeMap<>();
            for (int i = 0; i < uses.size(); i++) {
                DependencyUse use = uses.get(i);
                Path file = results.get(i).getArtifact().getFile().toPath();
                String coordinates = use.coordinates().toString();
                locked.put(coordinates, new LockedFile(coordinates, use.version(), sha256(file)));
            }
            return locked;
        } catch (ArtifactResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "The files of " + name + " are not available.",
                            name,
                            Reasons.of(e),
                            "Run online, or correct the coordinates or the repositories."),
                    e);
        }
    }

    /** The jar of {@code group:artifact} in the local repository; empty if it is not there yet, as it is not downloaded for this. */
    public Optional<Path> local(String name, String version) {
        LocalArtifactResult result = session.getLocalRepositoryManager()
                .find(session, new LocalArtifactRequest(jar(name, version), repositories, "project"));
        return result == null
                ? Optional.empty()
                : Optional.ofNullable(result.getFile()).map(File::toPath);
    }

    /** The file of an artifact, downloaded if necessary; empty if it is not available. */
    public Optional<Path> file(DependencyUse use) {
        Artifact artifact =
                new DefaultArtifact(use.group(), use.artifact(), use.classifier(), use.type(), use.version());
        try {
            return Optional.of(system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "project"))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        }
    }

    /** Downloads artifacts in parallel, so that {@link #file} finds them. */
    public void prefetch(List<DependencyUse> uses) {
        Map<String, DependencyUse> byName = new TreeMap<>();
        uses.forEach(use -> byName.put(use.text(), use));
        RepositoryVersions.inParallel(
                List.copyOf(byName.keySet()), name -> file(Objects.requireNonNull(byName.get(name))));
    }

    private static Artifact jar(String name, String version) {
        int colon = name.indexOf(':');
        return new DefaultArtifact(name.substring(0, colon), name.substring(colon + 1), "jar", version);
    }

    private static String sha256(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
