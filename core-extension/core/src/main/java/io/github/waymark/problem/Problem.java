package io.github.waymark.problem;

/**
 * Something that is wrong, told so that its reader can mend it.
 *
 * @param what what happened, one sentence
 * @param where the place: {@code file:line}, tag, commit, module or setting
 * @param why why it matters, or which rule it breaks
 * @param fix what to do about it: a command, or lines that work when pasted
 */
public record Problem(String what, String where, String why, String fix) {

    public Problem {
        if (what.isBlank() || where.isBlank() || why.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("a problem needs all four parts: " + what);
        }
    }

    /** The four parts, one a line, as they are shown to people. */
    public String text() {
        return what + "\n  where: " + where + "\n  why:   " + why + "\n  fix:   " + fix;
    }
}
