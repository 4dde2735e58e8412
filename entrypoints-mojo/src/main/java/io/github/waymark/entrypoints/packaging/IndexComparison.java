package io.github.waymark.entrypoints.packaging;

import io.github.waymark.entrypoints.archive.Archive;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.packaging.OtherIndex.Entry;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.text.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the indexes of frameworks in an artifact with those of the class path that it was made of. */
final class IndexComparison {

    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_NAMES = 5;

    private final Registry path;
    private final PackagedArtifact artifact;

    IndexComparison(Registry path, PackagedArtifact artifact) {
        this.path = path;
        this.artifact = artifact;
    }

    List<EntryPointFinding> findings() {
        Map<String, List<Source>> indexes = new TreeMap<>();
        for (Source source : path.sources()) {
            for (String name : source.archive().metaInf()) {
                if (OtherIndex.of(name).isPresent()) {
                    indexes.computeIfAbsent(name, key -> new ArrayList<>()).add(source);
                }
            }
        }
        List<EntryPointFinding> findings = new ArrayList<>();
        indexes.forEach((name, sources) -> finding(name, sources).ifPresent(findings::add));
        return findings;
    }

    private Optional<EntryPointFinding> finding(String name, List<Source> sources) {
        OtherIndex format = OtherIndex.of(name).orElseThrow();
        if (format == OtherIndex.OPAQUE) {
            return sources.size() < 2 ? Optional.empty() : Optional.of(opaque(name, sources));
        }
        Set<Entry> present = entries(format, artifact.source().archive(), name);
        Map<Source, Set<Entry>> lost = new LinkedHashMap<>();
        int expected = 0;
        for (Source source : sources) {
            for (Entry entry : entries(format, source.archive(), name)) {
                Entry relocated = new Entry(entry.key(), artifact.relocated(entry.value()));
                if (isContained(format, relocated)) {
                    expected++;
                    if (!present.contains(relocated)) {
                        lost.computeIfAbsent(source, key -> new LinkedHashSet<>())
                                .add(entry);
                    }
                }
            }
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(lost(name, expected, lost));
    }

    private boolean isContained(OtherIndex format, Entry entry) {
        return format == OtherIndex.RESOURCES
                ? artifact.source().archive().names().contains(entry.value())
                : artifact.contains(entry.value());
    }

    /** A damaged index has no entries: frameworks can't read it either. */
    private static Set<Entry> entries(OtherIndex format, Archive archive, String name) {
        try {
            Optional<byte[]> content = archive.bytes(name, MAX_BYTES);
            return content.isEmpty() ? Set.of() : format.read(content.get());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private EntryPointFinding lost(String name, int expected, Map<Source, Set<Entry>> lost) {
        int count = lost.values().stream().mapToInt(Set::size).sum();
        String detail = lost.entrySet().stream()
                .map(one -> names(one.getValue()) + " (" + one.getKey().label() + ")")
                .collect(Collectors.joining(", "));
        return EntryPointFinding.of(
                        EntryPointRule.EP16,
                        artifact.source(),
                        Place.of(artifact.source().place(name)),
                        "The artifact " + artifact.source().label() + " lacks " + count + " of "
                                + Count.of(expected, "entry") + " of " + name + ": " + detail,
                        "Several archives have this file, and "
                                + artifact.tool().plugin()
                                + " did not keep all of them; what passed in tests fails with this artifact.",
                        new Fixes(artifact).index(name))
                .about(name, "");
    }

    private static String names(Set<Entry> entries) {
        List<String> names = entries.stream().map(Entry::value).limit(MAX_NAMES).toList();
        int more = entries.size() - names.size();
        return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
    }

    private EntryPointFinding opaque(String name, List<Source> sources) {
        return EntryPointFinding.of(
                        EntryPointRule.EP16,
                        artifact.source(),
                        Place.of(artifact.source().place(name)),
                        Count.of(sources.size(), "archive") + " have " + name + ", which can't be compared",
                        "The artifact " + artifact.source().label() + " has one file of this name.",
                        "Create the index again for the whole artifact.")
                .at(Level.INFO)
                .about(name, "");
    }
}
