package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Include;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Redaction;
import java.net.URI;
import java.net.URISyntaxException;
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

        /** The file name, without query: it determines the format. */
        @Override
        public String fileName() {
            return String.valueOf(uri.getPath());
        }

        @Override
        public String key() {
            return uri.toString();
        }

        /** The URL for messages and logs, without secrets. */
        @Override
        public String toString() {
            return Redaction.of(uri.toString());
        }
    }

    /** A BOM in a repository, {@code groupId:artifactId:version}. */
    record Bom(String coordinates) implements ListLocation {

        @Override
        public String toString() {
            return coordinates;
        }
    }

    /** Identifies the list. It may contain secrets, so it is never printed. */
    default String key() {
        return toString();
    }

    /** The path whose end determines the format. */
    default String fileName() {
        return toString();
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
        if (isFileUrl(text)) {
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

    /** Whether a text is a URL of a local file. Schemes are the same in upper and lower case. */
    static boolean isFileUrl(String text) {
        return text.regionMatches(true, 0, "file:", 0, "file:".length());
    }

    /**
     * Parses a location that a project names itself: in {@code .mvn/waymark.yaml}, or in its POM. A file must be inside the project's
     * repository, because anyone who builds a project did not review which of their files it reads.
     *
     * @param root the folder that contains {@code .mvn}; files are relative to it
     * @throws ProblemException if the text is invalid, or names a file outside
     */
    static ListLocation ofProject(String text, Path root, String where) {
        ListLocation location = parse(text, root, where);
        if (location instanceof File file && !ListFolder.around(root).contains(file.path())) {
            throw new ProblemException(new Problem(
                    "The project names a constraints list outside of its repository.",
                    where,
                    "A project must not decide which other files of this machine are read: " + text + ".",
                    "Put the list into the repository, or name it on the command line (-Dconstraints=" + text
                            + ") or in the environment variable MAVEN_CONSTRAINTS."));
        }
        return location;
    }

    private static URI uri(String text, String where) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // The exception and the text may contain secrets. Spaces would hide the end of the URL from the redaction.
            String url = Redaction.of(text.replaceAll("\\s", "%20"));
            throw new ProblemException(malformed(url, where, e.getReason() + " at index " + e.getIndex()));
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
