package io.github.waymark.version;

import java.util.Optional;

/**
 * The version of a release: three numbers, an optional pre-release, and the text for Maven.
 *
 * <p>Sorted as Maven 3 and Maven 4 sort the texts. The order ignores the spelling, {@code equals} does not: {@code 1.4} and
 * {@code 1.4.0} compare as equal but are not equal.
 *
 * @param text the version in the tag if Maven sorts it correctly ({@code 1.4}, {@code 1.2.0-RC1}, {@code 1.2.0.Final}), otherwise
 *     its equivalent for Maven ({@code 1.2.0rc1} is {@code 1.2.0-rc1})
 */
public record Version(long major, long minor, long patch, Optional<PreRelease> preRelease, String text)
        implements Comparable<Version> {

    /** The base of the first release. */
    public static final Version ZERO = of(0, 0, 0);

    public Version {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("negative number in version " + text);
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a version needs a text");
        }
    }

    /** The final release of these numbers. */
    public static Version of(long major, long minor, long patch) {
        return new Version(major, minor, patch, Optional.empty(), triple(major, minor, patch));
    }

    /** Reads a version without a prefix, as in a setting; not even {@code v} is allowed. */
    public static TagReading read(String text) {
        return new VersionParser(text, true).read();
    }

    /** The three numbers, whatever the spelling: {@code 1.2.0} for {@code 1.2-RC1}. */
    public String triple() {
        return triple(major, minor, patch);
    }

    /** What a final release has after its numbers, such as {@code .Final}, {@code -GA} or {@code .RELEASE}; usually empty. */
    public String qualifier() {
        int end = 0;
        while (end < text.length() && (VersionParser.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        return preRelease.isPresent() ? "" : text.substring(end);
    }

    /** The same version with the qualifier of a project's final releases; a pre-release, or a version that has one, is unchanged. */
    public Version withQualifier(String qualifier) {
        return preRelease.isPresent() || qualifier.isEmpty() || !qualifier().isEmpty()
                ? this
                : new Version(major, minor, patch, preRelease, text + qualifier);
    }

    /** The final release that a pre-release prepares; a final release itself. */
    public Version finalRelease() {
        return preRelease.isEmpty() ? this : of(major, minor, patch);
    }

    /**
     * The next release after changes of this weight.
     *
     * <p>After a pre-release it is the final release that it prepares, unless that one is too small a step for the changes.
     */
    public Version raised(Bump bump) {
        if (preRelease.isPresent() && prepares(bump)) {
            return finalRelease();
        }
        return switch (bump) {
            case MAJOR -> of(major + 1, 0, 0);
            case MINOR -> of(major, minor + 1, 0);
            case PATCH -> of(major, minor, patch + 1);
        };
    }

    private boolean prepares(Bump bump) {
        return switch (bump) {
            case MAJOR -> minor == 0 && patch == 0;
            case MINOR -> patch == 0;
            case PATCH -> true;
        };
    }

    /**
     * The next pre-release, in the same spelling: {@code 1.2.0-RC1} gives {@code 1.2.0-RC2}.
     *
     * @throws IllegalStateException when this is a final release
     */
    public Version nextPreRelease() {
        if (preRelease.isEmpty()) {
            throw new IllegalStateException(text + " is a final release");
        }
        PreRelease now = preRelease.get();
        int end = text.length();
        while (VersionParser.isDigit(text.charAt(end - 1))) {
            end--;
        }
        long serial = now.serial() + 1;
        PreRelease next = new PreRelease(now.kind(), serial);
        return new Version(major, minor, patch, Optional.of(next), text.substring(0, end) + serial);
    }

    @Override
    public int compareTo(Version other) {
        int order = Long.compare(major, other.major);
        if (order == 0) {
            order = Long.compare(minor, other.minor);
        }
        if (order == 0) {
            order = Long.compare(patch, other.patch);
        }
        if (order != 0) {
            return order;
        }
        if (preRelease.isPresent() && other.preRelease.isPresent()) {
            return preRelease.get().compareTo(other.preRelease.get());
        }
        return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }

    @Override
    public String toString() {
        return text;
    }

    private static String triple(long major, long minor, long patch) {
        return major + "." + minor + "." + patch;
    }
}
