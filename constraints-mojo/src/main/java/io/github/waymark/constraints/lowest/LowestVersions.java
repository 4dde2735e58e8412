package io.github.waymark.constraints.lowest;

import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the lowest versions that modules declare, for a test run. */
public final class LowestVersions {

    /** The artifacts that get their lowest version. */
    public enum Strategy {
        /** Only direct dependencies of modules. */
        DIRECT,
        /** All artifacts. Each gets the highest of its requested minimums. */
        ALL
    }

    /**
     * The lowest version of one artifact.
     *
     * @param declared the version that modules declare; empty for none
     * @param version the version to use, which may be higher than the declared one
     * @param raisedBy the artifact that requests a higher version; empty for none
     */
    public record Floor(String name, String declared, String version, String raisedBy) {

        /** Whether a module declares a lower version than the one to use. */
        public boolean isRaised() {
            return !declared.isEmpty() && !declared.equals(version);
        }
    }

    private LowestVersions() {}

    /**
     * Finds the lowest versions.
     *
     * @param moduleNames {@code group:artifact} of the modules of the reactor, which are left out
     */
    public static List<Floor> of(List<ModuleTree> trees, Set<String> moduleNames, Strategy strategy) {
        Map<String, List<DependencyUse>> uses = new TreeMap<>();
        Set<String> direct = new HashSet<>();
        for (ModuleTree tree : trees) {
            for (DependencyUse use : tree.uses()) {
                if (!moduleNames.contains(use.name()) && !use.scope().equals("system")) {
                    uses.computeIfAbsent(use.name(), key -> new ArrayList<>()).add(use);
                    if (use.isDirect()) {
                        direct.add(use.name());
                    }
                }
            }
        }
        List<Floor> floors = new ArrayList<>();
        uses.forEach((name, all) -> {
            if (strategy == Strategy.ALL || direct.contains(name)) {
                floors.add(floor(name, all));
            }
        });
        return floors;
    }

    private static Floor floor(String name, List<DependencyUse> uses) {
        String declared = "";
        String version = "";
        String by = "";
        for (DependencyUse use : uses) {
            String least = least(use);
            if (use.isDirect() && (declared.isEmpty() || VersionOrder.compare(least, declared) > 0)) {
                declared = least;
            }
            if (version.isEmpty() || VersionOrder.compare(least, version) > 0) {
                DependencyUse user = use.by();
                version = least;
                by = user == null ? "" : user.text();
            }
        }
        return new Floor(name, declared, version, declared.equals(version) ? "" : by);
    }

    /** For a range without a lower bound, this is the resolved version. */
    private static String least(DependencyUse use) {
        String least = VersionOrder.least(use.requested());
        return least.isEmpty() ? use.version() : least;
    }
}
