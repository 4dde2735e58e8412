package io.github.waymark.constraints.resolve;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.source.Fetch;
import io.github.waymark.constraint.source.Location;
import io.github.waymark.constraint.source.ManagedVersion;
import io.github.waymark.constraint.source.UrlLists;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.transfer.TransferCancelledException;

/**
 * Has lists from repositories and URLs, with Maven's own transport, settings and mirrors; offline what the last build kept.
 *
 * <p>For credentials and mirrors a URL counts as a repository with the id {@code constraints}.
 */
public final class Fetching implements Fetch {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final TransporterProvider transporters;
    private final Descriptors descriptors;
    private final UrlLists lists;

    public Fetching(
            RepositorySystem system,
            RepositorySystemSession session,
            TransporterProvider transporters,
            List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.transporters = transporters;
        this.descriptors = new Descriptors(system, session, repositories);
        this.lists =
                new UrlLists(session.getLocalRepository().getBasedir().toPath(), session.isOffline(), this::fetched);
    }

    @Override
    public String text(Location.Url url) {
        return lists.text(url);
    }

    private byte[] fetched(URI uri) {
        URI folder = uri.resolve(".");
        RemoteRepository plain =
                new RemoteRepository.Builder(UrlLists.REPOSITORY, "default", folder.toString()).build();
        RemoteRepository repository =
                system.newResolutionRepositories(session, List.of(plain)).get(0);
        boolean mirrored = !repository.getMirroredRepositories().isEmpty();
        try (Transporter transporter = transporters.newTransporter(session, repository)) {
            GetTask task = new GetTask(folder.relativize(uri)).setListener(new Limit());
            transporter.get(task);
            return task.getDataBytes();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // What transporters throw is of many kinds, and declared as this one.
            throw UrlLists.unreachable(
                    uri, mirrored ? "'" + repository.getId() + "' at " + repository.getUrl() : "", Reasons.of(e), e);
        }
    }

    /** Ends a transfer that goes on beyond any list. */
    private static final class Limit extends TransportListener {
        private long bytes;

        @Override
        public void transportProgressed(ByteBuffer data) throws TransferCancelledException {
            bytes += data.remaining();
            if (bytes > UrlLists.MOST_BYTES) {
                throw new TransferCancelledException("it has more than " + UrlLists.MOST_BYTES + " bytes");
            }
        }
    }

    @Override
    public List<Constraint> bom(Location.Bom bom) {
        List<ManagedVersion> managed = new ArrayList<>();
        for (Dependency dependency : descriptors.managed(bom.coordinates(), bom.coordinates())) {
            Artifact artifact = dependency.getArtifact();
            String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
            managed.add(new ManagedVersion(
                    new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), type, artifact.getClassifier()),
                    artifact.getVersion()));
        }
        return ManagedVersion.constraints(bom, managed);
    }
}
