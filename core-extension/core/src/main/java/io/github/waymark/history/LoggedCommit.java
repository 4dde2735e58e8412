package io.github.waymark.history;

import java.time.Instant;
import java.util.List;

/**
 * A commit during a walk. Its parts are decoded when they are asked for, so that a walk over a long history pays only for what its
 * reader wants; it is of no use after the visit.
 */
public interface LoggedCommit {

    /** 40 hexadecimal digits. */
    String id();

    /** Who wrote it. */
    Person author();

    /** When it was committed (not authored), whole seconds. */
    Instant time();

    /** The whole message. */
    String message();

    /**
     * What follows a key at the beginning of lines of the message, such as {@code Co-authored-by:}, in any case. Much cheaper than to
     * look through {@link #message}.
     *
     * @param key in lower case ASCII, the colon included
     */
    List<String> trailers(String key);
}
