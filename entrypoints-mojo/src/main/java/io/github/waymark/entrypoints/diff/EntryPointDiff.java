package io.github.waymark.entrypoints.diff;

import io.github.waymark.entrypoints.diff.DeclaredEntryPoints.KnownProvider;
import io.github.waymark.entrypoints.diff.DeclaredEntryPoints.ProviderKey;
import io.github.waymark.entrypoints.diff.EntryPointChange.Kind;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import io.github.waymark.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What users of an artifact find or miss in a newer version: services, providers and scripts. */
public final class EntryPointDiff {

    private final String from;
    private final String to;
    private final DeclaredEntryPoints before;
    private final DeclaredEntryPoints after;
    private final List<EntryPointChange> changes = new ArrayList<>();

    /**
     * Compares two versions.
     *
     * @param from the name of the older one
     * @param to the name of the newer one
     */
    public EntryPointDiff(String from, DeclaredEntryPoints before, String to, DeclaredEntryPoints after) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
        services();
        providers();
        scripts();
    }

    private void add(Kind kind, String subject, String service, String name, String sentence) {
        changes.add(new EntryPointChange(kind, subject, service, name, sentence));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    /** A service that came or went is one change, not one for each of its providers. */
    private void services() {
        SortedSet<String> services = new TreeSet<>();
        before.providers().keySet().forEach(key -> services.add(key.service()));
        after.providers().keySet().forEach(key -> services.add(key.service()));
        for (String service : services) {
            if (!after.hasService(service)) {
                add(
                        Kind.REMOVED,
                        "service",
                        service,
                        service,
                        "All providers of " + code(service) + " were removed: " + providers(before, service));
            } else if (!before.hasService(service)) {
                add(
                        Kind.ADDED,
                        "service",
                        service,
                        service,
                        "Providers of " + code(service) + " were added: " + providers(after, service));
            }
        }
    }

    private static String providers(DeclaredEntryPoints version, String service) {
        List<String> names = new ArrayList<>();
        version.providers().forEach((key, provider) -> {
            if (key.service().equals(service)) {
                names.add(code(provider.name()) + " (" + code(key.provider()) + ")");
            }
        });
        return String.join(", ", names);
    }

    private void providers() {
        before.providers().forEach((key, old) -> {
            KnownProvider now = after.providers().get(key);
            if (now != null) {
                changed(key, old, now);
            } else if (after.hasService(key.service())) {
                add(Kind.REMOVED, "provider", key.service(), key.provider(), sentence(key, old) + " was removed");
            }
        });
        after.providers().forEach((key, now) -> {
            if (!before.providers().containsKey(key) && before.hasService(key.service())) {
                add(Kind.ADDED, "provider", key.service(), key.provider(), sentence(key, now) + " was added");
            }
        });
    }

    private static String sentence(ProviderKey key, KnownProvider provider) {
        return "The provider " + code(provider.name()) + " (" + code(key.provider()) + ") of " + code(key.service());
    }

    private void changed(ProviderKey key, KnownProvider old, KnownProvider now) {
        String start = sentence(key, now);
        if (!old.name().equals(now.name())) {
            add(
                    Kind.CHANGED,
                    "provider",
                    key.service(),
                    key.provider(),
                    start + " was named " + code(old.name()) + " before");
        }
        path(key, start, old.onClassPath(), now.onClassPath(), "class path");
        path(key, start, old.onModulePath(), now.onModulePath(), "module path");
    }

    private void path(ProviderKey key, String start, boolean old, boolean now, String path) {
        if (old != now) {
            add(
                    now ? Kind.ADDED : Kind.REMOVED,
                    "provider",
                    key.service(),
                    key.provider(),
                    start + (now ? " is now found on the " : " is no longer found on the ") + path);
        }
    }

    private void scripts() {
        for (Map.Entry<String, String> script : before.scripts().entrySet()) {
            if (!after.scripts().containsKey(script.getKey())) {
                add(
                        Kind.REMOVED,
                        "script",
                        "",
                        script.getKey(),
                        "The command " + code(script.getKey()) + " was removed");
            }
        }
        for (Map.Entry<String, String> script : after.scripts().entrySet()) {
            if (!before.scripts().containsKey(script.getKey())) {
                add(Kind.ADDED, "script", "", script.getKey(), "The command " + code(script.getKey()) + " was added");
            }
        }
    }

    /** Whether there is a difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@code 2 removed, 0 changed, 1 added}. */
    public String summary() {
        return from + " -> " + to + ": " + count(Kind.REMOVED) + " removed, " + count(Kind.CHANGED) + " changed, "
                + count(Kind.ADDED) + " added, of " + Count.of(after.providers().size(), "provider") + " and "
                + Count.of(after.scripts().size(), "script");
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** A line for each change, those that users miss first, and the summary. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            for (EntryPointChange change : of(kind)) {
                text.append(kind.word()).append(": ").append(change.sentence()).append('\n');
            }
        }
        return text.append(summary()).append('\n').toString();
    }

    private List<EntryPointChange> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    public String json() {
        return JsonMap.report()
                .add("from", from)
                .add("to", to)
                .add("changes", changes.stream().map(EntryPointChange::json).toList())
                .text();
    }

    /**
     * A release note: what was removed or changed is for those who upgrade, and what was added is a feature. Empty if there is no
     * difference.
     */
    public String note() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            for (EntryPointChange change : of(kind)) {
                sections.computeIfAbsent(kind.section(), section -> new ArrayList<>())
                        .add(change.sentence() + ".");
            }
        }
        return sections.isEmpty() ? "" : YamlWriter.of(sections);
    }
}
