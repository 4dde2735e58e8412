package io.github.waymark.checkout;

import io.github.waymark.problem.Problem;
import io.github.waymark.version.Version;
import java.util.Optional;

/**
 * The next release, if the settings or the POM name it instead of leaving it to the commits.
 *
 * @param version the release
 * @param where the place of its name: {@code file:line}, or the command line option
 * @param inPom whether it is the property {@code revision} of a POM; otherwise it is a setting
 */
record NamedRelease(Version version, String where, boolean inPom) {

    /** Whether the release, or a higher one, is tagged already, so that the name no longer says what comes next. */
    boolean isReleased(Optional<Version> base) {
        return base.isPresent() && version.compareTo(base.get()) <= 0;
    }

    /**
     * The problem of a name that was left in place after its release.
     *
     * @param tag the tag of that release or a higher one
     * @param next the next release according to the commits
     */
    Problem outdated(String tag, Version next) {
        return new Problem(
                "The next release is named " + version.text() + ", which is released already.",
                where + ", tag " + tag,
                "The name has no effect any more: builds lead to the next release by their commits, " + next.text()
                        + ".",
                inPom
                        ? "Write <revision>0-SNAPSHOT</revision> there, as `mvn version:init` does, or name the release after "
                                + version.text() + "."
                        : "Remove the setting, or name the release after " + version.text() + ".");
    }
}
