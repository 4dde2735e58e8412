package io.github.waymark.notes.scan;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.RepositoryReader.Kind;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteHistory;
import io.github.waymark.notes.NoteHistory.Event;
import io.github.waymark.notes.NoteHistory.EventType;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.scan.branch.BranchHistory;
import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.noteid.NoteInventory;
import io.github.waymark.notes.scan.noteid.NoteKey;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the lives of notes, and why each is shown where it is. */
final class NoteHistoryReader {

    /** What a commit did to a note's file. */
    private record Change(int commit, String path, Kind kind) {}

    private static final int SHOWN = 5;

    private final OpenRepository repository;
    private final NoteConventions rules;

    NoteHistoryReader(OpenRepository repository, NoteConventions rules) {
        this.repository = repository;
        this.rules = rules;
    }

    /**
     * The story of one note.
     *
     * @param scan what is shown
     * @param wanted path, file name, id, or a part of one of them that no other note has
     */
    Optional<NoteHistory> tell(Scan scan, ScanRange scanRange, String wanted) {
        if (scan.commit().isEmpty()) {
            return uncommitted(scan, wanted);
        }
        BranchHistory line = repository.line(scan.commit().get());
        CommitGraph graph = repository.graph(scan.commit().get(), false);
        Map<NoteId, List<Change>> lives = lives(graph, line.everything());
        Optional<NoteId> id = find(lives, wanted);
        if (id.isEmpty()) {
            return uncommitted(scan, wanted);
        }
        List<Event> events = events(graph, line, lives.getOrDefault(id.get(), List.of()));
        return Optional.of(noteHistory(scan, scanRange, id.get(), events));
    }

    private Map<NoteId, List<Change>> lives(CommitGraph graph, BitSet reached) {
        Map<NoteId, List<Change>> lives = new HashMap<>();
        repository.archive().changes(graph, rules.folders(), (commit, path, kind) -> {
            if (reached.get(commit) && NoteKey.isNote(path)) {
                lives.computeIfAbsent(NoteId.of(path), any -> new ArrayList<>()).add(new Change(commit, path, kind));
            }
        });
        return lives;
    }

    private static Optional<NoteId> find(Map<NoteId, List<Change>> lives, String wanted) {
        Set<NoteId> exact = new LinkedHashSet<>();
        Set<NoteId> partly = new LinkedHashSet<>();
        lives.forEach((id, changes) -> {
            for (Change change : changes) {
                String file = change.path().substring(change.path().lastIndexOf('/') + 1);
                if (id.text().equals(wanted) || change.path().equals(wanted) || file.equals(wanted)) {
                    exact.add(id);
                } else if (change.path().contains(wanted)) {
                    partly.add(id);
                }
            }
        });
        Set<NoteId> found = exact.isEmpty() ? partly : exact;
        if (found.size() > 1) {
            throw severalAre(found, lives, wanted);
        }
        return found.stream().findFirst();
    }

    private static ProblemException severalAre(Set<NoteId> found, Map<NoteId, List<Change>> lives, String wanted) {
        List<String> paths = found.stream()
                .map(id -> lives.getOrDefault(id, List.of()).get(0).path())
                .sorted()
                .toList();
        List<String> some = paths.subList(0, Math.min(SHOWN, paths.size()));
        return new ProblemException(new Problem(
                "Several notes are meant by '" + wanted + "'.",
                String.join(", ", some) + (paths.size() > SHOWN ? " and " + (paths.size() - SHOWN) + " more" : ""),
                "Each has a story of its own.",
                "Give the whole path of one, or its id."));
    }

    private List<Event> events(CommitGraph graph, BranchHistory line, List<Change> changes) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            EventType kind = kind(change, changes);
            if (kind != null) {
                Commit commit = repository.archive().commit(graph.id(change.commit()));
                Optional<String> release = line.firstWith(change.commit()).map(ReleaseTag::name);
                events.add(new Event(kind, commit.id(), commit.time(), commit.subject(), change.path(), release));
            }
        }
        return events;
    }

    /** Null for the deletion that is one half of a renaming. */
    private static @Nullable EventType kind(Change change, List<Change> changes) {
        Kind other = change.kind() == Kind.ADDED ? Kind.DELETED : Kind.ADDED;
        boolean renamed = change.kind() != Kind.EDITED
                && changes.stream().anyMatch(one -> one.commit() == change.commit() && one.kind() == other);
        return switch (change.kind()) {
            case ADDED -> renamed ? EventType.RENAMED : EventType.ADDED;
            case EDITED -> EventType.EDITED;
            case DELETED -> renamed ? null : EventType.DELETED;
        };
    }

    private NoteHistory noteHistory(Scan scan, ScanRange scanRange, NoteId id, List<Event> events) {
        List<String> because = new ArrayList<>();
        Optional<Release> shown = release(scan, id);
        if (shown.isPresent()) {
            because.add(whyThere(shown.get(), scan));
            addOldestEdit(because, shown.get(), events);
        } else {
            because.addAll(whyNowhere(scan, scanRange, id, events));
        }
        return new NoteHistory(id, events, shown.map(Release::name), because);
    }

    private static Optional<Release> release(Scan scan, NoteId id) {
        return scan.releases().stream()
                .filter(release ->
                        release.notes().stream().anyMatch(note -> note.id().equals(id)))
                .findFirst();
    }

    private static String whyThere(Release release, Scan scan) {
        return release.released()
                ? "The release " + release.name() + " is the first one with the note in its tree, or collects the"
                        + " pre-releases that had it first."
                : "No release behind "
                        + scan.commit().map(id -> id.substring(0, 10)).orElse("the working tree")
                        + " has it, so it is not released yet.";
    }

    private static void addOldestEdit(List<String> because, Release release, List<Event> events) {
        long later = events.stream()
                .filter(event -> event.kind() == EventType.EDITED || event.kind() == EventType.RENAMED)
                .filter(event -> !event.release().equals(Optional.of(release.name())))
                .count();
        if (later > 0 && release.released()) {
            because.add("It was changed after that: the new text is shown, under the same release.");
        }
    }

    private List<String> whyNowhere(Scan scan, ScanRange scanRange, NoteId id, List<Event> events) {
        Optional<String> path = repository.paths(scan.commit().orElseThrow()).stream()
                .filter(one -> NoteId.of(one).equals(id))
                .findFirst();
        if (path.isEmpty()) {
            Event last = events.get(0);
            return List.of("It was deleted: the commit " + last.commit().substring(0, 10)
                    + " left the tree without it, and the tree decides which notes there are.");
        }
        if (NoteInventory.isIgnored(new Note(id, path.get(), Note.State.COMMITTED), rules)) {
            return List.of("The settings leave it out (ignore_notes).");
        }
        if (!scanRange.wholeHistory()
                || scanRange.earliest().isPresent()
                || !scanRange.releases().isEmpty()) {
            return List.of("It belongs to a release that is not asked for: -Drelease-notes.wholeHistory shows all.");
        }
        return List.of("The working tree lacks it: the file is deleted there, but that is not committed.");
    }

    private static Optional<NoteHistory> uncommitted(Scan scan, String wanted) {
        for (Release release : scan.releases()) {
            for (Note note : release.notes()) {
                boolean committed = note.state() == Note.State.COMMITTED || note.state() == Note.State.CHECKED_OUT;
                if (!committed && note.path().contains(wanted)) {
                    return Optional.of(new NoteHistory(
                            note.id(),
                            List.of(),
                            Optional.of(release.name()),
                            List.of("It is in the working tree only, so it is not released yet.")));
                }
            }
        }
        return Optional.empty();
    }
}
