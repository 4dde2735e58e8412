package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ManagementPlaces;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.update.EntryUpdate;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.PublishedPom;
import io.github.waymark.constraints.update.PublishedPoms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The jars of a list as one project, to compare them with each other: those that proposals change, and those whose POM requests one of
 * these.
 *
 * <p>Optional dependencies don't count: that a library can use another one doesn't mean that both are used together.
 */
public final class ListedJars implements Project {

    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, Set<String>> requested = new HashMap<>();
    private final Set<String> families = new TreeSet<>();
    private final List<DependencyUse> changed = new ArrayList<>();
    private final String list;

    /**
     * @param constraints the unchanged list
     * @param list its name
     */
    public ListedJars(ConstraintList constraints, List<Proposal> proposals, PublishedPoms poms, String list) {
        this.list = list;
        Map<String, String> all = new LinkedHashMap<>();
        constraints.constraints().stream().filter(ListedJars::isJar).forEach(one -> all.put(name(one), one.version()));
        Set<String> moving = new HashSet<>();
        for (Proposal proposal : proposals) {
            for (EntryUpdate change : proposal.changes()) {
                String name = name(change.entry());
                if (!change.entry().pattern().isPlain()) {
                    families.add(change.entry().key());
                } else if (all.containsKey(name) && moving.add(name)) {
                    changed.add(use(name, change.version()));
                    request(name, change.version(), poms);
                }
            }
        }
        all.forEach((name, version) -> {
            request(name, version, poms);
            if (moving.contains(name) || requested(name).stream().anyMatch(moving::contains)) {
                versions.put(name, version);
            }
        });
    }

    private static boolean isJar(Constraint entry) {
        String type = entry.pattern().type();
        return entry.pattern().isPlain()
                && entry.pattern().classifier().isEmpty()
                && (type.isEmpty() || type.equals("jar"))
                && entry.variant().isEverywhere();
    }

    private static String name(Constraint entry) {
        return entry.pattern().groupId() + ":" + entry.pattern().artifactId();
    }

    private void request(String name, String version, PublishedPoms poms) {
        Set<String> names = requested.computeIfAbsent(name, key -> new TreeSet<>());
        for (PublishedPom.Request request :
                poms.read(name + ":" + version).map(PublishedPom::requests).orElse(List.of())) {
            names.add(request.coordinates().groupId() + ":"
                    + request.coordinates().artifactId());
        }
    }

    private Set<String> requested(String name) {
        return requested.getOrDefault(name, Set.of());
    }

    /** The jars that the proposals bring, and those that the list has. */
    public List<DependencyUse> jars() {
        List<DependencyUse> jars = new ArrayList<>(changed);
        jars.addAll(uses(Map.of()));
        return jars;
    }

    /** Families whose artifacts are not known here. */
    public Set<String> families() {
        return Set.copyOf(families);
    }

    /** Whether the POM of an artifact requests another one, directly or through others. */
    public boolean mayUse(String name, String other) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            for (String next : requested(open.remove(open.size() - 1))) {
                if (next.equals(other)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    @Override
    public Module module() {
        return new Module("", list, "", list, ManagementPlaces.NONE);
    }

    @Override
    public List<DependencyUse> uses(Map<String, String> pins) {
        List<DependencyUse> uses = new ArrayList<>();
        versions.forEach((name, version) -> uses.add(use(name, pins.getOrDefault(name, version))));
        return uses;
    }

    private static DependencyUse use(String name, String version) {
        int colon = name.indexOf(':');
        return new DependencyUse(
                null,
                name.substring(0, colon),
                name.substring(colon + 1),
                "jar",
                "",
                version,
                version,
                false,
                true,
                "compile");
    }
}
