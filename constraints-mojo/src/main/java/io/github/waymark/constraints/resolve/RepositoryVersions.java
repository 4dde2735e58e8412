package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.check.PomState;
import io.github.waymark.constraints.generate.AvailableVersions;
import io.github.waymark.maven.VersionsInRepositories;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.MetadataRequest;
import org.eclipse.aether.resolution.MetadataResult;
import org.eclipse.aether.version.Version;

/** Reads the available versions from the repositories of a build. Thread-safe. */
public final class RepositoryVersions implements AvailableVersions {

    private static final int THREADS = 8;

    /** Longer than the download of a POM takes. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(1);

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final DescriptorReader descriptors;
    private final VersionsInRepositories artifacts;
    private final Map<String, List<String>> versions = new ConcurrentHashMap<>();

    public RepositoryVersions(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
        this.artifacts = new VersionsInRepositories(system, session, repositories);
        this.descriptors = new DescriptorReader(system, session, repositories);
    }

    @Override
    public List<String> versions(String name) {
        return versions.computeIfAbsent(name, this::read);
    }

    @Override
    public void prefetch(List<String> names) {
        inParallel(names, name -> {
            try {
                return versions(name);
            } catch (ProblemException e) {
                // It is thrown again when the versions of this artifact are needed.
                return List.of();
            }
        });
    }

    @Override
    public List<String> missing(List<String> poms) {
        List<Boolean> exists = inParallel(poms, pom -> {
            int colon = pom.lastIndexOf(':');
            return descriptors.exists(pom(pom.substring(0, colon), pom.substring(colon + 1)));
        });
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < poms.size(); i++) {
            if (!exists.get(i)) {
                missing.add(poms.get(i));
            }
        }
        return missing;
    }

    /** The states of some POMs, {@code group:artifact:version}. */
    public Map<String, PomState> states(List<String> poms) {
        List<PomState> states = inParallel(poms, pom -> {
            int colon = pom.lastIndexOf(':');
            return descriptors.state(pom(pom.substring(0, colon), pom.substring(colon + 1)));
        });
        Map<String, PomState> all = new TreeMap<>();
        for (int i = 0; i < poms.size(); i++) {
            all.put(poms.get(i), states.get(i));
        }
        return all;
    }

    static <T> List<T> inParallel(List<String> names, Function<String, T> request) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (String name : names) {
                futures.add(pool.submit(() -> request.apply(name)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the repositories were read");
        } finally {
            pool.shutdownNow();
        }
    }

    private List<String> read(String name) {
        return artifacts.of(pom(name, "")).stream().map(Version::toString).toList();
    }

    /**
     * Repositories have no release dates. Maven 3.9 and later keep the date of the POM file, if the repository reports it. If not, the
     * metadata has at least the date of the latest release.
     */
    @Override
    public Optional<Instant> released(String name, String version) {
        return pomDate(name, version).or(() -> metadataDate(name, version));
    }

    private Optional<Instant> metadataDate(String name, String version) {
        int colon = name.indexOf(':');
        Metadata metadata = new DefaultMetadata(
                name.substring(0, colon),
                name.substring(colon + 1),
                "maven-metadata.xml",
                Metadata.Nature.RELEASE_OR_SNAPSHOT);
        List<MetadataRequest> requests = repositories.stream()
                .map(repository -> new MetadataRequest(metadata, repository, "project"))
                .toList();
        return system.resolveMetadata(session, requests).stream()
                .filter(MetadataResult::isResolved)
                .flatMap(result ->
                        ReleaseMetadata.read(result.getMetadata().getFile().toPath()).released(version).stream())
                .findFirst();
    }

    private Optional<Instant> pomDate(String name, String version) {
        try {
            ArtifactResult result =
                    system.resolveArtifact(session, new ArtifactRequest(pom(name, version), repositories, "project"));
            Optional<Path> original = inFileRepository(result);
            return original.isPresent()
                    ? Optional.of(Files.getLastModifiedTime(original.get()).toInstant())
                    : downloadedDate(result.getArtifact().getFile().toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** If a file was last changed when it was created, the repository did not report its date. */
    private static Optional<Instant> downloadedDate(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant date = attributes.lastModifiedTime().toInstant();
        return date.isBefore(attributes.creationTime().toInstant().minus(DOWNLOAD))
                ? Optional.of(date)
                : Optional.empty();
    }

    /** The local copy of a file from a {@code file:} repository has the date of the copy. */
    private static Optional<Path> inFileRepository(ArtifactResult result) {
        ArtifactRepository repository = result.getRepository();
        if (repository instanceof RemoteRepository remote && remote.getUrl().startsWith("file:")) {
            Artifact artifact = result.getArtifact();
            Path file = Path.of(URI.create(remote.getUrl()))
                    .resolve(artifact.getGroupId().replace('.', '/'))
                    .resolve(artifact.getArtifactId())
                    .resolve(artifact.getVersion())
                    .resolve(artifact.getArtifactId() + "-" + artifact.getVersion() + ".pom");
            return Optional.of(file).filter(Files::isRegularFile);
        }
        return Optional.empty();
    }

    private static Artifact pom(String name, String version) {
        int colon = name.indexOf(':');
        return new DefaultArtifact(name.substring(0, colon), name.substring(colon + 1), "pom", version);
    }
}
