package io.github.waymark.extension.constraints;

import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/** What a version in a POM asks for: a soft version, or a range that is hard. */
final class RequestedVersion {

    private RequestedVersion() {}

    static boolean isRange(String version) {
        return version.startsWith("[") || version.startsWith("(");
    }

    /** Whether it is a range in which a version doesn't lie, by the order that Maven itself resolves with. */
    static boolean excludes(String asked, String version, VersionScheme versions) {
        if (!isRange(asked)) {
            return false;
        }
        try {
            return !versions.parseVersionConstraint(asked).containsVersion(versions.parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            // Maven itself says what is wrong with it when it comes to resolve it.
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
