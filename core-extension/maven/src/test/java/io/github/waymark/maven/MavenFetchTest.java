package io.github.waymark.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.RemoteLists;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.AbstractTransporter;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that a server sends. */
class MavenFetchTest {

    private static final String URL = "https://lists.example.org/list.txt";

    private UntrustedBuild untrusted = UntrustedBuild.of(List.of(), List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A server that goes on sending the same byte; it counts them. */
    private static final class Endless extends InputStream {
        private long sent;

        @Override
        public int read() {
            sent++;
            return '#';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) '#');
            sent += length;
            return length;
        }
    }

    private static final class Serving extends AbstractTransporter {
        private final InputStream body;

        Serving(InputStream body) {
            this.body = body;
        }

        @Override
        public int classify(Throwable error) {
            return ERROR_OTHER;
        }

        @Override
        protected void implPeek(PeekTask task) {}

        @Override
        protected void implGet(GetTask task) throws Exception {
            utilGet(task, body, true, -1, false);
        }

        @Override
        protected void implPut(PutTask task) {}

        @Override
        protected void implClose() {}
    }

    /** The repositories for which Maven was asked for credentials. */
    private final List<RemoteRepository> asked = new ArrayList<>();

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private String fetched(InputStream body) {
        return fetched(URL, body, repository -> null);
    }

    @SuppressWarnings("unchecked")
    private String fetched(String url, InputStream body, MirrorSelector mirrors) {
        RepositorySystem system = proxy(RepositorySystem.class, (proxy, method, arguments) -> {
            assertEquals("newResolutionRepositories", method.getName());
            asked.addAll((List<RemoteRepository>) arguments[1]);
            return arguments[1];
        });
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        LocalRepository local = new LocalRepository(folder.toFile());
        session.setLocalRepositoryManager(proxy(LocalRepositoryManager.class, (proxy, method, arguments) -> local));
        session.setMirrorSelector(mirrors);
        TransporterProvider transporters = (some, repository) -> new Serving(body);
        ListLocation location = ListLocation.parse(url, folder, "-Dconstraints");
        return new MavenFetch(system, session, () -> transporters, List.of(), untrusted)
                .list((ListLocation.Url) location, text -> new TextForm().read(text, URL))
                .toString();
    }

    /** What a clone can write, its URL or its id, selects no credentials of another host. */
    @Test
    void theCredentialsOfAServerGoOnlyToTheHostThatItsIdNames() {
        for (String url : List.of(
                "https://lists.example.org/a/list.txt",
                "https://LISTS.example.org/list.txt",
                "https://constraints@lists.example.org/list.txt",
                "https://lists.example.org:8443/list.txt")) {
            fetched(url, list(), repository -> null);
        }

        assertEquals(
                List.of("lists.example.org", "lists.example.org", "lists.example.org", "lists.example.org:8443"),
                asked.stream().map(RemoteRepository::getId).toList());
    }

    @Test
    void anUntrustedBuildAsksNoServer() {
        untrusted = UntrustedBuild.of(List.of(), List.of(Map.of("WAYMARK_UNTRUSTED", "true")));

        ProblemException refused = assertThrows(ProblemException.class, () -> fetched(list()));

        assertEquals(URL, refused.problems().get(0).where());
        assertEquals(List.of(), asked);
    }

    @Test
    void aMirrorIsChosenByTheIdOfAllLists() {
        fetched(URL, list(), repository -> repository.getId().equals("constraints") ? repository : null);

        assertEquals(
                List.of("constraints"),
                asked.stream().map(RemoteRepository::getId).toList());
    }

    private static InputStream list() {
        return new ByteArrayInputStream("t:x===1\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListIsFetchedWhole() {
        String list =
                IntStream.range(0, 10_000).mapToObj(i -> "t:x" + i + "===1.0\n").collect(Collectors.joining());

        assertEquals(list, fetched(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aServerThatNeverEndsIsLeftAtTheLimitAndNothingIsKept() throws Exception {
        Endless body = new Endless();

        ProblemException e = assertThrows(ProblemException.class, () -> fetched(body));

        assertTrue(e.getMessage().contains("it has more than " + RemoteLists.MAX_BYTES + " bytes"), e.getMessage());
        assertTrue(e.getMessage().contains(URL), e.getMessage());
        assertTrue(body.sent > RemoteLists.MAX_BYTES, "bytes: " + body.sent);
        assertTrue(body.sent < RemoteLists.MAX_BYTES + (1 << 20), "bytes: " + body.sent);
        try (var kept = Files.walk(folder)) {
            assertEquals(List.of(), kept.filter(Files::isRegularFile).toList());
        }
    }
}
