package io.github.waymark.constraints.resolve;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Place;
import io.github.waymark.constraint.Remarks;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.source.Fetch;
import io.github.waymark.constraint.source.KeptLists;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.Location;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;

/**
 * Has lists from repositories and URLs, with Maven's own transport, settings and mirrors; offline what the last build kept.
 *
 * <p>For credentials and mirrors a URL counts as a repository with the id {@code constraints}.
 */
public final class Fetching implements Fetch {

    private static final String REPOSITORY = "constraints";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final TransporterProvider transporters;
    private final Descriptors descriptors;
    private final KeptLists kept;

    public Fetching(
            RepositorySystem system,
            RepositorySystemSession session,
            TransporterProvider transporters,
            List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.transporters = transporters;
        this.descriptors = new Descriptors(system, session, repositories);
        this.kept = new KeptLists(session.getLocalRepository().getBasedir().toPath());
    }

    @Override
    public String text(Location.Url url) {
        Optional<String> before = kept.read(url.uri());
        if (before.isPresent() && ListReader.sha256(before.get()).equals(url.sha256())) {
            return before.get();
        }
        if (session.isOffline()) {
            return checked(
                    url,
                    before.orElseThrow(() -> new ProblemException(new Problem(
                            "The list isn't at hand offline.",
                            url.toString(),
                            "Nothing can be said without it.",
                            "Run once without --offline, so that it is fetched and kept; or name a file."))));
        }
        String text = checked(url, fetched(url.uri()));
        kept.write(url.uri(), text);
        return text;
    }

    private static String checked(Location.Url url, String text) {
        String sha256 = ListReader.sha256(text);
        if (!url.sha256().isEmpty() && !url.sha256().equals(sha256)) {
            throw new ProblemException(new Problem(
                    "The list isn't the one that was asked for.",
                    url.toString(),
                    "Its sha256 is " + sha256 + ", not " + url.sha256() + ".",
                    "Look at what changed in it, then name its new hash behind #sha256=."));
        }
        return text;
    }

    private String fetched(URI uri) {
        URI folder = uri.resolve(".");
        RemoteRepository repository = system.newResolutionRepositories(
                        session,
                        List.of(new RemoteRepository.Builder(REPOSITORY, "default", folder.toString()).build()))
                .get(0);
        try (Transporter transporter = transporters.newTransporter(session, repository)) {
            GetTask task = new GetTask(folder.relativize(uri));
            transporter.get(task);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(task.getDataBytes()))
                    .toString();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // What transporters throw is of many kinds, and declared as this one.
            throw new ProblemException(
                    new Problem(
                            "The list can't be fetched.",
                            uri
                                    + (repository.getMirroredRepositories().isEmpty()
                                            ? ""
                                            : ", by the mirror " + repository.getUrl()),
                            Reasons.of(e),
                            "Correct the URL; credentials, proxies and mirrors in settings.xml hold for it under the id '"
                                    + REPOSITORY + "'."),
                    e);
        }
    }

    @Override
    public List<Constraint> bom(Location.Bom bom) {
        List<Constraint> constraints = new ArrayList<>();
        for (Dependency dependency : descriptors.managed(bom.coordinates(), bom.coordinates())) {
            Artifact artifact = dependency.getArtifact();
            String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
            boolean plain = type.equals("jar") && artifact.getClassifier().isEmpty();
            String key = artifact.getGroupId() + ":" + artifact.getArtifactId() + (plain ? "" : ":" + type)
                    + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier());
            try {
                constraints.add(Constraint.of(
                        key, artifact.getVersion(), Variant.EVERYWHERE, Remarks.NONE, Place.of(bom.coordinates())));
            } catch (MalformedException e) {
                throw new ProblemException(new Problem(
                        "The BOM manages a version that no list can have.",
                        bom.coordinates() + ", " + key,
                        e.reason() + ".",
                        e.mend()));
            }
        }
        if (constraints.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The list is empty.",
                    bom.coordinates(),
                    "Its POM manages no dependency, so nothing would be checked.",
                    "Name a BOM."));
        }
        return constraints;
    }
}
