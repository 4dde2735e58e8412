package io.github.waymark.history;

import java.time.Instant;

/**
 * A commit within its release. Its parts are made when they are asked for, as a list of many commits needs few of them.
 *
 * @param commit its index
 */
public record ReleasedCommit(Chronicle chronicle, int commit) {

    /** 40 hexadecimal digits. */
    public String id() {
        return chronicle.graph().id(commit);
    }

    /** The first paragraph of the message in one line. */
    public String subject() {
        return chronicle.subject(commit);
    }

    /** When it was committed (not authored), whole seconds. */
    public Instant time() {
        return Instant.ofEpochSecond(chronicle.graph().time(commit));
    }

    /** Whether it has several parents. */
    public boolean merge() {
        return chronicle.graph().parentCount(commit) > 1;
    }
}
