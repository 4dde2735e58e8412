package io.github.waymark.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ManagedVersion;
import io.github.waymark.constraint.source.RemoteLists;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.transfer.TransferCancelledException;

/**
 * Fetches lists as Maven fetches anything: with its transport, credentials, proxies and mirrors; offline from the cache.
 *
 * <p>For mirrors, a URL counts as a repository with the id {@code constraints}. Without a mirror, it gets the credentials of the
 * {@code <server>} whose id is its host, and no others.
 */
public final class MavenFetch implements ListFetcher {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Supplier<TransporterProvider> transporters;
    private final List<RemoteRepository> repositories;
    private final RemoteLists lists;
    private final UntrustedBuild untrusted;

    /**
     * Fetches for a build.
     *
     * @param transporters used only for lists with a URL
     * @param repositories the repositories of BOMs
     * @param untrusted whether lists with a URL are off
     */
    public MavenFetch(
            RepositorySystem system,
            RepositorySystemSession session,
            Supplier<TransporterProvider> transporters,
            List<RemoteRepository> repositories,
            UntrustedBuild untrusted) {
        this.untrusted = untrusted;
        this.system = system;
        this.session = session;
        this.transporters = transporters;
        this.repositories = repositories;
        this.lists = new RemoteLists(
                session.getLocalRepository().getBasedir().toPath(), session.isOffline(), this::download);
    }

    @Override
    public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
        untrusted.refuse(
                UntrustedBuild.Use.URLS,
                "The constraints list is fetched from a URL",
                url.toString(),
                "Name a list file of the repository, such as -Dconstraints=constraints.txt, or no list: -Dconstraints=none.");
        return lists.list(url, parse);
    }

    private byte[] download(URI uri) {
        URI folder = uri.resolve(".");
        RemoteRepository plain = repository(RemoteLists.REPOSITORY, folder);
        boolean mirrored = session.getMirrorSelector() != null
                && session.getMirrorSelector().getMirror(plain) != null;
        RemoteRepository repository = system.newResolutionRepositories(
                        session, List.of(mirrored ? plain : repository(RemoteLists.server(uri), folder)))
                .get(0);
        try (Transporter transporter = transporters.get().newTransporter(session, repository)) {
            GetTask task = new GetTask(folder.relativize(uri)).setListener(new Limit());
            transporter.get(task);
            return task.getDataBytes();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Transporters throw exceptions of many types, declared as this one.
            throw RemoteLists.unreachable(
                    uri, mirrored ? "'" + repository.getId() + "' at " + repository.getUrl() : "", Reasons.of(e), e);
        }
    }

    private static RemoteRepository repository(String id, URI folder) {
        return new RemoteRepository.Builder(id, "default", folder.toString()).build();
    }

    /** Ends a transfer that is longer than any list. */
    private static final class Limit extends TransportListener {
        private long bytes;

        @Override
        public void transportProgressed(ByteBuffer data) throws TransferCancelledException {
            bytes += data.remaining();
            if (bytes > RemoteLists.MAX_BYTES) {
                throw new TransferCancelledException("it has more than " + RemoteLists.MAX_BYTES + " bytes");
            }
        }
    }

    @Override
    public List<Constraint> bom(ListLocation.Bom bom) {
        DefaultRepositorySystemSession strict = new DefaultRepositorySystemSession(session);
        // Maven's default policy treats a missing POM as an empty one.
        strict.setArtifactDescriptorPolicy((any, request) -> ArtifactDescriptorPolicy.STRICT);
        String[] gav = bom.coordinates().split(":", -1);
        Artifact artifact = new DefaultArtifact(gav[0], gav[1], "pom", gav[2]);
        try {
            List<ManagedVersion> managed = new ArrayList<>();
            system.readArtifactDescriptor(strict, new ArtifactDescriptorRequest(artifact, repositories, "waymark"))
                    .getManagedDependencies()
                    .forEach(dependency -> managed.add(version(dependency)));
            return ManagedVersion.constraints(bom, managed);
        } catch (ArtifactDescriptorException e) {
            throw new ProblemException(
                    new Problem(
                            "The constraints list is not available from a repository.",
                            bom.coordinates(),
                            "Without its list the build would use other versions than those that are known to work: "
                                    + Reasons.of(e) + ".",
                            "Correct the coordinates, or add the repository that has it to the POM or settings.xml; offline, build once "
                                    + "without --offline."),
                    e);
        }
    }

    private static ManagedVersion version(Dependency dependency) {
        Artifact artifact = dependency.getArtifact();
        String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
        return new ManagedVersion(
                new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), type, artifact.getClassifier()),
                artifact.getVersion());
    }
}
