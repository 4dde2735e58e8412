package io.github.waymark.constraints.order;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionConstraint;

/**
 * Compares versions by the rules that decide at resolution.
 *
 * <p>These are the resolver's, not those of Maven's own version class: the two differ on odd qualifiers, and the resolver decides.
 */
public final class VersionOrder {

    /** Lower versions first. */
    public static final Comparator<String> ORDER = VersionOrder::compare;

    private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

    private static final Pattern PRE_RELEASE = Pattern.compile(
            "(?i).*(?:^|[-._+\\d])(?:alpha|beta|milestone|rc|cr|snapshot|ea|pre|preview|dev|canary|nightly|incubating|[abm]\\d+)"
                    + "(?:[-._+\\d].*)?$");

    /** A snapshot's time, as {@code 1.0-20050927.133100}, which somebody published beside 1.0. */
    private static final Pattern SNAPSHOT_TIME = Pattern.compile(".*-(?:19|20)\\d{6}\\.\\d{6}(?:-\\d+)?");

    private VersionOrder() {}

    /** Negative where the first version is lower. */
    public static int compare(String one, String other) {
        return one.equals(other) ? 0 : version(one).compareTo(version(other));
    }

    /** Whether this requirement is a range, which nothing outside of it satisfies. */
    public static boolean isRange(String requirement) {
        return requirement.startsWith("[") || requirement.startsWith("(");
    }

    /** Whether a version satisfies a requirement. A plain version is soft: it is a wish that any other may overrule. */
    public static boolean allows(String requirement, String version) {
        return !isRange(requirement) || constraint(requirement).containsVersion(version(version));
    }

    /**
     * The version that a requirement asks for at least: a plain version itself, or the lower bound of a range.
     *
     * @return empty where a range has no lower bound
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

    /** Whether a version's name says that it comes before a release, as {@code -rc1}, {@code -M2} or {@code -SNAPSHOT} do. */
    public static boolean isPreRelease(String version) {
        return PRE_RELEASE.matcher(version).matches()
                || SNAPSHOT_TIME.matcher(version).matches();
    }

    /** Whether the text can be read as a version or a range. */
    public static boolean isReadable(String requirement) {
        try {
            SCHEME.parseVersionConstraint(requirement);
            return true;
        } catch (InvalidVersionSpecificationException e) {
            return false;
        }
    }

    private static Version version(String text) {
        try {
            return SCHEME.parseVersion(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("no version: " + text, e);
        }
    }

    private static VersionConstraint constraint(String text) {
        try {
            return SCHEME.parseVersionConstraint(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("no range: " + text, e);
        }
    }
}
