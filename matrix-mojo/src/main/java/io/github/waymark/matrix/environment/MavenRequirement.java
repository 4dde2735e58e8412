package io.github.waymark.matrix.environment;

/**
 * The Maven that an environment requires.
 *
 * @param version a full version ({@code 3.9.16}), or its first numbers ({@code 3.9}, {@code 4}) for the newest such release; empty for the
 *     Maven that runs the matrix
 */
public record MavenRequirement(String version) {

    /** The Maven that runs the matrix. */
    public static final MavenRequirement OUTER = new MavenRequirement("");

    /** Whether it is the Maven that runs the matrix. */
    public boolean isOuter() {
        return version.isEmpty();
    }

    @Override
    public String toString() {
        return isOuter() ? "outer" : version;
    }
}
