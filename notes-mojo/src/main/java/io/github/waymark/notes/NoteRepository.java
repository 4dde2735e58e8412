package io.github.waymark.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notes of a repository, open for reading.
 *
 * <p>Not safe for several threads at once. What cannot be answered is told by a {@link io.github.waymark.problem.ProblemException}.
 */
public interface NoteRepository extends AutoCloseable {

    /** Tells which note belongs to which release. */
    Scan scan(ScanRange scanRange);

    /**
     * Tells what came with an upgrade: the notes of one release that another one does not have, whatever branches lie between them. A
     * fix that both have is left out, as its note is in both.
     *
     * @param from tag, name or version of the release that is left, or any commit
     * @param to the one that is gone to; empty for what is checked out, without the working tree
     */
    Scan between(String from, Optional<String> to);

    /**
     * The text of a note that {@code scan} found there, as it stands in the file.
     *
     * @param note one of the scan's
     */
    byte[] text(Scan scan, Note note);

    /** The branches that releases are made from, open and closed, newest first. */
    List<Series> series();

    /**
     * Finds the commits that the scan's notes came with. Walks the whole history, so ask only where the commits are shown.
     *
     * @return an entry for each note that is committed, by path
     */
    Map<String, NoteOrigin> noteCommits(Scan scan);

    /** The whole life of a note; empty when none was ever known by this. */
    Optional<NoteHistory> explain(ScanRange scanRange, String pathOrId);

    /**
     * What a source archive takes along, so that it can be read without git: which note belongs to which release.
     *
     * @param scanRange what is shown where the archive's reader asks for nothing else
     */
    String record(ScanRange scanRange);

    @Override
    void close();
}
