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

/** Reads lists and what they include, each once, and joins their entries. */
public final class ListReader {

    /** Larger than any list; a wrong file shouldn't fill the memory. */
    static final int MOST_BYTES = 20_000_000;

    private final ListFetcher fetch;
    private final Path base;
    private final Map<String, ReadList.Source> sources = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    /**
     * @param base the folder from which the names of files are told in messages
     */
    public ListReader(ListFetcher fetch, Path base) {
        this.fetch = fetch;
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * Reads some lists as one.
     *
     * @throws ProblemException when one of them can't be had or read, or they contradict each other
     */
    public ReadList read(List<ListLocation> locations) {
        List<ListEntry> items = new ArrayList<>();
        for (ListLocation location : locations) {
            items.addAll(items(location, "the lists asked for"));
        }
        return new ReadList(ConstraintList.of(items), List.copyOf(sources.values()));
    }

    private List<ListEntry> items(ListLocation location, String asker) {
        String name = location.toString();
        if (open.contains(name)) {
            throw cycle(name, asker);
        }
        if (sources.containsKey(name)) {
            return List.of();
        }
        if (location instanceof ListLocation.Bom bom) {
            List<Constraint> constraints = fetch.bom(bom);
            sources.put(name, new ReadList.Source(location, sha256(constraints.toString()), Optional.empty()));
            return List.copyOf(constraints);
        }
        open.add(name);
        String text =
                location instanceof ListLocation.Url url ? fetch.text(url) : text((ListLocation.File) location, asker);
        ListText list = ListForms.ofFile(name).read(text, shown(location));
        sources.put(name, new ReadList.Source(location, sha256(text), Optional.of(list)));
        List<ListEntry> items = joined(list, location);
        open.remove(name);
        return items;
    }

    /** Entries in their order, with those of included lists in the place of the include. */
    private List<ListEntry> joined(ListText list, ListLocation location) {
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

    /** As Maven imports a BOM: what is managed already stays. */
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

    /** What comes over the network must not look at this machine's files. */
    private static ListLocation fromUrl(Include include, ListLocation.Url url, String where) {
        ListLocation named = ListLocation.parse(include.location(), Path.of(""), where);
        if (!(named instanceof ListLocation.File)) {
            return named;
        }
        if (include.location().startsWith("file:")) {
            throw new ProblemException(new Problem(
                    "A list from the network includes a file of this machine.",
                    where,
                    "Whoever can change that list could look at any file here.",
                    "Put the included list beside it, and name it relative to it."));
        }
        return ListLocation.parse(url.uri().resolve(include.location()).toString(), Path.of(""), where);
    }

    private ProblemException cycle(String name, String asker) {
        List<String> chain = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
        chain.add(name);
        return new ProblemException(new Problem(
                "Constraints lists include each other in a circle.",
                asker,
                "The circle is " + String.join(" -> ", chain) + ".",
                "Remove one of the includes."));
    }

    private static String text(ListLocation.File file, String asker) {
        try {
            if (!Files.isRegularFile(file.path())) {
                throw new ProblemException(new Problem(
                        "There is no constraints list '" + file + "'.",
                        asker,
                        "Without its list the build would use other versions than those that are known to work.",
                        "Correct the name. A relative one is seen from the folder of the list that includes it; on the command line from "
                                + "the folder of the build."));
            }
            if (Files.size(file.path()) > MOST_BYTES) {
                throw unreadable(file, "it has more than " + MOST_BYTES + " bytes", null);
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
                "Without its list the build would use other versions than those that are known to work; " + reason
                        + ".",
                "Save it as UTF-8 text, and give this user the right to read it.");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    /** A file's name as short as it can be told. */
    private String shown(ListLocation location) {
        if (location instanceof ListLocation.File file) {
            Path path = file.path().toAbsolutePath().normalize();
            return path.startsWith(base) ? base.relativize(path).toString().replace('\\', '/') : file.toString();
        }
        return location.toString();
    }

    /** As 64 hex digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
