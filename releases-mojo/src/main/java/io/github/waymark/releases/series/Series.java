package io.github.waymark.releases.series;

import io.github.waymark.finding.Place;

/**
 * A line of releases.
 *
 * @param name the name of its folder, without the underscore of {@code _independent}
 * @param id its name in branches and tags
 * @param place where it is listed
 */
public record Series(String name, String id, Phase phase, Place place) {

    /** The name of the series for deliverables that are released independently. */
    public static final String INDEPENDENT = "independent";

    /** Whether its deliverables are released independently of each other. */
    public boolean isIndependent() {
        return name.equals(INDEPENDENT);
    }

    /** The branch that its fixes come from. */
    public String branch() {
        return (phase == Phase.UNMAINTAINED ? "unmaintained/" : "stable/") + id;
    }
}
