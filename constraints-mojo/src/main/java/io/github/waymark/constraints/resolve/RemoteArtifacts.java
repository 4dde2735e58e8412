package io.github.waymark.constraints.resolve;

import io.github.waymark.output.ScratchFolder;
import io.github.waymark.problem.Reasons;
import io.github.waymark.xml.XmlElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * Asks the repositories of a build whether they have artifacts.
 *
 * <p>What is only in the local repository doesn't count, because {@code install} writes there what nobody else can resolve; nor do the
 * modules of the build, nor what a repository answered earlier. Therefore it resolves into an empty local repository.
 */
public final class RemoteArtifacts implements AutoCloseable {

    private final RepositorySystem system;
    private final DefaultRepositorySystemSession asking;
    private final DefaultRepositorySystemSession renewing;
    private final List<RemoteRepository> repositories;
    private final ScratchFolder folder;

    /** Starts with an empty local repository, which {@link #close} deletes. */
    public RemoteArtifacts(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.repositories = List.copyOf(repositories);
        try {
            this.folder = ScratchFolder.create("waymark-published-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.renewing = new DefaultRepositorySystemSession(session);
        renewing.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
        this.asking = new DefaultRepositorySystemSession(renewing);
        asking.setWorkspaceReader(null);
        asking.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
        asking.setLocalRepositoryManager(system.newLocalRepositoryManager(
                asking, new LocalRepository(folder.path().toFile())));
    }

    /**
     * The reason why the repositories don't have the POM or the main file of an artifact; empty if they have both.
     *
     * @param coordinates {@code group:artifact:version}
     */
    public Optional<String> missing(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        Artifact pom = new DefaultArtifact(parts[0], parts[1], "pom", parts[2]);
        try {
            String extension = extension(resolve(asking, pom));
            if (!extension.isEmpty()) {
                resolve(asking, new DefaultArtifact(parts[0], parts[1], extension, parts[2]));
            }
        } catch (ArtifactResolutionException e) {
            return Optional.of(Reasons.of(e));
        }
        renew(pom);
        return Optional.empty();
    }

    /** The local repository may still know that the POM was missing. */
    private void renew(Artifact pom) {
        try {
            resolve(renewing, pom);
        } catch (ArtifactResolutionException e) {
            // It is read again, and its absence reported, where it is used.
            return;
        }
    }

    private Path resolve(RepositorySystemSession session, Artifact artifact) throws ArtifactResolutionException {
        return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "project"))
                .getArtifact()
                .getFile()
                .toPath();
    }

    /** The extension of the main file; empty if there is none, or if the packaging is that of another plugin. */
    private String extension(Path pom) {
        try {
            String packaging = XmlElement.root(Files.readString(pom, StandardCharsets.UTF_8))
                    .flatMap(root -> root.value("packaging"))
                    .map(String::strip)
                    .orElse("jar");
            ArtifactType type = asking.getArtifactTypeRegistry() == null
                    ? null
                    : asking.getArtifactTypeRegistry().get(packaging);
            String extension = type == null ? (packaging.equals("jar") ? "jar" : "") : type.getExtension();
            return extension.equals("pom") ? "" : extension;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
