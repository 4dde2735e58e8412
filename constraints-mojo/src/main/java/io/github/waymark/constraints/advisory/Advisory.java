package io.github.waymark.constraints.advisory;

import io.github.waymark.constraints.order.VersionOrder;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A security advisory.
 *
 * @param id such as {@code GHSA-jfh8-c2jp-5v3q}
 * @param aliases its ids in other databases, such as {@code CVE-2021-44228}
 * @param summary one line; may be empty
 * @param severity {@code LOW}, {@code MODERATE}, {@code HIGH} or {@code CRITICAL}, or a CVSS vector; empty if unknown
 * @param link its page; empty if unknown
 * @param affected the versions that it affects
 */
public record Advisory(
        String id, List<String> aliases, String summary, String severity, String link, List<Affected> affected) {

    /**
     * Affected versions of an artifact.
     *
     * @param name {@code group:artifact}
     * @param versions versions that are listed one by one
     */
    public record Affected(String name, List<Interval> intervals, Set<String> versions) {

        public Affected {
            intervals = List.copyOf(intervals);
            versions = Set.copyOf(versions);
        }

        boolean contains(String version) {
            return versions.contains(version) || intervals.stream().anyMatch(interval -> interval.contains(version));
        }
    }

    /**
     * Affected versions from one version to another.
     *
     * @param introduced the first affected version; {@code 0} for all
     * @param end the version at which it ends; empty if there is no end
     * @param inclusive whether the end is affected too
     */
    public record Interval(String introduced, String end, boolean inclusive) {

        boolean contains(String version) {
            if (!introduced.equals("0") && VersionOrder.compare(version, introduced) < 0) {
                return false;
            }
            int order = end.isEmpty() ? -1 : VersionOrder.compare(version, end);
            return order < 0 || (inclusive && order == 0);
        }
    }

    public Advisory {
        aliases = List.copyOf(aliases);
        affected = List.copyOf(affected);
    }

    /** Whether it affects a version of an artifact, {@code group:artifact}. */
    public boolean affects(String name, String version) {
        return affected.stream().anyMatch(one -> one.name().equals(name) && one.contains(version));
    }

    /** {@code GHSA-jfh8-c2jp-5v3q (CVE-2021-44228, critical): Remote code injection in Log4j}. */
    public String text() {
        String cve = aliases.stream()
                .filter(alias -> alias.startsWith("CVE-"))
                .findFirst()
                .orElse("");
        String word = severity.startsWith("CVSS") ? "" : severity.toLowerCase(Locale.ROOT);
        String more = cve.isEmpty() || word.isEmpty() ? cve + word : cve + ", " + word;
        return id + (more.isEmpty() ? "" : " (" + more + ")") + (summary.isEmpty() ? "" : ": " + summary);
    }
}
