package io.github.waymark.version.changelog;

import io.github.waymark.metadata.RemoteUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where commits and issues can be read on the web. */
public final class Links {

    /** None at all. */
    public static final Links NONE = new Links(Optional.empty(), Optional.empty(), "");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w&/])#(\\d+)\\b");
    private static final Pattern KEY = Pattern.compile("\\b([A-Z][A-Z0-9_]+-\\d+)\\b");

    /**
     * A part of a subject.
     *
     * @param url where it leads; empty for plain text
     */
    record Piece(String text, String url) {}

    private final Optional<RemoteUrl> repository;
    private final Optional<Pattern> reference;
    private final String issues;

    private Links(Optional<RemoteUrl> repository, Optional<Pattern> reference, String issues) {
        this.repository = repository;
        this.reference = reference;
        this.issues = issues;
    }

    /**
     * The links that a POM allows.
     *
     * @param scm its {@code <scm><url>} or {@code <connection>}; may be empty
     * @param system its {@code <issueManagement><system>}; may be empty
     * @param issueUrl its {@code <issueManagement><url>}; may be empty
     */
    public static Links of(String scm, String system, String issueUrl) {
        Optional<RemoteUrl> repository =
                RemoteUrl.of(scm).filter(remote -> remote.forge().isPresent());
        String url = issueUrl.endsWith("/") ? issueUrl.substring(0, issueUrl.length() - 1) : issueUrl;
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            return new Links(repository, Optional.empty(), "");
        }
        int browse = url.indexOf("/browse/");
        if (browse > 0 || system.equalsIgnoreCase("jira")) {
            String top = browse > 0 ? url.substring(0, browse) : url;
            return new Links(repository, Optional.of(KEY), top + "/browse/");
        }
        return new Links(repository, Optional.of(NUMBER), url + "/");
    }

    /** The page of a commit; empty where none is known. */
    String commit(String id) {
        if (repository.isEmpty()) {
            return "";
        }
        RemoteUrl remote = repository.get();
        return remote.forge().orElseThrow().commit(remote.web(), id);
    }

    /** A subject, cut at the issues that it names. */
    List<Piece> pieces(String subject) {
        if (reference.isEmpty()) {
            return List.of(new Piece(subject, ""));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = reference.get().matcher(subject);
        int done = 0;
        while (matcher.find()) {
            if (matcher.start() > done) {
                pieces.add(new Piece(subject.substring(done, matcher.start()), ""));
            }
            pieces.add(new Piece(matcher.group(), issues + matcher.group(1)));
            done = matcher.end();
        }
        if (done < subject.length()) {
            pieces.add(new Piece(subject.substring(done), ""));
        }
        return pieces;
    }
}
