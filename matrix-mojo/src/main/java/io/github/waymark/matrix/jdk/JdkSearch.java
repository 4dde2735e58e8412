package io.github.waymark.matrix.jdk;

import io.github.waymark.cache.Cache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the JDKs of a machine.
 *
 * <p>A place that can't be read or used is reported with its reason, and the search continues.
 */
public final class JdkSearch {

    private final Machine machine;
    private final Programs programs;
    private final Inspection inspection;
    private final Map<Path, Set<String>> places = new LinkedHashMap<>();
    private final List<RejectedJdk> rejected = new ArrayList<>();

    private JdkSearch(Machine machine, Programs programs, Cache cache) {
        this.machine = machine;
        this.programs = programs;
        this.inspection = new Inspection(machine, programs, cache);
    }

    /**
     * Searches the named folders, environment variables, {@code toolchains.xml}, and the folders of tools and of the system.
     *
     * @param named folders that the user names; each is a JDK, or contains some
     * @param cache for the answers of JDKs that had to be started
     */
    public static Jdks find(Machine machine, List<Path> named, Programs programs, Cache cache) {
        JdkSearch search = new JdkSearch(machine, programs, cache);
        for (JdkCandidate candidate : search.candidates(named)) {
            search.add(candidate);
        }
        return search.jdks();
    }

    private List<JdkCandidate> candidates(List<Path> named) {
        JdkFolders folders = new JdkFolders(machine);
        List<JdkCandidate> all = new ArrayList<>();
        for (Path path : named) {
            List<JdkCandidate> inside = folders.home(path).isPresent() ? List.of() : folders.in(path, 2);
            all.addAll(inside);
            if (inside.isEmpty()) {
                all.add(new JdkCandidate(path, "matrix.jdks"));
            }
        }
        all.add(new JdkCandidate(machine.runningJdk(), "runs Maven"));
        all.addAll(JdkVariables.candidates(machine));
        for (Path file : machine.toolchains()) {
            try {
                all.addAll(new ToolchainsFile(machine, file).candidates());
            } catch (IOException e) {
                rejected.add(new RejectedJdk(file, List.of(file.toString()), String.valueOf(e.getMessage())));
            }
        }
        all.addAll(new ToolFolders(machine).candidates());
        all.addAll(new SystemFolders(machine, programs).candidates());
        return all;
    }

    private void add(JdkCandidate candidate) {
        Path home = new JdkFolders(machine).home(candidate.home()).orElse(candidate.home());
        places.computeIfAbsent(real(home), place -> new LinkedHashSet<>()).add(candidate.source());
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home.toAbsolutePath().normalize();
        }
    }

    private Jdks jdks() {
        List<Jdk> usable = new ArrayList<>();
        places.forEach((home, sources) -> {
            Optional<String> reason = inspection.rejectionReason(home);
            ReleaseFile release = reason.isPresent() ? new ReleaseFile(Map.of()) : inspection.release(home);
            if (reason.isPresent() || !release.hasVersion()) {
                String text = reason.orElse("its file `release` has no version, and its java can't be started");
                rejected.add(new RejectedJdk(home, List.copyOf(sources), text));
            } else {
                usable.add(jdk(home, release, List.copyOf(sources)));
            }
        });
        usable.sort(JdkOrder.bestFirst(real(machine.runningJdk())));
        return new Jdks(usable, rejected);
    }

    private static Jdk jdk(Path home, ReleaseFile release, List<String> sources) {
        return new Jdk(
                home,
                release.version(),
                JdkRequirement.feature(release.version()),
                release.isEarlyAccess(),
                release.value("IMPLEMENTOR"),
                Distribution.of(release),
                release.value("OS_ARCH"),
                sources);
    }
}
