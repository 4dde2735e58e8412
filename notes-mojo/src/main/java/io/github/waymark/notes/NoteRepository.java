package io.github.waymark.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the notes of a repository.
 *
 * <p>Not thread-safe. Methods throw a {@link io.github.waymark.problem.ProblemException} if the repository cannot answer.
 */
public interface NoteRepository extends AutoCloseable {

    /** Finds the release of each note. */
    Scan scan(ScanRange scanRange);

    /**
     * Finds the notes of one release that another one does not have, whichever branches they are on. A fix that both releases have is
     * left out, as both have its note.
     *
     * @param from tag, name or version of the old release, or any commit
     * @param to the new release; empty for the checked-out commit, without the working tree
     */
    Scan between(String from, Optional<String> to);

    /**
     * The content of the file of a note.
     *
     * @param note one of the notes of the scan
     */
    byte[] text(Scan scan, Note note);

    /** The branches that releases are made from, open and closed, newest first. */
    List<Series> series();

    /**
     * Finds the commits that added and changed the notes of a scan. Slow: it walks the whole history.
     *
     * @return the origin of each committed note, by path
     */
    Map<String, NoteOrigin> noteCommits(Scan scan);

    /** The history of a note; empty if there is no such note. */
    Optional<NoteHistory> explain(ScanRange scanRange, String pathOrId);

    /**
     * The release of each note as a text for source archives, which is read where there is no git repository.
     *
     * @param scanRange the default range for readers of the record
     */
    String record(ScanRange scanRange);

    @Override
    void close();
}
