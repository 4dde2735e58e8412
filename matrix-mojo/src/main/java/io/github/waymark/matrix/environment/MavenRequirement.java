package io.github.waymark.matrix.environment;

/**
 * Which Maven runs the build of an environment.
 *
 * @param version a full version ({@code 3.9.16}), or the first numbers of one ({@code 3.9}, {@code 4}), of which the newest known
 *     is meant; empty for the Maven that runs the matrix
 */
public record MavenRequirement(String version) {

    /** The Maven that runs the matrix. */
    public static final MavenRequirement OUTER = new MavenRequirement("");

    /** Whether the Maven that runs the matrix is meant, whatever its version. */
    public boolean isOuter() {
        return version.isEmpty();
    }

    @Override
    public String toString() {
        return isOuter() ? "outer" : version;
    }
}
