package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists and their includes, each once, and merges their entries. */
public final class ListReader {

    /** The maximum size, larger than any list, so that a wrong file doesn't fill the memory. */
    static final int MAX_BYTES = 20_000_000;

    /** The start of a web page. */
    private static final Pattern HTML = Pattern.compile(
            "\\s*+(<!--.*?-->\\s*+)?<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ListFetcher fetcher;
    private final Path base;
    private final Map<String, ReadList.Source> sources = new LinkedHashMap<>();
    private final List<ListLocation> open = new ArrayList<>();

    /**
     * @param base the folder to which file names in messages are relative
     */
    public ListReader(ListFetcher fetcher, Path base) {
        this.fetcher = fetcher;
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * Reads several lists and merges them.
     *
     * @throws ProblemException if one of them can't be fetched or read, or if they contradict each other
     */
    public ReadList read(List<ListLocation> locations) {
        List<ListEntry> items = new ArrayList<>();
        for (ListLocation location : locations) {
            items.addAll(items(location, "the requested lists", folder(location)));
        }
        return new ReadList(ConstraintList.of(items), List.copyOf(sources.values()));
    }

    /** The folder that the includes of a requested list must not leave. A remote list has no local includes. */
    private static ListFolder folder(ListLocation location) {
        return location instanceof ListLocation.File file
                ? ListFolder.around(parent(file))
                : new ListFolder(Path.of("").toAbsolutePath());
    }

    private static Path parent(ListLocation.File file) {
        Path folder = file.path().toAbsolutePath().getParent();
        return folder == null ? Path.of("") : folder;
    }

    private List<ListEntry> items(ListLocation location, String requester, ListFolder folder) {
        String key = location.key();
        if (open.stream().anyMatch(one -> one.key().equals(key))) {
            throw cycle(location, requester);
        }
        if (sources.containsKey(key)) {
            return List.of();
        }
        if (location instanceof ListLocation.Bom bom) {
            List<Constraint> constraints = fetcher.bom(bom);
            sources.put(key, new ReadList.Source(location, sha256(constraints.toString()), Optional.empty()));
            return List.copyOf(constraints);
        }
        open.add(location);
        ListText list = location instanceof ListLocation.Url url
                ? fetcher.list(url, text -> remote(text, url))
                : parse(text((ListLocation.File) location, requester), location);
        sources.put(key, new ReadList.Source(location, sha256(list.toString()), Optional.of(list)));
        List<ListEntry> items = withIncludes(list, location, folder);
        open.remove(location);
        return items;
    }

    private ListText parse(String text, ListLocation location) {
        return ListForms.ofFile(location.fileName()).read(text, displayName(location));
    }

    /** Parses what a server sent, which may be anything. */
    private ListText remote(String text, ListLocation.Url url) {
        if (HTML.matcher(text).lookingAt()) {
            throw new ProblemException(new Problem(
                    "The server sent a web page, not a constraints list.",
                    url.toString(),
                    "It may be a login page, or the page that shows the file; the cached copy of the list is unchanged.",
                    "Use the URL of the file itself (often called raw), and add credentials to settings.xml as <server> '"
                            + RemoteLists.server(url.uri()) + "'."));
        }
        ListText list = parse(text, url);
        if (list.content().items().isEmpty()) {
            throw new ProblemException(new Problem(
                    "The constraints list is empty.",
                    url.toString(),
                    "A list without entries constrains nothing; the cached copy of the list is unchanged.",
                    "Correct the URL, or publish the list again."));
        }
        return list;
    }

    /** The entries in order, with each include replaced by its entries. */
    private List<ListEntry> withIncludes(ListText list, ListLocation location, ListFolder folder) {
        List<ListEntry> items = new ArrayList<>();
        List<Include> yielding = new ArrayList<>();
        for (ListEntry item : list.content().items()) {
            if (!(item instanceof Include include)) {
                items.add(item);
            } else if (include.yields()) {
                yielding.add(include);
            } else {
                items.addAll(included(include, location, folder));
            }
        }
        for (Include include : yielding) {
            addMissing(items, included(include, location, folder));
        }
        return items;
    }

    private List<ListEntry> included(Include include, ListLocation includer, ListFolder folder) {
        return items(IncludedList.of(include, includer, folder), include.place().toString(), folder);
    }

    /** Adds entries like imports of a BOM in Maven: existing constraints take precedence. */
    private static void addMissing(List<ListEntry> items, List<ListEntry> others) {
        Set<String> keys = new HashSet<>();
        for (ListEntry item : items) {
            if (item instanceof Constraint constraint) {
                keys.add(constraint.key());
            }
        }
        for (ListEntry other : others) {
            if (!(other instanceof Constraint constraint) || keys.add(constraint.key())) {
                items.add(other);
            }
        }
    }

    private ProblemException cycle(ListLocation location, String requester) {
        List<String> chain = new ArrayList<>();
        open.subList(open.indexOf(location), open.size()).forEach(one -> chain.add(one.toString()));
        chain.add(location.toString());
        return new ProblemException(new Problem(
                "Constraints lists include each other in a cycle.",
                requester,
                "The cycle is " + String.join(" -> ", chain) + ".",
                "Remove one of the includes."));
    }

    private static String text(ListLocation.File file, String requester) {
        try {
            if (!Files.isRegularFile(file.path())) {
                throw new ProblemException(
                        new Problem(
                                "The constraints list '" + file + "' does not exist.",
                                requester,
                                "Without the list, the build could use versions that are not known to work.",
                                "Correct the path. In a list it is relative to the folder of that list. On the command line, the file is in "
                                        + "the current folder, in the folder of the build, or in the folder that contains .mvn."));
            }
            if (Files.size(file.path()) > MAX_BYTES) {
                throw unreadable(file, "it has more than " + MAX_BYTES + " bytes", null);
            }
            return Files.readString(file.path());
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it isn't text in UTF-8", e);
        } catch (IOException e) {
            throw unreadable(file, e.toString(), e);
        }
    }

    private static ProblemException unreadable(ListLocation.File file, String reason, @Nullable Throwable cause) {
        Problem problem = new Problem(
                "A constraints list can't be read.",
                file.toString(),
                "Without the list, the build could use versions that are not known to work; " + reason + ".",
                "Save it as UTF-8 text, and grant this user read permission.");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    /** The name of a list in messages. */
    private String displayName(ListLocation location) {
        if (location instanceof ListLocation.File file) {
            Path path = file.path().toAbsolutePath().normalize();
            return path.startsWith(base) ? base.relativize(path).toString().replace('\\', '/') : file.toString();
        }
        return location.toString();
    }

    /** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
