package io.github.waymark.constraints.maven;

import io.github.waymark.cache.Cache;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a database of advisories from the parameter {@code constraints.advisories}: a folder, a file or a URL.
 *
 * <p>A URL is fetched as Maven fetches artifacts, with its proxies and mirrors, but without credentials: the URL may be one that a
 * stranger's project names. The last copy that could be read is kept in the local repository for offline runs.
 */
final class AdvisoryDatabase {

    private static final String REPOSITORY = "advisories";

    private final MavenSession session;
    private final RepositorySystem system;
    private final TransporterProvider transporters;

    AdvisoryDatabase(MavenSession session, RepositorySystem system, TransporterProvider transporters) {
        this.session = session;
        this.system = system;
        this.transporters = transporters;
    }

    /**
     * Reads a database.
     *
     * @param folder the folder that files are relative to
     */
    Advisories read(String location, Path folder) {
        String lower = location.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return Advisories.read(folder.resolve(location), location);
        }
        URI uri = uri(location);
        String name = withoutSecrets(uri);
        new MavenBuild(session)
                .untrusted()
                .refuse(
                        UntrustedBuild.Use.URLS,
                        "The advisories are fetched from a URL",
                        name,
                        "Fetch them in an earlier step, and name the file: -Dconstraints.advisories=advisories.zip.");
        Cache cache = new Cache(Optional.of(session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(".cache")));
        String entry = "advisories-" + Integer.toHexString(name.hashCode());
        if (session.isOffline()) {
            byte[] kept = cache.readBytes(entry, name)
                    .orElseThrow(
                            () -> unavailable(name, "Maven is offline, and there is no copy of an earlier run", null));
            return Advisories.read(kept, name);
        }
        byte[] content = download(uri, name);
        Advisories advisories = Advisories.read(content, name);
        cache.writeBytes(entry, name, content);
        return advisories;
    }

    private static URI uri(String location) {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            throw unavailable("the URL of constraints.advisories", "it is not a valid URL", null);
        }
    }

    /** Without user and query, which may contain a password or a token. */
    private static String withoutSecrets(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
    }

    private byte[] download(URI uri, String name) {
        URI folder = uri.resolve(".");
        RemoteRepository plain = new RemoteRepository.Builder(REPOSITORY, "default", folder.toString()).build();
        RemoteRepository repository = system.newResolutionRepositories(session.getRepositorySession(), List.of(plain))
                .get(0);
        if (repository.getMirroredRepositories().isEmpty()) {
            repository = new RemoteRepository.Builder(repository)
                    .setAuthentication(null)
                    .build();
        }
        try (Transporter transporter = transporters.newTransporter(session.getRepositorySession(), repository)) {
            GetTask task = new GetTask(folder.relativize(uri)).setListener(new Limit());
            transporter.get(task);
            return task.getDataBytes();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Transporters throw exceptions of many types, declared as this one.
            throw unavailable(name, Reasons.of(e).replace(uri.toString(), name), e);
        }
    }

    private static ProblemException unavailable(String name, String reason, @Nullable Exception e) {
        Problem problem = new Problem(
                "The advisories can't be fetched.",
                name,
                "Without them no entry can be compared with them: " + reason + ".",
                "Correct the URL, run once online, or set a folder or a ZIP file.");
        return e == null ? new ProblemException(problem) : new ProblemException(problem, e);
    }

    /** Ends a transfer that is longer than any database. */
    private static final class Limit extends TransportListener {
        private long bytes;

        @Override
        public void transportProgressed(ByteBuffer data) throws TransferCancelledException {
            bytes += data.remaining();
            if (bytes > Advisories.MAX_BYTES) {
                throw new TransferCancelledException("it has more than " + Advisories.MAX_BYTES + " bytes");
            }
        }
    }
}
