package io.github.waymark.constraints;

import io.github.waymark.constraints.generate.AvailableVersions;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ManagementPlaces;
import io.github.waymark.constraints.tree.Module;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A repository in memory; of two versions the one nearest to the project wins, as in Maven. */
public final class Shelf implements AvailableVersions {

    private final Map<String, List<String>> artifacts = new LinkedHashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();

    /** Artifacts of group {@code t} that disagree on the version of {@code x}: two ask for one each, the third for a range. */
    public static Shelf ofDisputes() {
        return new Shelf()
                .with("t:y:1.0", "t:x:2.0")
                .with("t:z:1.0", "t:x:3.0")
                .with("t:r:1.0", "t:x:[1.0,2.0)")
                .with("t:x:1.5")
                .with("t:x:2.0")
                .with("t:x:3.0");
    }

    /** Puts {@code group:artifact:version} on the shelf, with what it depends on. */
    public Shelf with(String artifact, String... dependencies) {
        artifacts.put(artifact, List.of(dependencies));
        return this;
    }

    public Shelf dated(String artifact, String date) {
        dates.put(artifact, Instant.parse(date + "T00:00:00Z"));
        return this;
    }

    /** A project that isn't on the shelf. */
    public Project project(String coordinates, String... dependencies) {
        return project(coordinates, Map.of(), dependencies);
    }

    /**
     * A project that isn't on the shelf.
     *
     * @param managed the versions that it manages, by {@code group:artifact}
     */
    public Project project(String coordinates, Map<String, String> managed, String... dependencies) {
        String[] parts = coordinates.split(":", -1);
        Module module = new Module(parts[0], parts[1], parts[2], parts[1] + "/pom.xml", ManagementPlaces.NONE);
        return new Project() {
            @Override
            public Module module() {
                return module;
            }

            @Override
            public List<DependencyUse> uses(Map<String, String> pins) {
                return collected(List.of(dependencies), pins, managed);
            }

            @Override
            public Optional<String> managed(DependencyUse use) {
                return use.isDirect() ? Optional.empty() : Optional.ofNullable(managed.get(use.name()));
            }
        };
    }

    private record Asked(@Nullable DependencyUse by, String dependency) {}

    private List<DependencyUse> collected(List<String> direct, Map<String, String> pins, Map<String, String> managed) {
        List<DependencyUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Asked> level = new ArrayList<>();
        direct.forEach(dependency -> level.add(new Asked(null, dependency)));
        while (!level.isEmpty()) {
            List<Asked> next = new ArrayList<>();
            for (Asked asked : level) {
                Map<String, String> forced = new HashMap<>(asked.by() == null ? Map.of() : managed);
                forced.putAll(pins);
                DependencyUse use = use(asked, forced, seen);
                uses.add(use);
                if (use.chosen()) {
                    artifacts
                            .getOrDefault(use.name() + ":" + use.version(), List.of())
                            .forEach(dependency -> next.add(new Asked(use, dependency)));
                }
            }
            level.clear();
            level.addAll(next);
        }
        return uses;
    }

    private DependencyUse use(Asked asked, Map<String, String> pins, Set<String> seen) {
        String[] parts = asked.dependency().split(":", 3);
        String name = parts[0] + ":" + parts[1];
        String pin = pins.get(name);
        String version = pin != null ? pin : VersionOrder.isRange(parts[2]) ? highest(name, parts[2]) : parts[2];
        return new DependencyUse(
                asked.by(),
                parts[0],
                parts[1],
                "jar",
                "",
                version,
                parts[2],
                pin != null && !pin.equals(parts[2]),
                seen.add(name),
                "compile");
    }

    private String highest(String name, String range) {
        return versions(name).stream()
                .filter(version -> VersionOrder.allows(range, version))
                .max(VersionOrder.ORDER)
                .orElseThrow();
    }

    @Override
    public List<String> versions(String name) {
        return artifacts.keySet().stream()
                .filter(artifact -> artifact.startsWith(name + ":"))
                .map(artifact -> artifact.substring(name.length() + 1))
                .sorted(VersionOrder.ORDER)
                .toList();
    }

    @Override
    public Optional<Instant> released(String name, String version) {
        return Optional.ofNullable(dates.get(name + ":" + version));
    }

    @Override
    public List<String> missing(List<String> poms) {
        return poms.stream().filter(pom -> !artifacts.containsKey(pom)).toList();
    }
}
