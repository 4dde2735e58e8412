package io.github.waymark.constraints.order;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionConstraint;

/**
 * Compares versions by the rules of Maven's resolver.
 *
 * <p>Maven's own version class orders unusual qualifiers differently, and the resolver's order decides.
 */
public final class VersionOrder {

    /** Lower versions first. */
    public static final Comparator<String> ORDER = VersionOrder::compare;

    private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

    private static final Pattern PRE_RELEASE = Pattern.compile(
            "(?i).*(?:^|[-._+\\d])(?:alpha|beta|milestone|rc|cr|snapshot|ea|pre|preview|dev|canary|nightly|incubating|[abm]\\d+)"
                    + "(?:[-._+\\d].*)?$");

    /** A timestamped snapshot that was published as a release, such as {@code 1.0-20050927.133100}. */
    private static final Pattern SNAPSHOT_TIME = Pattern.compile(".*-(?:19|20)\\d{6}\\.\\d{6}(?:-\\d+)?");

    private VersionOrder() {}

    /** Negative if the first version is lower. */
    public static int compare(String one, String other) {
        return one.equals(other) ? 0 : version(one).compareTo(version(other));
    }

    /** Whether a requirement is a range, which is a hard limit. */
    public static boolean isRange(String requirement) {
        return requirement.startsWith("[") || requirement.startsWith("(");
    }

    /** Whether a version satisfies a requirement. Every version satisfies a plain version, which is a soft requirement. */
    public static boolean allows(String requirement, String version) {
        return !isRange(requirement) || constraint(requirement).containsVersion(version(version));
    }

    /**
     * The minimum of a requirement: a plain version itself, or the lower bound of a range.
     *
     * @return empty if a range has no lower bound
     */
    public static String least(String requirement) {
        if (!isRange(requirement)) {
            return requirement;
        }
        VersionConstraint constraint = constraint(requirement);
        if (constraint.getRange() == null || constraint.getRange().getLowerBound() == null) {
            return "";
        }
        return constraint.getRange().getLowerBound().getVersion().toString();
    }

    /** Whether a version is a pre-release by its name, such as {@code -rc1}, {@code -M2} or {@code -SNAPSHOT}. */
    public static boolean isPreRelease(String version) {
        return PRE_RELEASE.matcher(version).matches()
                || SNAPSHOT_TIME.matcher(version).matches();
    }

    private static Version version(String text) {
        try {
            return SCHEME.parseVersion(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("not a version: " + text, e);
        }
    }

    private static VersionConstraint constraint(String text) {
        try {
            return SCHEME.parseVersionConstraint(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("not a range: " + text, e);
        }
    }
}
