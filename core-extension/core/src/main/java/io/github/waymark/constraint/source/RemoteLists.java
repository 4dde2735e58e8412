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

/** Lists that come over the network: fetched, held against the hash that was asked for, and kept for builds offline. */
public final class RemoteLists {

    /** The id under which a URL counts as a repository: for {@code <server>} and {@code <mirror>} in the settings. */
    public static final String REPOSITORY = "constraints";

    /** What whoever fetches must not read beyond: a server may send without end, or what unpacks to a thousand times its size. */
    public static final int MOST_BYTES = ListReader.MOST_BYTES;

    private static final String WHY =
            "Without its list the build would use other versions than those that are known to work";

    /** How the content of a URL is had. */
    @FunctionalInterface
    public interface Transport {

        /**
         * The content.
         *
         * @throws ProblemException when it can't be had
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
     * @throws ProblemException when it can't be had, isn't text, or isn't the one that was asked for
     */
    public String text(ListLocation.Url url) {
        Optional<String> before = cached(url.uri());
        if (before.isPresent() && ListReader.sha256(before.get()).equals(url.sha256())) {
            return before.get();
        }
        if (offline) {
            return checked(url, before.orElseThrow(() -> notAtHand(url)));
        }
        String text = checked(url, decoded(url.uri(), transport.get(url.uri())));
        if (before.isEmpty() || !before.get().equals(text)) {
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

    private static ProblemException notAtHand(ListLocation.Url url) {
        return new ProblemException(new Problem(
                "The constraints list isn't at hand offline.",
                url.toString(),
                WHY + ".",
                "Build once without --offline, so that it is fetched and kept; or name a file."));
    }

    private static String checked(ListLocation.Url url, String text) {
        String sha256 = ListReader.sha256(text);
        if (!url.sha256().isEmpty() && !url.sha256().equals(sha256)) {
            throw new ProblemException(new Problem(
                    "The constraints list isn't the one that was asked for.",
                    url.toString(),
                    "Its sha256 is " + sha256 + ", not " + url.sha256() + ".",
                    "Look at what changed in it, then name its new hash behind #sha256=."));
        }
        return text;
    }

    /**
     * How a fetch fails.
     *
     * @param mirror the id and URL of the mirror that was asked in the URL's place; empty for none
     * @param reason what was met, without a full stop
     */
    public static ProblemException unreachable(URI uri, String mirror, String reason, Exception cause) {
        return new ProblemException(
                new Problem(
                        "The constraints list can't be fetched.",
                        uri + (mirror.isEmpty() ? "" : ", by the mirror " + mirror),
                        WHY + ": " + reason + ".",
                        mirror.isEmpty()
                                ? "Correct the URL, give credentials as <server> '" + REPOSITORY
                                        + "' in settings.xml; with --offline the copy of the last build is used."
                                : "Put the list where the mirror looks, or leave lists out of it in settings.xml: <mirrorOf>…,!"
                                        + REPOSITORY + "</mirrorOf>."),
                cause);
    }
}
