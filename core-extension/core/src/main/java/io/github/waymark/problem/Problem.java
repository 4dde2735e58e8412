package io.github.waymark.problem;

/**
 * An error message in four parts. Secrets in URLs are hidden in all of them, and control characters are visible.
 *
 * @param what what happened, one sentence
 * @param where {@code file:line}, or the tag, commit, module or setting
 * @param why the consequence, or the rule that is broken
 * @param fix how to correct it: a command, or lines that can be pasted
 */
public record Problem(String what, String where, String why, String fix) {

    public Problem {
        if (what.isBlank() || where.isBlank() || why.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("a problem needs all four parts: " + what);
        }
        what = VisibleText.of(Redaction.of(what));
        where = VisibleText.of(Redaction.of(where));
        why = VisibleText.of(Redaction.of(why));
        fix = VisibleText.of(Redaction.of(fix));
    }

    /** The four parts, one per line, as shown to users. */
    public String text() {
        return what + "\n  where: " + where + "\n  why:   " + why + "\n  fix:   " + fix;
    }
}
