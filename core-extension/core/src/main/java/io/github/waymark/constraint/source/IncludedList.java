package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Include;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Finds the location of an include, and refuses those that are none of the list's business: files outside of its repository, and other
 * servers than its own.
 */
final class IncludedList {

    private static final String RULE = "Anyone who can change that list could read %s in the builds of its users.";

    private IncludedList() {}

    /**
     * The location.
     *
     * @param folder the folder that local includes must not leave
     * @throws ProblemException if it is invalid or not permitted
     */
    static ListLocation of(Include include, ListLocation includer, ListFolder folder) {
        String where = include.place().toString();
        if (includer instanceof ListLocation.Url url) {
            return fromUrl(include, url, where);
        }
        Path own = ((ListLocation.File) includer).path().toAbsolutePath().getParent();
        ListLocation location = ListLocation.parse(include.location(), own == null ? Path.of("") : own, where);
        if (location instanceof ListLocation.File file && !folder.contains(file.path())) {
            throw new ProblemException(new Problem(
                    "A list includes a file outside of its repository.",
                    where,
                    RULE.formatted("other files"),
                    "Move the included list into " + folder.root()
                            + ", or specify both lists separated by a comma: -Dconstraints=…,"
                            + include.location() + "."));
        }
        return location;
    }

    /** Resolves an include of a remote list. It must stay on its server, and must not read local files. */
    private static ListLocation fromUrl(Include include, ListLocation.Url url, String where) {
        ListLocation named = ListLocation.parse(include.location(), Path.of(""), where);
        if (named instanceof ListLocation.Bom) {
            return named;
        }
        if (ListLocation.isFileUrl(include.location())) {
            throw new ProblemException(new Problem(
                    "A remote list includes a local file.",
                    where,
                    RULE.formatted("local files"),
                    "Publish the included list next to it, and specify a relative path."));
        }
        String text = named instanceof ListLocation.File
                ? resolved(url.uri(), include.location(), where)
                : include.location();
        ListLocation location = ListLocation.parse(text, Path.of(""), where);
        if (!(location instanceof ListLocation.Url other) || !isSameServer(url.uri(), other.uri())) {
            throw new ProblemException(new Problem(
                    "A remote list includes a list of another server.",
                    where,
                    RULE.formatted("what other servers send"),
                    "Publish the included list on " + RemoteLists.server(url.uri())
                            + ", or specify both lists separated by a comma."));
        }
        return location;
    }

    private static String resolved(URI base, String path, String where) {
        try {
            return base.resolve(path).toString();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            "Invalid location of a constraints list: '" + path + "'.",
                            where,
                            "It is not a path of a URL: " + e.getMessage() + ".",
                            "Specify a path relative to the list, or a URL on the same server."),
                    e);
        }
    }

    private static boolean isSameServer(URI one, URI other) {
        return String.valueOf(one.getScheme())
                        .toLowerCase(Locale.ROOT)
                        .equals(String.valueOf(other.getScheme()).toLowerCase(Locale.ROOT))
                && RemoteLists.server(one).equals(RemoteLists.server(other));
    }
}
