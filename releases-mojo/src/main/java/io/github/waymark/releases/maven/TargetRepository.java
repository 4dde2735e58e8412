package io.github.waymark.releases.maven;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import io.github.waymark.problem.Redaction;
import io.github.waymark.releases.published.PublishedArtifacts;
import io.github.waymark.releases.published.PublishedFile;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.settings.NearestName;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * The target repository, read with Maven's transport, proxies and mirrors, but without the local repository.
 *
 * <p>The settings file may be changed by anyone who proposes a request, so a URL in it gets no credentials. Those of a {@code <server>} are
 * used for a repository of the build, and for {@code id::url} on the command line.
 */
final class TargetRepository implements PublishedArtifacts {

    private static final int MAX_BYTES = 4_000_000;
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.+|file:/.+");
    private static final Pattern WITH_ID = Pattern.compile("([\\w.-]+)::(?:default::)?(\\S+)");

    private final RepositorySystemSession session;
    private final TransporterProvider transporters;
    private final RemoteRepository repository;

    private TargetRepository(
            RepositorySystemSession session, TransporterProvider transporters, RemoteRepository repository) {
        this.session = session;
        this.transporters = transporters;
        this.repository = repository;
    }

    /** Opens the target repository of a build. */
    record Opening(
            RepositorySystem system,
            RepositorySystemSession session,
            TransporterProvider transporters,
            List<RemoteRepository> repositories,
            UntrustedBuild untrusted) {

        Opening {
            repositories = List.copyOf(repositories);
        }

        /**
         * The repository that the user names, or that the settings name.
         *
         * @throws ProblemException if there is no such repository, or if its URL isn't allowed
         */
        TargetRepository of(Optional<String> named, RequestSettings settings) {
            if (session.isOffline()) {
                throw new ProblemException(new Problem(
                        "The target repository can't be read offline.",
                        "-o",
                        "Only the repository itself knows what was published.",
                        "Run the goal without -o."));
            }
            return new TargetRepository(
                    session,
                    transporters,
                    named.isPresent()
                            ? byUser(named.get())
                            : bySettings(settings.publication().repository(), settings));
        }

        private RemoteRepository byUser(String text) {
            Matcher withId = WITH_ID.matcher(text);
            if (withId.matches()) {
                // A file such as .mvn/maven.config may name the URL, too.
                untrusted.refuse(
                        UntrustedBuild.Use.CREDENTIALS,
                        "The target repository gets the credentials of the server '" + withId.group(1) + "'",
                        "-Drelease-request.repository=" + Redaction.of(text),
                        "Name the URL alone, or the id of a repository of the build.");
                return repository(withId.group(1), withId.group(2));
            }
            return URL.matcher(text).matches() ? anonymous(text) : known(text, "-Drelease-request.repository");
        }

        private RemoteRepository bySettings(String text, RequestSettings settings) {
            Matcher url = URL.matcher(text);
            if (!url.matches()) {
                return known(text, RequestSettings.FILE);
            }
            String scheme = url.group(1) == null ? "file" : url.group(1).toLowerCase(Locale.ROOT);
            if (!settings.schemes().contains(scheme)) {
                throw new ProblemException(new Problem(
                        "The target repository " + text + " has the scheme '" + scheme + "'.",
                        RequestSettings.FILE,
                        "Allowed schemes: " + String.join(", ", settings.schemes()) + ".",
                        "Use a URL with one of these schemes, or add the scheme to `schemes`."));
            }
            return anonymous(text);
        }

        /** Without credentials, except for those of a mirror. */
        private RemoteRepository anonymous(String url) {
            RemoteRepository found = repository("release-request", url);
            return found.getMirroredRepositories().isEmpty()
                    ? new RemoteRepository.Builder(found)
                            .setAuthentication(null)
                            .build()
                    : found;
        }

        private RemoteRepository repository(String id, String url) {
            return system.newResolutionRepositories(
                            session, List.of(new RemoteRepository.Builder(id, "default", url).build()))
                    .get(0);
        }

        /** A repository of the build, also one that a mirror replaces. */
        private RemoteRepository known(String id, String where) {
            for (RemoteRepository known : repositories) {
                if (known.getId().equals(id)
                        || known.getMirroredRepositories().stream()
                                .anyMatch(mirrored -> mirrored.getId().equals(id))) {
                    return known;
                }
            }
            List<String> ids =
                    repositories.stream().map(RemoteRepository::getId).toList();
            throw new ProblemException(new Problem(
                    "The build has no repository '" + id + "'.",
                    where,
                    "Releases are looked up in it. Repositories: " + String.join(", ", ids) + ".",
                    NearestName.question(id, ids) + "Write a URL, or the id of a repository of the build."));
        }
    }

    @Override
    public String name() {
        return Redaction.of(repository.getUrl());
    }

    @Override
    public boolean exists(PublishedFile file) {
        return call(file, transporter -> {
                    transporter.peek(new PeekTask(URI.create(file.path())));
                    return true;
                })
                .isPresent();
    }

    @Override
    public Optional<byte[]> read(PublishedFile file) {
        return call(file, transporter -> {
            GetTask task = new GetTask(URI.create(file.path())).setListener(new Limit());
            transporter.get(task);
            return task.getDataBytes();
        });
    }

    private interface Call<T> {
        T of(Transporter transporter) throws Exception;
    }

    private <T> Optional<T> call(PublishedFile file, Call<T> call) {
        if (repository.isBlocked()) {
            throw unreachable(file, "Maven blocks the repository, such as for plain HTTP", null);
        }
        try (Transporter transporter = transporters.newTransporter(session, repository)) {
            try {
                return Optional.of(call.of(transporter));
            } catch (Exception e) {
                // Transporters throw exceptions of many types, declared as this one.
                if (transporter.classify(e) == Transporter.ERROR_NOT_FOUND) {
                    return Optional.empty();
                }
                throw unreachable(file, Reasons.of(e), e);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            throw unreachable(file, Reasons.of(e), e);
        }
    }

    private ProblemException unreachable(PublishedFile file, String reason, @Nullable Exception e) {
        Problem problem = new Problem(
                "The target repository " + name() + " can't be read: " + reason.replaceFirst("\\.$", "") + ".",
                repository.getUrl() + (repository.getUrl().endsWith("/") ? "" : "/") + file.path(),
                "Without it, nothing is known about what was published.",
                "Check the URL of '" + repository.getId() + "', its credentials in settings.xml, and the network.");
        return e == null ? new ProblemException(problem) : new ProblemException(problem, e);
    }

    /** Ends a transfer that is longer than any POM. */
    private static final class Limit extends TransportListener {
        private long bytes;

        @Override
        public void transportProgressed(ByteBuffer data) throws TransferCancelledException {
            bytes += data.remaining();
            if (bytes > MAX_BYTES) {
                throw new TransferCancelledException("it has more than " + MAX_BYTES + " bytes");
            }
        }
    }
}
