package io.github.waymark.constraints.update;

/**
 * What is against a version.
 *
 * @param kind whether it is the version's kind, how far it is, or this one version
 */
record Objection(Kind kind, String reason) {

    static final Objection PRE_RELEASE = new Objection(Kind.PRE_RELEASE, "a pre-release");

    enum Kind {
        /** It is no release: nobody waits for it. */
        PRE_RELEASE,
        /** The policy lets nothing move so far. */
        JUMP,
        /** It is unwanted, or too young: what was released together with it waits too. */
        THIS
    }

    static Objection toJump(String reason) {
        return new Objection(Kind.JUMP, reason);
    }

    static Objection toThis(String reason) {
        return new Objection(Kind.THIS, reason);
    }
}
