package io.github.waymark.release;

import io.github.waymark.git.commits.CommitLog;
import java.time.Instant;

/**
 * A commit in a release. Its values are computed on request, as a long list needs few of them.
 *
 * @param commit its index
 */
public record ReleasedCommit(CommitLog commitLog, int commit) {

    /** 40 hexadecimal digits. */
    public String id() {
        return commitLog.graph().id(commit);
    }

    /** The first paragraph of the message in one line. */
    public String subject() {
        return commitLog.subject(commit);
    }

    /** When it was committed (not authored), whole seconds. */
    public Instant time() {
        return Instant.ofEpochSecond(commitLog.graph().time(commit));
    }

    /** Whether it has several parents. */
    public boolean merge() {
        return commitLog.graph().parentCount(commit) > 1;
    }
}
