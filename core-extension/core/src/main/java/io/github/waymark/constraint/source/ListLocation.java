package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Include;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The location of a list. */
public sealed interface ListLocation {

    /** A local file. */
    record File(Path path) implements ListLocation {

        @Override
        public String toString() {
            return path.toString().replace('\\', '/');
        }
    }

    /**
     * A URL, fetched from the network.
     *
     * @param uri the URL without its fragment
     * @param sha256 the expected hash of the content, 64 hexadecimal digits; empty for any content
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

    /** A scheme with at least two characters, to exclude drives of Windows. */
    Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

    /**
     * Parses a location from the command line, a setting or a list.
     *
     * @param text a file, a URL ({@code #sha256=…} at its end pins its content), or {@code groupId:artifactId:version}
     * @param folder the folder to which files are relative
     * @param where the place of the text, for messages
     * @throws ProblemException if the text is invalid
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
            throw new ProblemException(
                    malformed(text, where, "the fragment after # is not sha256= with 64 hexadecimal digits"));
        }
        return new Url(URI.create(text.substring(0, text.indexOf('#'))), fragment.substring("sha256=".length()));
    }

    private static Problem malformed(String text, String where, String reason) {
        return new Problem(
                "Invalid location of a constraints list: '" + text + "'.",
                where,
                "Without the list, the build could use versions that are not known to work: " + reason + ".",
                "Specify a file, a URL, or groupId:artifactId:version of a BOM.");
    }
}
