package io.github.waymark.constraints.update;

/**
 * A reason not to propose a version.
 *
 * @param kind what the reason applies to
 */
record Objection(Kind kind, String reason) {

    static final Objection PRE_RELEASE = new Objection(Kind.PRE_RELEASE, "a pre-release");

    enum Kind {
        /** The version is not a release, and does not block other artifacts. */
        PRE_RELEASE,
        /** The change is larger than the limit of the policy. */
        CHANGE,
        /** The version is denied, ignored or too recent, and blocks artifacts of the same release. */
        VERSION
    }

    static Objection toChange(String reason) {
        return new Objection(Kind.CHANGE, reason);
    }

    static Objection toVersion(String reason) {
        return new Objection(Kind.VERSION, reason);
    }
}
