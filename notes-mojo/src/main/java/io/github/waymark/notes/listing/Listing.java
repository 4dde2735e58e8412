package io.github.waymark.notes.listing;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.Story;
import io.github.waymark.notes.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes which note belongs to which release. */
public final class Listing {

    private static final int SCHEMA = 1;

    private Listing() {}

    /** A scan's releases that have notes, newest first; the notes of each sorted by path. */
    public static String of(Scan scan, ListFormat format) {
        return switch (format) {
            case TEXT -> text(scan);
            case TSV -> tsv(scan, "", new StringBuilder()).toString();
            case JSON -> Json.of(tree(scan));
        };
    }

    /** The same of several series, each under its name and in this order. */
    public static String of(Map<String, Scan> series, ListFormat format) {
        StringBuilder text = new StringBuilder();
        List<Object> trees = new ArrayList<>();
        series.forEach((name, scan) -> {
            switch (format) {
                case TEXT -> text.append(name).append(":\n").append(text(scan));
                case TSV -> tsv(scan, name + "\t", text);
                case JSON -> trees.add(tree(scan, name));
            }
        });
        if (format != ListFormat.JSON) {
            return text.toString();
        }
        Map<String, @Nullable Object> tree = start();
        tree.put("series", trees);
        return Json.of(tree);
    }

    private static Map<String, @Nullable Object> tree(Scan scan, String name) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("commit", scan.commit().orElse(null));
        tree.put("releases", releases(scan));
        return tree;
    }

    private static String text(Scan scan) {
        StringBuilder text = new StringBuilder();
        for (Release release : scan.withNotes()) {
            text.append(release.name());
            release.date().ifPresent(date -> text.append(", ").append(day(date)));
            text.append(release.released() ? "" : ", not released").append('\n');
            for (Note note : release.notes()) {
                text.append("    ").append(note.path()).append(remark(note)).append('\n');
            }
        }
        return text.isEmpty() ? "There are no notes.\n" : text.toString();
    }

    private static String remark(Note note) {
        return switch (note.state()) {
            case COMMITTED, CHECKED_OUT -> "";
            case STAGED -> " (not committed)";
            case UNTRACKED -> " (not known to git)";
        };
    }

    private static StringBuilder tsv(Scan scan, String before, StringBuilder text) {
        for (Release release : scan.withNotes()) {
            for (Note note : release.notes()) {
                text.append(before).append(release.name());
                text.append('\t').append(note.path()).append('\n');
            }
        }
        return text;
    }

    private static Map<String, @Nullable Object> tree(Scan scan) {
        Map<String, @Nullable Object> tree = start();
        tree.put("branch", scan.branch().orElse(null));
        tree.put("commit", scan.commit().orElse(null));
        tree.put("releases", releases(scan));
        return tree;
    }

    private static List<Object> releases(Scan scan) {
        List<Object> releases = new ArrayList<>();
        for (Release release : scan.withNotes()) {
            releases.add(tree(release));
        }
        return releases;
    }

    private static Map<String, @Nullable Object> tree(Release release) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", release.name());
        tree.put("version", release.version().map(version -> version.text()).orElse(null));
        tree.put("tag", release.tag().orElse(null));
        tree.put("commit", release.commit().orElse(null));
        tree.put("date", release.date().map(Instant::toString).orElse(null));
        tree.put("released", release.released());
        List<Object> notes = new ArrayList<>();
        for (Note note : release.notes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", note.id().text());
            one.put("path", note.path());
            one.put("state", note.state().name().toLowerCase(Locale.ROOT));
            notes.add(one);
        }
        tree.put("notes", notes);
        return tree;
    }

    /** A note's story, for people. */
    public static String text(Story story) {
        StringBuilder text = new StringBuilder("note " + story.id().text() + ": ");
        text.append(story.release().map(name -> "shown under " + name).orElse("not shown"))
                .append('\n');
        for (String reason : story.because()) {
            text.append("  because: ").append(reason).append('\n');
        }
        for (Story.Event event : story.events()) {
            text.append("  ").append(day(event.time())).append(' ').append(event.commit(), 0, 10);
            text.append(String.format(Locale.ROOT, " %-8s ", word(event))).append(event.path());
            text.append(event.release().map(name -> ", first in " + name).orElse(", in no release"))
                    .append(": ")
                    .append(event.subject())
                    .append('\n');
        }
        return text.toString();
    }

    /** A note's story, one JSON object. */
    public static String json(Story story) {
        Map<String, @Nullable Object> tree = start();
        tree.put("id", story.id().text());
        tree.put("release", story.release().orElse(null));
        tree.put("because", story.because());
        List<Object> events = new ArrayList<>();
        for (Story.Event event : story.events()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("deed", word(event));
            one.put("commit", event.commit());
            one.put("time", event.time().toString());
            one.put("subject", event.subject());
            one.put("path", event.path());
            one.put("release", event.release().orElse(null));
            events.add(one);
        }
        tree.put("events", events);
        return Json.of(tree);
    }

    private static String word(Story.Event event) {
        return event.deed().name().toLowerCase(Locale.ROOT);
    }

    private static String day(Instant time) {
        return time.toString().substring(0, "2026-11-22".length());
    }

    private static Map<String, @Nullable Object> start() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        return tree;
    }
}
