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

/** Reads the histories of notes, and explains why each is shown in its release. */
final class NoteHistoryReader {

    /** A change of the file of a note by a commit. */
    private record Change(int commit, String path, Kind kind) {}

    private static final int MAX_SHOWN = 5;

    private final OpenRepository repository;
    private final NoteConventions conventions;

    NoteHistoryReader(OpenRepository repository, NoteConventions conventions) {
        this.repository = repository;
        this.conventions = conventions;
    }

    /**
     * The history of one note.
     *
     * @param scan the notes that are shown
     * @param name path, file name, id, or a unique part of one of them
     */
    Optional<NoteHistory> read(Scan scan, ScanRange scanRange, String name) {
        if (scan.commit().isEmpty()) {
            return uncommitted(scan, name);
        }
        BranchHistory history = repository.history(scan.commit().get());
        CommitGraph graph = repository.graph(scan.commit().get(), false);
        Map<NoteId, List<Change>> changesById = changes(graph, history.commits());
        Optional<NoteId> id = find(changesById, name);
        if (id.isEmpty()) {
            return uncommitted(scan, name);
        }
        List<Event> events = events(graph, history, changesById.getOrDefault(id.get(), List.of()));
        return Optional.of(noteHistory(scan, scanRange, id.get(), events));
    }

    private Map<NoteId, List<Change>> changes(CommitGraph graph, BitSet reached) {
        Map<NoteId, List<Change>> changesById = new HashMap<>();
        repository.reader().changes(graph, conventions.folders(), (commit, path, kind) -> {
            if (reached.get(commit) && NoteKey.isNote(path)) {
                changesById
                        .computeIfAbsent(NoteId.of(path), any -> new ArrayList<>())
                        .add(new Change(commit, path, kind));
            }
        });
        return changesById;
    }

    private static Optional<NoteId> find(Map<NoteId, List<Change>> changesById, String name) {
        Set<NoteId> exact = new LinkedHashSet<>();
        Set<NoteId> partial = new LinkedHashSet<>();
        changesById.forEach((id, changes) -> {
            for (Change change : changes) {
                String file = change.path().substring(change.path().lastIndexOf('/') + 1);
                if (id.text().equals(name) || change.path().equals(name) || file.equals(name)) {
                    exact.add(id);
                } else if (change.path().contains(name)) {
                    partial.add(id);
                }
            }
        });
        Set<NoteId> found = exact.isEmpty() ? partial : exact;
        if (found.size() > 1) {
            throw ambiguous(found, changesById, name);
        }
        return found.stream().findFirst();
    }

    private static ProblemException ambiguous(Set<NoteId> found, Map<NoteId, List<Change>> changesById, String name) {
        List<String> paths = found.stream()
                .map(id -> changesById.getOrDefault(id, List.of()).get(0).path())
                .sorted()
                .toList();
        List<String> some = paths.subList(0, Math.min(MAX_SHOWN, paths.size()));
        return new ProblemException(new Problem(
                "The name '" + name + "' matches several notes.",
                String.join(", ", some)
                        + (paths.size() > MAX_SHOWN ? " and " + (paths.size() - MAX_SHOWN) + " more" : ""),
                "The history of one note is shown at a time.",
                "Pass the full path or the id of one of them."));
    }

    private List<Event> events(CommitGraph graph, BranchHistory history, List<Change> changes) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            EventType kind = kind(change, changes);
            if (kind != null) {
                Commit commit = repository.reader().commit(graph.id(change.commit()));
                Optional<String> release =
                        history.firstReleaseContaining(change.commit()).map(ReleaseTag::name);
                events.add(new Event(kind, commit.id(), commit.time(), commit.subject(), change.path(), release));
            }
        }
        return events;
    }

    /** Null for the deletion that belongs to a rename. */
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
            addLaterEdits(because, shown.get(), events);
        } else {
            because.addAll(whyNowhere(scan, scanRange, id, events));
        }
        return new NoteHistory(id, events, shown, because);
    }

    private static Optional<Release> release(Scan scan, NoteId id) {
        return scan.releases().stream()
                .filter(release ->
                        release.notes().stream().anyMatch(note -> note.id().equals(id)))
                .findFirst();
    }

    private static String whyThere(Release release, Scan scan) {
        return release.released()
                ? "The release " + release.name() + " is the first one that has the note in its tree, or includes the"
                        + " pre-releases that had it first."
                : "No release reachable from "
                        + scan.commit().map(id -> id.substring(0, 10)).orElse("the working tree")
                        + " has it, so it is not released yet.";
    }

    private static void addLaterEdits(List<String> because, Release release, List<Event> events) {
        long later = events.stream()
                .filter(event -> event.kind() == EventType.EDITED || event.kind() == EventType.RENAMED)
                .filter(event -> !event.release().equals(Optional.of(release.name())))
                .count();
        if (later > 0 && release.released()) {
            because.add("It was changed later: the new text is shown under the same release.");
        }
    }

    private List<String> whyNowhere(Scan scan, ScanRange scanRange, NoteId id, List<Event> events) {
        Optional<String> path = repository.paths(scan.commit().orElseThrow()).stream()
                .filter(one -> NoteId.of(one).equals(id))
                .findFirst();
        if (path.isEmpty()) {
            Event last = events.get(0);
            return List.of("It was deleted by the commit " + last.commit().substring(0, 10) + ".");
        }
        if (NoteInventory.isIgnored(new Note(id, path.get(), Note.State.COMMITTED), conventions)) {
            return List.of("It is excluded by the setting ignore_notes.");
        }
        if (!scanRange.wholeHistory()
                || scanRange.earliest().isPresent()
                || !scanRange.releases().isEmpty()) {
            return List.of(
                    "It belongs to a release that was not requested. -Drelease-notes.wholeHistory shows all releases.");
        }
        return List.of("The file is deleted in the working tree, but the deletion is not committed.");
    }

    private static Optional<NoteHistory> uncommitted(Scan scan, String name) {
        for (Release release : scan.releases()) {
            for (Note note : release.notes()) {
                if (!note.isCommitted() && note.path().contains(name)) {
                    return Optional.of(new NoteHistory(
                            note.id(),
                            List.of(),
                            Optional.of(release),
                            List.of("It is only in the working tree, so it is not released yet.")));
                }
            }
        }
        return Optional.empty();
    }
}
