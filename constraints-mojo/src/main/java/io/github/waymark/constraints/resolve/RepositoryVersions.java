package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.generate.AvailableVersions;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.io.File;
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
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.version.Version;

/** What the repositories of a build have. May be used by several threads at once. */
public final class RepositoryVersions implements AvailableVersions {

    private static final int AT_ONCE = 8;

    /** Longer than a POM takes to come here. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(1);

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final DescriptorReader descriptors;
    private final Map<String, List<String>> versions = new ConcurrentHashMap<>();

    public RepositoryVersions(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
        this.descriptors = new DescriptorReader(system, session, repositories);
    }

    @Override
    public List<String> versions(String name) {
        return versions.computeIfAbsent(name, this::ask);
    }

    @Override
    public void expect(List<String> names) {
        atOnce(names, this::versionsIfAny);
    }

    /** Whoever asks for them by itself is told what is wrong. */
    private List<String> versionsIfAny(String name) {
        try {
            return versions(name);
        } catch (ProblemException e) {
            return List.of();
        }
    }

    @Override
    public List<String> missing(List<String> poms) {
        List<Boolean> there = atOnce(poms, pom -> descriptors.exists(new DefaultArtifact(asPom(pom))));
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < poms.size(); i++) {
            if (!there.get(i)) {
                missing.add(poms.get(i));
            }
        }
        return missing;
    }

    private static String asPom(String coordinates) {
        int colon = coordinates.lastIndexOf(':');
        return coordinates.substring(0, colon) + ":pom" + coordinates.substring(colon);
    }

    /** Each may be a download, of which most is waiting. */
    private static <T> List<T> atOnce(List<String> names, Function<String, T> answer) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> asked = new ArrayList<>();
            for (String name : names) {
                asked.add(pool.submit(() -> answer.apply(name)));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while repositories were asked");
        } finally {
            pool.shutdownNow();
        }
    }

    private List<String> ask(String name) {
        try {
            VersionRangeResult result = system.resolveVersionRange(
                    session, new VersionRangeRequest(pom(name, "[0,)"), repositories, "project"));
            List<String> found = new ArrayList<>();
            for (Version version : result.getVersions()) {
                found.add(version.toString());
            }
            return List.copyOf(found);
        } catch (VersionRangeResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "The versions of " + name + " can't be asked for.",
                            name,
                            Reasons.of(e),
                            "Run online, or look at the repositories in settings.xml."),
                    e);
        }
    }

    /** Repositories tell no dates: it is that of the POM, which Maven keeps from 3.9 on when the repository tells it. */
    @Override
    public Optional<Instant> released(String name, String version) {
        try {
            ArtifactResult result =
                    system.resolveArtifact(session, new ArtifactRequest(pom(name, version), repositories, "project"));
            Optional<Path> original = inFileRepository(result);
            return original.isPresent()
                    ? Optional.of(Files.getLastModifiedTime(original.get()).toInstant())
                    : kept(path(result.getArtifact()));
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was last changed when it came here was downloaded without its date. */
    private static Optional<Instant> kept(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant date = attributes.lastModifiedTime().toInstant();
        return date.isBefore(attributes.creationTime().toInstant().minus(DOWNLOAD))
                ? Optional.of(date)
                : Optional.empty();
    }

    private static Path path(Artifact artifact) {
        File file = artifact.getFile();
        return file.toPath();
    }

    /** A copy from a folder is as young as this run. */
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
