package io.github.waymark.history;

import java.time.Instant;
import java.util.List;

/**
 * A commit as its reader sees it.
 *
 * @param id 40 hexadecimal digits
 * @param subject the first paragraph of the message in one line
 * @param message the whole message
 * @param time when it was committed (not authored), whole seconds
 * @param parents ids of the parents, first parent first; as recorded, even where a shallow clone lacks
 *     them
 */
public record Commit(String id, String subject, String message, Instant time, List<String> parents) {

    public Commit {
        parents = List.copyOf(parents);
    }
}
