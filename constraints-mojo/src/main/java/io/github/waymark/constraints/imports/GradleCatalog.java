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
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Reads a version catalog of Gradle, {@code libs.versions.toml}.
 *
 * <p>A library with a version becomes a constraint; a range that is strictly required, an allowed range; rejected versions, denials.
 */
public final class GradleCatalog {

    private static final int MOST_BRACKETS = 50;

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
     * Reads one.
     *
     * @param file its name in messages
     * @throws ProblemException when it is no TOML
     */
    public static ImportResult read(String text, String file) {
        requireShallow(text, file);
        TomlParseResult catalog = Toml.parse(text);
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
            return new GradleCatalog(catalog, file).imported();
        } catch (TomlInvalidTypeException e) {
            throw unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    /** The parser goes down once for each bracket. */
    private static void requireShallow(String text, String file) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth > MOST_BRACKETS) {
                throw unreadable(file, "more than " + MOST_BRACKETS + " brackets stand within each other");
            }
        }
    }

    private static ProblemException unreadable(String file, String reason) {
        return new ProblemException(new Problem(
                "The version catalog can't be read.", file, reason + ".", "Correct it; Gradle can't read it either."));
    }

    private ImportResult imported() {
        TomlTable libraries = catalog.getTable("libraries");
        if (libraries != null) {
            for (String alias : libraries.keySet()) {
                library(alias, libraries.get(List.of(alias)));
            }
        }
        TomlTable plugins = catalog.getTable("plugins");
        if (plugins != null) {
            plugins.keySet().forEach(alias -> skipped.add("plugin " + alias + ": Maven has no Gradle plugins"));
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
            TomlTable known = catalog.getTable("versions");
            Object meant = known == null ? null : known.get(List.of(reference));
            if (meant == null) {
                skipped.add("library " + alias + ": there is no version " + reference);
            } else {
                version(alias, name, meant);
            }
        } else if (version instanceof TomlTable table) {
            rich(alias, name, table);
        } else {
            skipped.add("library " + alias + ": has no version");
        }
    }

    private void rich(String alias, String name, TomlTable table) {
        Map<String, String> bumpRequests = new LinkedHashMap<>();
        for (String word : List.of("prefer", "require", "strictly")) {
            String bumpRequest = table.getString(word);
            if (bumpRequest != null) {
                bumpRequests.put(word, bumpRequest);
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
        add(alias, name, bumpRequests, rejected);
    }

    private void add(String alias, String name, Map<String, String> bumpRequests, List<String> rejected) {
        Place place = place(alias);
        EntryComments comments = EntryComments.ofReason("from the version catalog, " + alias);
        try {
            CoordinatesPattern pattern = CoordinatesPattern.parse(name);
            for (String version : rejected) {
                items.add(new Denial(pattern, VersionRanges.parse(version), comments, place));
            }
            String version = "";
            for (String bumpRequest : bumpRequests.values()) {
                if (!VersionOrder.isRange(bumpRequest)) {
                    version = version.isEmpty() ? bumpRequest : version;
                } else if (bumpRequest.equals(bumpRequests.get("strictly"))) {
                    items.add(new Allowance(
                            pattern,
                            VersionRanges.parse(bumpRequest),
                            List.of(),
                            List.of(),
                            EntryComments.NONE,
                            place));
                }
            }
            if (version.isEmpty()) {
                skipped.add("library " + alias + ": asks for no one version");
            } else if (isDynamic(version)) {
                skipped.add("library " + alias + ": '" + version + "' stands for another version each day");
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

    /** Gradle's own: {@code 1.+} and {@code latest.release}. */
    private static boolean isDynamic(String version) {
        return version.endsWith("+") || version.startsWith("latest.");
    }

    /** A catalog may have two versions of a library, a list can't. */
    private void addOnce(String alias, String name, String version, Constraint constraint) {
        String before = versions.putIfAbsent(name, version);
        if (before == null) {
            items.add(constraint);
        } else if (!before.equals(version)) {
            skipped.add(
                    "library " + alias + ": " + name + " has the version " + before + " already, and not " + version);
        }
    }

    private Place place(String alias) {
        var position = catalog.inputPositionOf(List.of("libraries", alias));
        return position == null ? Place.of(file) : new Place(file, position.line(), position.column());
    }
}
