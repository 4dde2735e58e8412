package io.github.waymark.notes.render;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.version.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Moves notes that contain their release ({@code version:}) to it; they were imported, so git does not know their release. */
final class PinnedReleases {

    private final Map<String, NoteText> texts;

    PinnedReleases(Map<String, NoteText> texts) {
        this.texts = texts;
    }

    List<Release> apply(List<Release> releases) {
        if (texts.values().stream().allMatch(text -> text.version().isEmpty())) {
            return releases;
        }
        List<Release> placed = new ArrayList<>();
        List<Note> pinned = new ArrayList<>();
        for (Release release : releases) {
            List<Note> others = new ArrayList<>();
            for (Note note : release.notes()) {
                (isPinned(note) ? pinned : others).add(note);
            }
            placed.add(release.withNotes(others));
        }
        pinned.sort(Comparator.comparing(Note::path));
        for (Note note : pinned) {
            place(note, placed);
        }
        return placed;
    }

    private boolean isPinned(Note note) {
        NoteText text = texts.get(note.path());
        return text != null && text.version().isPresent();
    }

    private void place(Note note, List<Release> placed) {
        NoteText text = Objects.requireNonNull(texts.get(note.path()));
        String name = text.version().orElseThrow();
        Optional<Version> version = ReportRelease.versionOf(name);
        for (int i = 0; i < placed.size(); i++) {
            Release release = placed.get(i);
            boolean same = release.name().equals(name)
                    || (version.isPresent()
                            && release.version().isPresent()
                            && release.version().get().compareTo(version.get()) == 0);
            if (same) {
                List<Note> notes = new ArrayList<>(release.notes());
                notes.add(note);
                notes.sort(Comparator.comparing(Note::path));
                placed.set(i, dated(release, text).withNotes(notes));
                return;
            }
        }
        Optional<Instant> date = text.released().flatMap(PinnedReleases::date);
        // Only releases with a tag count as released.
        Release added = new Release(name, version, Optional.of(name), Optional.empty(), date, List.of(note));
        placed.add(indexFor(version, placed), added);
    }

    private static int indexFor(Optional<Version> version, List<Release> placed) {
        for (int i = 0; i < placed.size(); i++) {
            Optional<Version> other = placed.get(i).version();
            if (version.isPresent() && other.isPresent() && other.get().compareTo(version.get()) < 0) {
                return i;
            }
        }
        return placed.size();
    }

    /** The note knows better: the tag of an imported release may be younger than the release. */
    private static Release dated(Release release, NoteText text) {
        Optional<Instant> date = text.released().flatMap(PinnedReleases::date);
        return date.isEmpty() ? release : release.withDate(date.get());
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
