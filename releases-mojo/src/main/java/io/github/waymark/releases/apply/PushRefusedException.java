package io.github.waymark.releases.apply;

import java.io.Serial;

/** A push that a remote refused, or that didn't reach it. The message has no credentials. */
public final class PushRefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** A refused push. */
    public PushRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why it was refused. */
    public String reason() {
        return reason;
    }
}
