package io.github.waymark.constraints.diff;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.json.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed from one list to another, by project.
 *
 * @param from the name of the one
 * @param to the name of the other
 */
public record ListComparison(String from, String to, List<EntryChange> changes) {

    /** The words that {@link #named} knows. */
    public static final List<String> WORDS =
            List.of("added", "removed", "raised", "lowered", "major", "minor", "patch", "qualifier");

    public ListComparison {
        changes = List.copyOf(changes);
    }

    /** Compares entry by entry; order, comments and places don't matter. */
    public static ListComparison of(String from, ConstraintList before, String to, ConstraintList after) {
        Map<String, Constraint> old = byKey(before);
        Map<String, Constraint> now = byKey(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<EntryChange> changes = new ArrayList<>();
        for (String key : keys) {
            Constraint one = old.get(key);
            Constraint other = now.get(key);
            String was = one == null ? "" : one.version();
            String is = other == null ? "" : other.version();
            if (!was.equals(is)) {
                changes.add(new EntryChange(key, key.substring(0, key.indexOf(':')), was, is));
            }
        }
        return new ListComparison(from, to, changes);
    }

    private static Map<String, Constraint> byKey(ConstraintList list) {
        Map<String, Constraint> entries = new TreeMap<>();
        list.constraints().forEach(constraint -> entries.put(constraint.key(), constraint));
        return entries;
    }

    /** The changes by project. */
    Map<String, List<EntryChange>> projects() {
        Map<String, List<EntryChange>> projects = new TreeMap<>();
        changes.forEach(change -> projects.computeIfAbsent(change.project(), key -> new ArrayList<>())
                .add(change));
        return projects;
    }

    /** How many of each kind, in one line. */
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

    /** The changes that a word names: a kind as {@code lowered}, or a jump as {@code major}. */
    public List<EntryChange> named(String word) {
        return changes.stream()
                .filter(change -> change.kind().word().equals(word)
                        || (change.kind() == EntryChange.Kind.RAISED
                                && change.versionChange().word().equals(word)))
                .toList();
    }

    /** For people. */
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

    /** For a review or a release's notes. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# From " + from + " to " + to + "\n\n" + summary() + "\n");
        projects().forEach((project, some) -> {
            text.append("\n## ").append(project).append("\n\n| | before | now | jump |\n|---|---|---|---|\n");
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
                                    : change.kind().name().toLowerCase(Locale.ROOT))
                    .append(" |\n"));
        });
        return text.toString();
    }

    /** For programs. */
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
