package io.github.waymark.constraints.diff;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.json.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The changes from one list to another.
 *
 * @param from the name of the old list
 * @param to the name of the new list
 */
public record ListComparison(String from, String to, List<EntryChange> changes) {

    /** The valid arguments of {@link #named}. */
    public static final List<String> WORDS =
            List.of("added", "removed", "raised", "lowered", "major", "minor", "patch", "qualifier");

    public ListComparison {
        changes = List.copyOf(changes);
    }

    /** Compares the versions of entries. Order, comments and places are ignored. */
    public static ListComparison of(String from, ConstraintList before, String to, ConstraintList after) {
        Map<String, Constraint> old = byKey(before);
        Map<String, Constraint> now = byKey(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<EntryChange> changes = new ArrayList<>();
        for (String key : keys) {
            Constraint one = old.get(key);
            Constraint other = now.get(key);
            String oldVersion = one == null ? "" : one.version();
            String newVersion = other == null ? "" : other.version();
            if (!oldVersion.equals(newVersion)) {
                changes.add(new EntryChange(key, key.substring(0, key.indexOf(':')), oldVersion, newVersion));
            }
        }
        return new ListComparison(from, to, changes);
    }

    private static Map<String, Constraint> byKey(ConstraintList list) {
        Map<String, Constraint> entries = new TreeMap<>();
        list.constraints().forEach(constraint -> entries.put(constraint.key(), constraint));
        return entries;
    }

    private Map<String, List<EntryChange>> projects() {
        Map<String, List<EntryChange>> projects = new TreeMap<>();
        changes.forEach(change -> projects.computeIfAbsent(change.project(), key -> new ArrayList<>())
                .add(change));
        return projects;
    }

    /** The number of changes of each kind, in one line. */
    public String summary() {
        Map<EntryChange.Kind, Integer> counts = new LinkedHashMap<>();
        for (EntryChange.Kind kind : EntryChange.Kind.values()) {
            counts.put(kind, 0);
        }
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        counts.forEach((kind, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(kind.word()));
        return text.toString();
    }

    /** The changes of a kind, such as {@code lowered}, or of a size, such as {@code major}. */
    public List<EntryChange> named(String word) {
        return changes.stream()
                .filter(change -> change.kind().word().equals(word)
                        || (change.kind() == EntryChange.Kind.RAISED
                                && change.versionChange().word().equals(word)))
                .toList();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        projects().forEach((project, some) -> {
            text.append(project).append('\n');
            some.forEach(change -> text.append("  ").append(line(change)).append('\n'));
        });
        return text.append(summary()).append('\n').toString();
    }

    private static String line(EntryChange change) {
        return switch (change.kind()) {
            case ADDED -> "added   " + change.key() + " " + change.to();
            case REMOVED -> "removed " + change.key() + " " + change.from();
            case RAISED ->
                "raised  " + change.key() + " " + change.from() + " -> " + change.to() + " ("
                        + change.versionChange().word() + ")";
            case LOWERED -> "lowered " + change.key() + " " + change.from() + " -> " + change.to();
        };
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("# From " + from + " to " + to + "\n\n" + summary() + "\n");
        projects().forEach((project, some) -> {
            text.append("\n## ").append(project).append("\n\n| Entry | Before | Now | Change |\n|---|---|---|---|\n");
            some.forEach(change -> text.append("| ")
                    .append(change.key())
                    .append(" | ")
                    .append(change.from())
                    .append(" | ")
                    .append(change.to())
                    .append(" | ")
                    .append(
                            change.kind() == EntryChange.Kind.RAISED
                                    ? change.versionChange().word()
                                    : change.kind().word())
                    .append(" |\n"));
        });
        return text.toString();
    }

    public String json() {
        List<JsonMap> all = new ArrayList<>();
        for (EntryChange change : changes) {
            all.add(new JsonMap()
                    .add("key", change.key())
                    .add("project", change.project())
                    .add("kind", change.kind().word())
                    .add("from", change.from())
                    .add("to", change.to())
                    .add("jump", change.versionChange().word()));
        }
        return JsonMap.report()
                .add("from", from)
                .add("to", to)
                .add("changes", all)
                .text();
    }
}
