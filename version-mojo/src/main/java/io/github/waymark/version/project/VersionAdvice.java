package io.github.waymark.version.project;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.pom.PomText;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what the property {@code revision} should be when a POM that states its version starts to take it from git.
 *
 * <p>The version never gets lower: if the POM is ahead of git, its version becomes the next release.
 */
public final class VersionAdvice {

    private static final String SNAPSHOT = "-SNAPSHOT";

    private VersionAdvice() {}

    /**
     * The value of the property {@code revision}: {@code 0-SNAPSHOT}, or the version of the POM if it is ahead.
     *
     * @param pomVersion the literal version of the POM
     * @param calculated the values from git; empty if there is no commit yet
     * @return empty if the versions can't be compared
     */
    public static Optional<String> revision(String pomVersion, Optional<CalculatedVersion> calculated) {
        boolean number = !pomVersion.isEmpty() && Character.isDigit(pomVersion.charAt(0));
        if (!number || PomText.isGitVersion(pomVersion)) {
            return Optional.of(PomText.MARKER);
        }
        Optional<Version> stated = release(pomVersion);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stated.get().compareTo(next(calculated)) > 0 ? stated.get() + SNAPSHOT : PomText.MARKER);
    }

    /** The next release as the tags and commits have it, whatever the POM says. */
    private static Version next(Optional<CalculatedVersion> calculated) {
        Version base = calculated.flatMap(CalculatedVersion::base).orElse(Version.ZERO);
        return calculated.map(values -> base.raised(values.bump())).orElse(Version.of(0, 0, 1));
    }

    private static Optional<Version> release(String version) {
        String release = version.toUpperCase(Locale.ROOT).endsWith(SNAPSHOT)
                ? version.substring(0, version.length() - SNAPSHOT.length())
                : version;
        return Version.read(release) instanceof TagReading.Release read
                ? Optional.of(read.version())
                : Optional.empty();
    }
}
