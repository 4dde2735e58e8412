package io.github.waymark.releases.series;

import io.github.waymark.finding.Place;
import java.util.Optional;

/**
 * A line of releases. Days are written as {@code 2026-04-01}.
 *
 * @param name the name of its folder, without the underscore of {@code _independent}
 * @param id its name in branches and tags
 * @param skipsPrevious whether users may skip the series before it in an upgrade, which OpenStack calls {@code slurp}
 * @param initialRelease the day of its first release
 * @param endOfLife the day on which it ended
 * @param place where it is listed
 */
public record Series(
        String name,
        String id,
        Phase phase,
        boolean skipsPrevious,
        Optional<String> initialRelease,
        Optional<String> endOfLife,
        Optional<NextPhase> next,
        Optional<SigningKey> signingKey,
        Place place) {

    /** The name of the series for deliverables that are released independently. */
    public static final String INDEPENDENT = "independent";

    /** The series of independent deliverables, where the file doesn't list it. */
    static Series independent(Place place) {
        return new Series(
                INDEPENDENT,
                INDEPENDENT,
                Phase.DEVELOPMENT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place);
    }

    /** Whether its deliverables are released independently of each other. */
    public boolean isIndependent() {
        return name.equals(INDEPENDENT);
    }

    /** The branch that its fixes come from. */
    public String branch() {
        return (phase == Phase.UNMAINTAINED ? "unmaintained/" : "stable/") + id;
    }

    /** The name of its folder in {@code deliverables}. */
    public String folder() {
        return isIndependent() ? "_" + name : name;
    }
}
