package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Include;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a list lies. */
public sealed interface ListLocation {

    /** A file in one of the three forms. */
    record File(Path path) implements ListLocation {

        @Override
        public String toString() {
            return path.toString().replace('\\', '/');
        }
    }

    /**
     * Something that the network is asked for.
     *
     * @param uri without its fragment
     * @param sha256 what its content must have, 64 hex digits; empty when anything will do
     */
    record Url(URI uri, String sha256) implements ListLocation {

        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /** A BOM in a repository, {@code groupId:artifactId:version}. */
    record Bom(String coordinates) implements ListLocation {

        @Override
        public String toString() {
            return coordinates;
        }
    }

    /** So that a drive of Windows is no scheme. */
    Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

    /**
     * Reads what a user or a list names.
     *
     * @param text a file, a URL ({@code #sha256=…} at its end pins its content), or {@code groupId:artifactId:version}
     * @param folder from where a relative file is seen
     * @param where the place of the text, for messages
     * @throws ProblemException when it can't be any of them
     */
    static ListLocation parse(String text, Path folder, String where) {
        if (text.startsWith("file:")) {
            return file(uri(text, where), where);
        }
        if (SCHEME.matcher(text).matches()) {
            return url(uri(text, where), where);
        }
        if (Include.BOM.matcher(text).matches()) {
            return new Bom(text);
        }
        try {
            return new File(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            throw new ProblemException(malformed(text, where, String.valueOf(e.getMessage())), e);
        }
    }

    private static URI uri(String text, String where) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(malformed(text, where, String.valueOf(e.getMessage())), e);
        }
    }

    private static File file(URI uri, String where) {
        try {
            return new File(Path.of(uri));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(malformed(uri.toString(), where, String.valueOf(e.getMessage())), e);
        }
    }

    private static Url url(URI uri, String where) {
        String fragment = uri.getFragment();
        String text = uri.toString();
        if (fragment == null) {
            return new Url(uri, "");
        }
        if (!fragment.matches("sha256=[0-9a-f]{64}")) {
            throw new ProblemException(malformed(text, where, "behind # stands no sha256 of 64 hex digits"));
        }
        return new Url(URI.create(text.substring(0, text.indexOf('#'))), fragment.substring("sha256=".length()));
    }

    private static Problem malformed(String text, String where, String reason) {
        return new Problem(
                "'" + text + "' names no constraints list.",
                where,
                "Without its list the build would use other versions than those that are known to work: " + reason
                        + ".",
                "Name a file, a URL, or groupId:artifactId:version of a BOM.");
    }
}
