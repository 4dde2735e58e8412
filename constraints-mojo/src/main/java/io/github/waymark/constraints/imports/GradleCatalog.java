package io.github.waymark.constraints.imports;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Reads a version catalog of Gradle, {@code libs.versions.toml}.
 *
 * <p>Libraries with a version become constraints, strict ranges become allowed entries, and rejected versions become denied entries.
 */
public final class GradleCatalog {

    private static final int MAX_NESTING = 50;

    private final String file;
    private final TomlParseResult catalog;
    private final List<ListEntry> items = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Map<String, String> versions = new HashMap<>();

    private GradleCatalog(TomlParseResult catalog, String file) {
        this.catalog = catalog;
        this.file = file;
    }

    /**
     * Reads a catalog.
     *
     * @param file the name of the file in messages
     * @throws ProblemException if it is not a version catalog
     */
    public static ImportResult read(String text, String file) {
        requireShallow(text, file);
        TomlParseResult catalog = parse(text, file);
        if (catalog.hasErrors()) {
            throw new ProblemException(catalog.errors().stream()
                    .map(error -> new Problem(
                            "The version catalog can't be read.",
                            file + ":" + error.position().line() + ":"
                                    + error.position().column(),
                            String.valueOf(error.getMessage()),
                            "Correct the line; Gradle can't read it either."))
                    .toList());
        }
        try {
            return new GradleCatalog(catalog, file).result();
        } catch (TomlInvalidTypeException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    private static TomlParseResult parse(String text, String file) {
        try {
            return Toml.parse(text);
        } catch (AssertionError | TomlParseError e) {
            // The parser throws them for an escape with too few digits, or of no character.
            throw unreadable(file, "a text has an escape that is not valid");
        }
    }

    /** The parser is recursive, so deep nesting would overflow its stack. */
    private static void requireShallow(String text, String file) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth > MAX_NESTING) {
                throw unreadable(file, "more than " + MAX_NESTING + " nested brackets");
            }
        }
    }

    private static ProblemException unreadable(String file, String reason) {
        return new ProblemException(new Problem(
                "The version catalog can't be read.", file, reason + ".", "Correct it; Gradle can't read it either."));
    }

    private ImportResult result() {
        TomlTable libraries = catalog.getTable("libraries");
        if (libraries != null) {
            for (String alias : libraries.keySet()) {
                library(alias, libraries.get(List.of(alias)));
            }
        }
        TomlTable plugins = catalog.getTable("plugins");
        if (plugins != null) {
            plugins.keySet()
                    .forEach(alias -> skipped.add("plugin " + alias + ": Gradle plugins have no counterpart in Maven"));
        }
        return new ImportResult(items, skipped);
    }

    private void library(String alias, @Nullable Object value) {
        if (value instanceof String text) {
            int colon = text.lastIndexOf(':');
            if (text.chars().filter(c -> c == ':').count() == 2) {
                add(alias, text.substring(0, colon), Map.of("require", text.substring(colon + 1)), List.of());
                return;
            }
        } else if (value instanceof TomlTable table) {
            String module = table.getString("module");
            String name = module != null ? module : table.getString("group") + ":" + table.getString("name");
            version(alias, name, table.get(List.of("version")));
            return;
        }
        skipped.add("library " + alias + ": not of the form group:name:version");
    }

    private void version(String alias, String name, @Nullable Object version) {
        if (version instanceof String text) {
            add(alias, name, Map.of("require", text), List.of());
        } else if (version instanceof TomlTable table && table.getString("ref") != null) {
            String reference = String.valueOf(table.getString("ref"));
            TomlTable declared = catalog.getTable("versions");
            Object referenced = declared == null ? null : declared.get(List.of(reference));
            if (referenced == null) {
                skipped.add("library " + alias + ": unknown version reference " + reference);
            } else {
                version(alias, name, referenced);
            }
        } else if (version instanceof TomlTable table) {
            rich(alias, name, table);
        } else {
            skipped.add("library " + alias + ": has no version");
        }
    }

    private void rich(String alias, String name, TomlTable table) {
        Map<String, String> requested = new LinkedHashMap<>();
        for (String key : List.of("prefer", "require", "strictly")) {
            String version = table.getString(key);
            if (version != null) {
                requested.put(key, version);
            }
        }
        List<String> rejected = new ArrayList<>();
        TomlArray reject = table.getArray("reject");
        for (int i = 0; reject != null && i < reject.size(); i++) {
            rejected.add(String.valueOf(reject.get(i)));
        }
        if (Boolean.TRUE.equals(table.getBoolean("rejectAll"))) {
            rejected.add("*");
        }
        add(alias, name, requested, rejected);
    }

    private void add(String alias, String name, Map<String, String> requested, List<String> rejected) {
        Place place = place(alias);
        EntryComments comments = EntryComments.ofReason("from the version catalog, " + alias);
        try {
            CoordinatesPattern pattern = CoordinatesPattern.parse(name);
            for (String version : rejected) {
                items.add(new Denial(pattern, VersionRanges.parse(version), comments, place));
            }
            String version = "";
            for (String candidate : requested.values()) {
                if (!VersionOrder.isRange(candidate)) {
                    version = version.isEmpty() ? candidate : version;
                } else if (candidate.equals(requested.get("strictly"))) {
                    items.add(new Allowance(
                            pattern, VersionRanges.parse(candidate), List.of(), List.of(), EntryComments.NONE, place));
                }
            }
            if (version.isEmpty()) {
                skipped.add("library " + alias + ": requests no single version");
            } else if (isDynamic(version)) {
                skipped.add("library " + alias + ": '" + version + "' is a dynamic version");
            } else {
                addOnce(
                        alias,
                        name,
                        version,
                        Constraint.of(name, version, Variant.EVERYWHERE, EntryComments.NONE, place));
            }
        } catch (MalformedException e) {
            skipped.add("library " + alias + ": " + e.reason());
        }
    }

    /** Dynamic versions of Gradle are {@code 1.+} and {@code latest.release}. */
    private static boolean isDynamic(String version) {
        return version.endsWith("+") || version.startsWith("latest.");
    }

    /** Unlike a list, a catalog may have two versions of a library. */
    private void addOnce(String alias, String name, String version, Constraint constraint) {
        String before = versions.putIfAbsent(name, version);
        if (before == null) {
            items.add(constraint);
        } else if (!before.equals(version)) {
            skipped.add("library " + alias + ": " + name + " already has version " + before + ", not " + version);
        }
    }

    private Place place(String alias) {
        var position = catalog.inputPositionOf(List.of("libraries", alias));
        return position == null ? Place.of(file) : new Place(file, position.line(), position.column());
    }
}
