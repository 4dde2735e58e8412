package io.github.waymark.constraint.source;

import io.github.waymark.cache.Cache;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches lists from URLs, verifies their hashes, and caches them for offline builds. */
public final class RemoteLists {

    /** The repository id of all lists, for {@code <server>} and {@code <mirror>} in settings.xml. */
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
     * The content of a URL.
     *
     * @throws ProblemException if it can't be fetched or decoded, or has another hash than specified
     */
    public String text(ListLocation.Url url) {
        Optional<String> cached = cached(url.uri());
        if (cached.isPresent() && ListReader.sha256(cached.get()).equals(url.sha256())) {
            return cached.get();
        }
        if (offline) {
            return checked(url, cached.orElseThrow(() -> notCached(url)));
        }
        String text = checked(url, decoded(url.uri(), transport.get(url.uri())));
        if (cached.isEmpty() || !cached.get().equals(text)) {
            cache.writeBytes(name(url.uri()), url.uri().toString(), text.getBytes(StandardCharsets.UTF_8));
        }
        return text;
    }

    private Optional<String> cached(URI uri) {
        Optional<byte[]> bytes = cache.readBytes(name(uri), uri.toString());
        return bytes.isPresent() ? Optional.of(new String(bytes.get(), StandardCharsets.UTF_8)) : Optional.empty();
    }

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
        return new ProblemException(
                new Problem(
                        "The constraints list can't be fetched.",
                        uri + (mirror.isEmpty() ? "" : ", using the mirror " + mirror),
                        WHY + ": " + reason + ".",
                        mirror.isEmpty()
                                ? "Correct the URL, or add credentials as <server> '" + REPOSITORY
                                        + "' to settings.xml; with --offline the cached copy is used."
                                : "Make the list available in the mirror, or exclude lists from it in settings.xml: <mirrorOf>…,!"
                                        + REPOSITORY + "</mirrorOf>."),
                cause);
    }
}
