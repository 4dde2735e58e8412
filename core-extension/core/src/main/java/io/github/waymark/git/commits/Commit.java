package io.github.waymark.git.commits;

import java.time.Instant;
import java.util.List;

/**
 * A commit with its message.
 *
 * @param id 40 hexadecimal digits
 * @param tree 40 hexadecimal digits
 * @param subject the first paragraph of the message in one line
 * @param message the whole message
 * @param author who wrote it
 * @param time when it was committed (not authored), whole seconds
 * @param parents ids of the parents, first parent first; as recorded, even where a shallow clone lacks them
 */
public record Commit(
        String id, String tree, String subject, String message, Person author, Instant time, List<String> parents) {

    public Commit {
        parents = List.copyOf(parents);
    }
}
