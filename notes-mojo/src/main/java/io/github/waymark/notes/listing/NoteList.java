package io.github.waymark.notes.listing;

import io.github.waymark.json.JsonMap;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteHistory;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes lists of notes by release, and the history of a note. */
public final class NoteList {

    private NoteList() {}

    /**
     * Writes the releases that have notes, newest first, with their notes sorted by path.
     *
     * @param unreleased the title of unreleased notes; empty for the name of the release
     */
    public static String of(Scan scan, ListFormat format, Optional<String> unreleased) {
        return switch (format) {
            case TEXT -> text(scan, unreleased);
            case TSV -> tsv(scan, "", new StringBuilder()).toString();
            case JSON -> tree(scan, unreleased).text();
        };
    }

    /** Writes the releases of several series, each with the name of the series. */
    public static String of(Map<String, Scan> series, ListFormat format, Optional<String> unreleased) {
        StringBuilder text = new StringBuilder();
        List<JsonMap> trees = new ArrayList<>();
        series.forEach((name, scan) -> {
            switch (format) {
                case TEXT -> text.append(name).append(":\n").append(text(scan, unreleased));
                case TSV -> tsv(scan, name + "\t", text);
                case JSON -> trees.add(tree(scan, name, unreleased));
            }
        });
        if (format != ListFormat.JSON) {
            return text.toString();
        }
        return JsonMap.report().add("series", trees).text();
    }

    private static JsonMap tree(Scan scan, String name, Optional<String> unreleased) {
        return new JsonMap()
                .add("name", name)
                .add("commit", scan.commit().orElse(null))
                .add("releases", releases(scan, unreleased));
    }

    private static String text(Scan scan, Optional<String> unreleased) {
        StringBuilder text = new StringBuilder();
        for (Release release : scan.withNotes()) {
            text.append(Release.heading(release.title(unreleased), release.also()));
            release.date().ifPresent(date -> text.append(", ").append(day(date)));
            text.append(release.released() ? "" : ", not released").append('\n');
            for (Note note : release.notes()) {
                text.append("    ").append(note.path()).append(remark(note)).append('\n');
            }
        }
        return text.isEmpty() ? "No notes.\n" : text.toString();
    }

    private static String remark(Note note) {
        return switch (note.state()) {
            case COMMITTED, CHECKED_OUT -> "";
            case STAGED -> " (not committed)";
            case UNTRACKED -> " (not tracked)";
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

    private static JsonMap tree(Scan scan, Optional<String> unreleased) {
        return JsonMap.report()
                .add("branch", scan.branch().orElse(null))
                .add("commit", scan.commit().orElse(null))
                .add("releases", releases(scan, unreleased));
    }

    private static List<JsonMap> releases(Scan scan, Optional<String> unreleased) {
        List<JsonMap> releases = new ArrayList<>();
        for (Release release : scan.withNotes()) {
            releases.add(tree(release, unreleased));
        }
        return releases;
    }

    private static JsonMap tree(Release release, Optional<String> unreleased) {
        List<JsonMap> notes = new ArrayList<>();
        for (Note note : release.notes()) {
            notes.add(new JsonMap()
                    .add("id", note.id().text())
                    .add("path", note.path())
                    .add("state", note.state().name().toLowerCase(Locale.ROOT)));
        }
        return new JsonMap()
                .add("name", release.name())
                .add("title", release.title(unreleased))
                .add("version", release.version().map(version -> version.text()).orElse(null))
                .add("tag", release.tag().orElse(null))
                .add("commit", release.commit().orElse(null))
                .add("date", release.date().map(Instant::toString).orElse(null))
                .add("released", release.released())
                .add("also", release.also())
                .add("notes", notes);
    }

    /**
     * Writes the history of a note as text.
     *
     * @param unreleased the title of unreleased notes; empty for the name of the release
     */
    public static String text(NoteHistory noteHistory, Optional<String> unreleased) {
        StringBuilder text = new StringBuilder("note " + noteHistory.id().text() + ": ");
        text.append(noteHistory
                        .release()
                        .map(release -> "shown under " + release.title(unreleased))
                        .orElse("not shown"))
                .append('\n');
        for (String reason : noteHistory.because()) {
            text.append("  because: ").append(reason).append('\n');
        }
        for (NoteHistory.Event event : noteHistory.events()) {
            text.append("  ").append(day(event.time())).append(' ').append(event.commit(), 0, 10);
            text.append(String.format(Locale.ROOT, " %-8s ", word(event))).append(event.path());
            text.append(event.release().map(name -> ", first in " + name).orElse(", in no release"))
                    .append(": ")
                    .append(event.subject())
                    .append('\n');
        }
        return text.toString();
    }

    /** Writes the history of a note as a JSON object. */
    public static String json(NoteHistory noteHistory) {
        List<JsonMap> events = new ArrayList<>();
        for (NoteHistory.Event event : noteHistory.events()) {
            events.add(new JsonMap()
                    .add("event", word(event))
                    .add("commit", event.commit())
                    .add("time", event.time().toString())
                    .add("subject", event.subject())
                    .add("path", event.path())
                    .add("release", event.release().orElse(null)));
        }
        return JsonMap.report()
                .add("id", noteHistory.id().text())
                .add("release", noteHistory.release().map(Release::name).orElse(null))
                .add("because", noteHistory.because())
                .add("events", events)
                .text();
    }

    private static String word(NoteHistory.Event event) {
        return event.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String day(Instant time) {
        return time.toString().substring(0, "2026-11-22".length());
    }
}
