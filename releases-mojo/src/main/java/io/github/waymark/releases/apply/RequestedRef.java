package io.github.waymark.releases.apply;

/**
 * A tag or branch that a request needs in a repository.
 *
 * @param name its short name
 * @param commit the commit that it names
 */
public record RequestedRef(Kind kind, String name, String commit, Outcome outcome) {

    /** What it is. */
    public enum Kind {
        TAG,
        BRANCH
    }

    /** What happened to it. */
    public enum Outcome {
        /** It existed before. */
        EXISTS("exists"),
        /** It is missing, and nothing was done yet. */
        MISSING("missing"),
        /** It was pushed. */
        CREATED("created"),
        /** The push was refused. */
        REFUSED("refused");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The word in reports. */
        public String word() {
            return word;
        }
    }

    /** The full name: {@code refs/tags/1.2.0}. */
    public String ref() {
        return (kind == Kind.TAG ? "refs/tags/" : "refs/heads/") + name;
    }

    boolean isThere() {
        return outcome == Outcome.EXISTS || outcome == Outcome.CREATED;
    }

    boolean isMissing() {
        return outcome == Outcome.MISSING;
    }

    RequestedRef with(Outcome other) {
        return new RequestedRef(kind, name, commit, other);
    }
}
