package io.github.waymark.version.changelog;

import io.github.waymark.metadata.RemoteUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of commits and issues on the web. */
public final class Links {

    /** No links. */
    public static final Links NONE = new Links(Optional.empty(), Optional.empty(), "");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w&/])#(\\d+)\\b");
    private static final Pattern KEY = Pattern.compile("\\b([A-Z][A-Z0-9_]+-\\d+)\\b");

    /**
     * A part of a subject.
     *
     * @param url the address of the issue; empty for other text
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
     * The links for the elements of a POM.
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

    /** The address of a commit; empty if unknown. */
    String commit(String id) {
        if (repository.isEmpty()) {
            return "";
        }
        RemoteUrl remote = repository.get();
        return remote.forge().orElseThrow().commit(remote.web(), id);
    }

    /** Splits a subject into issues and the text between them. */
    List<Piece> pieces(String subject) {
        if (reference.isEmpty()) {
            return List.of(new Piece(subject, ""));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = reference.get().matcher(subject);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece(subject.substring(end, matcher.start()), ""));
            }
            pieces.add(new Piece(matcher.group(), issues + matcher.group(1)));
            end = matcher.end();
        }
        if (end < subject.length()) {
            pieces.add(new Piece(subject.substring(end), ""));
        }
        return pieces;
    }
}
