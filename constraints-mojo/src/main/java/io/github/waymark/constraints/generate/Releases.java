package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.order.SameRelease;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * The artifacts that a project uses from one release, as those of Netty. If something requests a newer version of one of them, the others
 * get it, too: they were not tested with each other otherwise.
 */
final class Releases {

    /** A version of an artifact, and another artifact of its release that has been raised to it. */
    record Raised(String version, String with) {}

    /** Artifacts of one release. */
    private record Release(String version, Set<String> groups, Set<String> names) {

        boolean takes(DependencyUse use) {
            return version.equals(SameRelease.of(use.version()))
                    && groups.stream().anyMatch(group -> SameRelease.areRelated(group, use.group()));
        }

        void addAll(Release other) {
            groups.addAll(other.groups());
            names.addAll(other.names());
        }
    }

    /** No artifact belongs to a release. */
    static final Releases NONE = new Releases(List.of());

    private final List<Release> releases;

    private Releases(List<Release> releases) {
        this.releases = List.copyOf(releases);
    }

    /**
     * Finds the releases.
     *
     * @param alone what the projects use without a list, by name
     */
    static Releases of(Map<String, List<Requirement>> alone) {
        Map<String, List<Release>> ofProjects = new LinkedHashMap<>();
        for (List<Requirement> requirements : alone.values()) {
            for (Requirement requirement : requirements) {
                if (requirement.use().chosen()) {
                    add(
                            requirement.use(),
                            ofProjects.computeIfAbsent(requirement.module().text(), module -> new ArrayList<>()));
                }
            }
        }
        return new Releases(ofProjects.values().stream()
                .flatMap(List::stream)
                .filter(release -> release.names().size() > 1)
                .toList());
    }

    private static void add(DependencyUse use, List<Release> releases) {
        Release release = new Release(SameRelease.of(use.version()), new LinkedHashSet<>(), new LinkedHashSet<>());
        release.groups().add(use.group());
        release.names().add(use.name());
        List<Release> related =
                releases.stream().filter(other -> other.takes(use)).toList();
        related.forEach(release::addAll);
        releases.removeAll(related);
        releases.add(release);
    }

    /**
     * Returns the versions to which artifacts must be raised so that no release is mixed.
     *
     * @param versions the chosen versions by name
     * @param accepts whether a name can have a version
     */
    Map<String, Raised> raised(Map<String, String> versions, BiPredicate<String, String> accepts) {
        Map<String, Raised> raised = new TreeMap<>();
        for (Release release : releases) {
            Optional<String> leader = release.names().stream()
                    .filter(versions::containsKey)
                    .max((one, other) ->
                            VersionOrder.compare(versions.getOrDefault(one, ""), versions.getOrDefault(other, "")));
            leader.ifPresent(name -> addRaised(release, name, versions, accepts, raised));
        }
        return raised;
    }

    private static void addRaised(
            Release release,
            String leader,
            Map<String, String> versions,
            BiPredicate<String, String> accepts,
            Map<String, Raised> raised) {
        String highest = versions.getOrDefault(leader, "");
        for (String name : release.names()) {
            String version = versions.getOrDefault(name, highest);
            Optional<String> target = List.of(highest, SameRelease.of(highest)).stream()
                    .filter(to -> VersionOrder.compare(to, version) > 0)
                    .filter(to -> accepts.test(name, to))
                    .findFirst();
            target.ifPresent(to -> raised.merge(
                    name,
                    new Raised(to, leader),
                    (one, other) -> VersionOrder.compare(one.version(), other.version()) >= 0 ? one : other));
        }
    }
}
