package io.github.waymark.extension.constraints;

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
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;

/** Gets lists as Maven gets anything: with its transport, credentials, proxies and mirrors; offline from what was kept. */
final class MavenFetch implements Fetch {

    /** For {@code <server>} and {@code <mirror>} in the settings. */
    private static final String REPOSITORY = "constraints";

    private static final String WHY =
            "Without its list the build would use other versions than those that are known to work";

    private final MavenSession session;
    private final RepositorySystem system;
    private final Supplier<TransporterProvider> transporters;
    private final KeptLists kept;

    MavenFetch(MavenSession session, RepositorySystem system, Supplier<TransporterProvider> transporters) {
        this.session = session;
        this.system = system;
        this.transporters = transporters;
        Path repository =
                session.getRepositorySession().getLocalRepository().getBasedir().toPath();
        this.kept = new KeptLists(repository);
    }

    @Override
    public String text(Location.Url url) {
        Optional<String> before = kept.read(url.uri());
        boolean pinned = before.isPresent() && ListReader.sha256(before.get()).equals(url.sha256());
        if (pinned) {
            return before.get();
        }
        if (session.isOffline()) {
            return offline(url, before);
        }
        String text = fetched(url.uri());
        check(url, text);
        kept.write(url.uri(), text);
        return text;
    }

    private static String offline(Location.Url url, Optional<String> before) {
        if (before.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The constraints list isn't at hand offline.",
                    url.toString(),
                    WHY + ".",
                    "Build once without --offline, so that it is fetched and kept; or name a file."));
        }
        check(url, before.get());
        return before.get();
    }

    private static void check(Location.Url url, String text) {
        String sha256 = ListReader.sha256(text);
        if (!url.sha256().isEmpty() && !url.sha256().equals(sha256)) {
            throw new ProblemException(new Problem(
                    "The constraints list isn't the one that was asked for.",
                    url.toString(),
                    "Its sha256 is " + sha256 + ", not " + url.sha256() + ".",
                    "Look at what changed in it, then name its new hash behind #sha256=."));
        }
    }

    private String fetched(URI uri) {
        URI folder = uri.resolve(".");
        RemoteRepository plain = new RemoteRepository.Builder(REPOSITORY, "default", folder.toString()).build();
        RemoteRepository repository = system.newResolutionRepositories(session.getRepositorySession(), List.of(plain))
                .get(0);
        try (Transporter transporter = transporters.get().newTransporter(session.getRepositorySession(), repository)) {
            GetTask task = new GetTask(folder.relativize(uri));
            transporter.get(task);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(task.getDataBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreachable(uri, repository, "it isn't text in UTF-8", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // What transporters throw is of many kinds, and declared as this one.
            throw unreachable(uri, repository, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException unreachable(URI uri, RemoteRepository repository, String reason, Exception cause) {
        boolean mirrored = !repository.getMirroredRepositories().isEmpty();
        return new ProblemException(
                new Problem(
                        "The constraints list can't be fetched.",
                        uri
                                + (mirrored
                                        ? ", by the mirror '" + repository.getId() + "' at " + repository.getUrl()
                                        : ""),
                        WHY + ": " + reason + ".",
                        mirrored
                                ? "Put the list where the mirror looks, or leave lists out of it in settings.xml: <mirrorOf>…,!"
                                        + REPOSITORY + "</mirrorOf>."
                                : "Correct the URL, give credentials as <server> '" + REPOSITORY
                                        + "' in settings.xml; with --offline the copy of the last build is used."),
                cause);
    }

    @Override
    public List<Constraint> bom(Location.Bom bom) {
        DefaultRepositorySystemSession strict = new DefaultRepositorySystemSession(session.getRepositorySession());
        // Maven's own policy takes a POM that isn't there for an empty one.
        strict.setArtifactDescriptorPolicy((any, request) -> ArtifactDescriptorPolicy.STRICT);
        String[] gav = bom.coordinates().split(":", -1);
        Artifact artifact = new DefaultArtifact(gav[0], gav[1], "pom", gav[2]);
        ArtifactDescriptorRequest request = new ArtifactDescriptorRequest(artifact, repositories(), "waymark");
        try {
            return constraints(
                    bom, system.readArtifactDescriptor(strict, request).getManagedDependencies());
        } catch (ArtifactDescriptorException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ProblemException(
                    new Problem(
                            "The constraints list can't be had from a repository.",
                            bom.coordinates(),
                            WHY + ": " + cause.getMessage() + ".",
                            "Correct the coordinates, or add the repository that has it to the POM or settings.xml; offline, build once "
                                    + "without --offline."),
                    e);
        }
    }

    private List<RemoteRepository> repositories() {
        return RepositoryUtils.toRepos(session.getTopLevelProject().getRemoteArtifactRepositories());
    }

    private static List<Constraint> constraints(Location.Bom bom, List<Dependency> managed) {
        if (managed.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The constraints list is empty.",
                    bom.coordinates(),
                    "Its POM manages no dependency, so it limits nothing.",
                    "Name a BOM."));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (Dependency dependency : managed) {
            Artifact artifact = dependency.getArtifact();
            String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
            boolean plain = type.equals("jar") && artifact.getClassifier().isEmpty();
            String key = artifact.getGroupId() + ":" + artifact.getArtifactId()
                    + (plain ? "" : ":" + type)
                    + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier());
            try {
                constraints.add(Constraint.of(
                        key, artifact.getVersion(), Variant.EVERYWHERE, Remarks.NONE, Place.of(bom.coordinates())));
            } catch (MalformedException e) {
                throw new ProblemException(new Problem(
                        "A BOM manages what a constraints list can't take.",
                        bom.coordinates() + ", " + key + ":" + artifact.getVersion(),
                        e.reason() + ".",
                        e.mend()));
            }
        }
        return constraints;
    }
}
