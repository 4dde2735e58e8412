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
import org.jspecify.annotations.Nullable;

/** Reads lists and their includes, each once, and merges their entries. */
public final class ListReader {

    /** The maximum size, larger than any list, so that a wrong file doesn't fill the memory. */
    static final int MAX_BYTES = 20_000_000;

    private final ListFetcher fetcher;
    private final Path base;
    private final Map<String, ReadList.Source> sources = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

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
            items.addAll(items(location, "the requested lists"));
        }
        return new ReadList(ConstraintList.of(items), List.copyOf(sources.values()));
    }

    private List<ListEntry> items(ListLocation location, String requester) {
        String name = location.toString();
        if (open.contains(name)) {
            throw cycle(name, requester);
        }
        if (sources.containsKey(name)) {
            return List.of();
        }
        if (location instanceof ListLocation.Bom bom) {
            List<Constraint> constraints = fetcher.bom(bom);
            sources.put(name, new ReadList.Source(location, sha256(constraints.toString()), Optional.empty()));
            return List.copyOf(constraints);
        }
        open.add(name);
        String text = location instanceof ListLocation.Url url
                ? fetcher.text(url)
                : text((ListLocation.File) location, requester);
        ListText list = ListForms.ofFile(name).read(text, displayName(location));
        sources.put(name, new ReadList.Source(location, sha256(text), Optional.of(list)));
        List<ListEntry> items = withIncludes(list, location);
        open.remove(name);
        return items;
    }

    /** The entries in order, with each include replaced by its entries. */
    private List<ListEntry> withIncludes(ListText list, ListLocation location) {
        List<ListEntry> items = new ArrayList<>();
        List<Include> yielding = new ArrayList<>();
        for (ListEntry item : list.content().items()) {
            if (!(item instanceof Include include)) {
                items.add(item);
            } else if (include.yields()) {
                yielding.add(include);
            } else {
                items.addAll(items(included(include, location), include.place().toString()));
            }
        }
        for (Include include : yielding) {
            addMissing(items, items(included(include, location), include.place().toString()));
        }
        return items;
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

    private static ListLocation included(Include include, ListLocation includer) {
        String where = include.place().toString();
        if (includer instanceof ListLocation.Url url) {
            return fromUrl(include, url, where);
        }
        Path folder = ((ListLocation.File) includer).path().toAbsolutePath().getParent();
        return ListLocation.parse(include.location(), folder == null ? Path.of("") : folder, where);
    }

    /** Resolves an include of a remote list, which must not refer to local files. */
    private static ListLocation fromUrl(Include include, ListLocation.Url url, String where) {
        ListLocation named = ListLocation.parse(include.location(), Path.of(""), where);
        if (!(named instanceof ListLocation.File)) {
            return named;
        }
        if (include.location().startsWith("file:")) {
            throw new ProblemException(new Problem(
                    "A remote list includes a local file.",
                    where,
                    "Anyone who can change that list could read local files.",
                    "Publish the included list next to it, and specify a relative path."));
        }
        return ListLocation.parse(url.uri().resolve(include.location()).toString(), Path.of(""), where);
    }

    private ProblemException cycle(String name, String requester) {
        List<String> chain = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
        chain.add(name);
        return new ProblemException(new Problem(
                "Constraints lists include each other in a cycle.",
                requester,
                "The cycle is " + String.join(" -> ", chain) + ".",
                "Remove one of the includes."));
    }

    private static String text(ListLocation.File file, String requester) {
        try {
            if (!Files.isRegularFile(file.path())) {
                throw new ProblemException(new Problem(
                        "The constraints list '" + file + "' does not exist.",
                        requester,
                        "Without the list, the build could use versions that are not known to work.",
                        "Correct the path. It is relative to the folder of the including list, or on the command line to the folder of "
                                + "the build."));
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
