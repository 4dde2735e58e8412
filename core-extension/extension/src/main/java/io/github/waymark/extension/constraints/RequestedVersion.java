package io.github.waymark.extension.constraints;

import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/** Evaluates the version in a POM, which is a soft version or a hard range. */
final class RequestedVersion {

    private RequestedVersion() {}

    static boolean isRange(String version) {
        return version.startsWith("[") || version.startsWith("(");
    }

    /** Whether it is a range that excludes a version, in Maven's order. */
    static boolean excludes(String requested, String version, VersionScheme versions) {
        if (!isRange(requested)) {
            return false;
        }
        try {
            return !versions.parseVersionConstraint(requested).containsVersion(versions.parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            // Maven reports the error when it resolves the version.
            return false;
        }
    }

    /** Whether one version is above another. */
    static boolean isAbove(String version, String other, VersionScheme versions) {
        try {
            return versions.parseVersion(version).compareTo(versions.parseVersion(other)) > 0;
        } catch (InvalidVersionSpecificationException e) {
            return false;
        }
    }
}
