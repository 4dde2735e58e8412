package io.github.waymark.releases.request;

import io.github.waymark.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * A branch to create.
 *
 * @param version the listed version where it starts; empty if {@code commits} are given
 * @param commits the commits where it starts
 * @param place of the name
 * @param location the place of the location
 */
public record Branch(String name, Optional<String> version, List<TaggedCommit> commits, Place place, Place location) {

    public Branch {
        commits = List.copyOf(commits);
    }

    /** The first level of the name: {@code stable}. */
    public String prefix() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The name without its prefix: {@code 2026.1}. */
    public String series() {
        return name.substring(name.indexOf('/') + 1);
    }
}
