package io.github.waymark.constraint.source;

import io.github.waymark.cache.Cache;
import io.github.waymark.constraint.ListText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Redaction;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Fetches lists from URLs, verifies their hashes, and caches them for offline builds. */
public final class RemoteLists {

    /** The repository id of all lists, for {@code <mirrorOf>} in settings.xml. */
    public static final String REPOSITORY = "constraints";

    /** The maximum size to read: a server could send endless data, or data that decompresses to a multiple of its size. */
    public static final int MAX_BYTES = ListReader.MAX_BYTES;

    private static final String WHY = "Without the list, the build could use versions that are not known to work";

    /** Transfers the content of a URL. */
    @FunctionalInterface
    public interface Transport {

        /**
         * Fetches the content.
         *
         * @throws ProblemException if it can't be fetched
         */
        byte[] get(URI uri);
    }

    private final Cache cache;
    private final boolean offline;
    private final Transport transport;

    /**
     * @param repository the local repository; lists are cached next to its artifacts
     */
    public RemoteLists(Path repository, boolean offline, Transport transport) {
        this.cache = new Cache(Optional.of(repository.resolve(".cache")));
        this.offline = offline;
        this.transport = transport;
    }

    /**
     * The id of the {@code <server>} in settings.xml whose credentials a URL gets: its host, and its port if the URL names one.
     *
     * <p>The URL may be from a project that someone else wrote. Therefore no id that the project can choose selects credentials: they are
     * sent only to the host that the user names.
     */
    public static String server(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /**
     * The list at a URL.
     *
     * @param parse parses the content; what it refuses is not cached
     * @throws ProblemException if it can't be fetched, decoded or parsed, or has another hash than specified
     */
    public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
        Optional<String> cached = cached(url.uri());
        if (cached.isPresent() && ListReader.sha256(cached.get()).equals(url.sha256())) {
            return parse.apply(cached.get());
        }
        if (offline) {
            return parse.apply(checked(url, cached.orElseThrow(() -> notCached(url))));
        }
        String text = checked(url, decoded(url.uri(), transport.get(url.uri())));
        ListText list = parse.apply(text);
        if (cached.isEmpty() || !cached.get().equals(text)) {
            cache.writeBytes(name(url.uri()), name(url.uri()), text.getBytes(StandardCharsets.UTF_8));
        }
        return list;
    }

    private Optional<String> cached(URI uri) {
        Optional<byte[]> bytes = cache.readBytes(name(uri), name(uri));
        return bytes.isPresent() ? Optional.of(new String(bytes.get(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** A hash, because the URL may contain secrets. */
    private static String name(URI uri) {
        return "list-" + ListReader.sha256(uri.toString());
    }

    private static String decoded(URI uri, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreachable(uri, "", "it isn't text in UTF-8", e);
        }
    }

    private static ProblemException notCached(ListLocation.Url url) {
        return new ProblemException(new Problem(
                "The constraints list isn't available offline.",
                url.toString(),
                WHY + ".",
                "Build once without --offline to fetch and cache it, or specify a file."));
    }

    private static String checked(ListLocation.Url url, String text) {
        String sha256 = ListReader.sha256(text);
        if (!url.sha256().isEmpty() && !url.sha256().equals(sha256)) {
            throw new ProblemException(new Problem(
                    "The constraints list does not have the expected content.",
                    url.toString(),
                    "Its sha256 is " + sha256 + ", not " + url.sha256() + ".",
                    "Review what changed in the list, then specify its new hash after #sha256=."));
        }
        return text;
    }

    /**
     * The problem of a failed fetch.
     *
     * @param mirror the id and URL of the mirror that was used; empty for none
     * @param reason the reason, without a full stop
     */
    public static ProblemException unreachable(URI uri, String mirror, String reason, Exception cause) {
        Problem problem = new Problem(
                "The constraints list can't be fetched.",
                uri + (mirror.isEmpty() ? "" : ", using the mirror " + mirror),
                WHY + ": " + reason + ".",
                mirror.isEmpty()
                        ? "Correct the URL, or add credentials to settings.xml as <server> '" + server(uri)
                                + "'; with --offline the cached copy is used."
                        : "Make the list available in the mirror, or exclude lists from it in settings.xml: <mirrorOf>…,!"
                                + REPOSITORY + "</mirrorOf>.");
        // The exceptions of transports contain the URL, which -e would print.
        boolean secret = !Redaction.of(uri.toString()).equals(uri.toString());
        return secret ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
