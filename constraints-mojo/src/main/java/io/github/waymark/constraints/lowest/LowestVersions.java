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

/** The versions of a test run with the lowest versions that modules say they work with. */
public final class LowestVersions {

    /** Whose lowest versions. */
    public enum Strategy {
        /** Of what modules declare themselves; the rest stays as it is resolved. */
        DIRECT,
        /** Of everything: of each artifact the highest of all minimums, as nobody asks for less. */
        ALL
    }

    /**
     * The version of one artifact.
     *
     * @param declared the lowest that a module declares; empty for what no module declares
     * @param version what must be used: somebody may ask for more than modules declare
     * @param raisedBy who asks for more; empty where nobody does
     */
    public record Floor(String name, String declared, String version, String raisedBy) {

        /** Whether a module declares less than what it can be tested with. */
        public boolean isRaised() {
            return !declared.isEmpty() && !declared.equals(version);
        }
    }

    private LowestVersions() {}

    /**
     * Finds them.
     *
     * @param own {@code group:artifact} of the reactor's own modules, which are left out
     */
    public static List<Floor> of(List<ModuleTree> trees, Set<String> own, Strategy strategy) {
        Map<String, List<DependencyUse>> uses = new TreeMap<>();
        Set<String> direct = new HashSet<>();
        for (ModuleTree tree : trees) {
            for (DependencyUse use : tree.uses()) {
                if (!own.contains(use.name()) && !use.scope().equals("system")) {
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

    /** A range without a lower bound says nothing of its minimum: what is resolved is all that is known to work. */
    private static String least(DependencyUse use) {
        String least = VersionOrder.least(use.asked());
        return least.isEmpty() ? use.version() : least;
    }
}
