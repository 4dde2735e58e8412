package io.github.waymark.releases.check;

import java.util.List;

/**
 * The result of a build of a commit.
 *
 * @param faults what is wrong with the build or with what it installs
 * @param apiReports the reports that it wrote
 */
public record BuiltCommit(List<String> faults, ApiReports apiReports) {

    public BuiltCommit {
        faults = List.copyOf(faults);
    }

    /** For a commit that isn't built. */
    public static BuiltCommit none() {
        return new BuiltCommit(List.of(), ApiReports.none());
    }
}
