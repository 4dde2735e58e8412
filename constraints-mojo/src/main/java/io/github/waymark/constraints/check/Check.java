package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.BuiltWith;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks dependency trees against a list. Thread-safe. */
public final class Check {

    private final ConstraintList list;
    private final CheckRules settings;
    private final Set<String> moduleNames;

    /**
     * @param moduleNames {@code group:artifact} of the artifacts to which no list applies, such as the modules of the reactor
     */
    public Check(ConstraintList list, CheckRules settings, Set<String> moduleNames) {
        this.list = list;
        this.settings = settings;
        this.moduleNames = Set.copyOf(moduleNames);
    }

    /**
     * The findings in the trees of a module or plugin, with and without the list. What is in both is reported once. A request for a
     * higher version than the list's is reported without the list; with it only if the list brings the request.
     */
    public List<DependencyFinding> findings(List<ModuleTree> trees) {
        Map<String, DependencyFinding> all = new LinkedHashMap<>();
        Set<String> requested = new HashSet<>();
        for (ModuleTree tree : trees) {
            for (DependencyFinding finding : findings(tree)) {
                String request =
                        finding.use().coordinates() + " " + finding.use().requested();
                if (finding.rule() == ListRule.REQUESTED
                        && finding.built() == BuiltWith.LIST
                        && requested.contains(request)) {
                    continue;
                }
                requested.add(request);
                all.merge(
                        finding.kind() + finding.part(),
                        finding,
                        (one, other) -> one.built() == other.built() ? one : one.in(BuiltWith.EITHER));
            }
        }
        return List.copyOf(all.values());
    }

    /** The findings in one tree, in the order of the tree. */
    public List<DependencyFinding> findings(ModuleTree tree) {
        List<DependencyFinding> findings = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        Set<String> used = new HashSet<>();
        tree.chosen().forEach(use -> used.add(use.text()));
        for (DependencyUse use : tree.uses()) {
            if (moduleNames.contains(use.name()) || use.scope().equals("system")) {
                continue;
            }
            Optional<Constraint> constraint = list.find(use.coordinates(), settings.platform());
            if (use.chosen()) {
                checkChosen(tree, use, constraint, findings);
            }
            if (constraint.isPresent()) {
                checkRequirement(tree, use, constraint.get(), findings, reported, used);
            }
        }
        return findings;
    }

    private void checkChosen(
            ModuleTree tree, DependencyUse use, Optional<Constraint> constraint, List<DependencyFinding> findings) {
        FindingBuilder builder = new FindingBuilder(tree, use, settings);
        Coordinates coordinates = use.coordinates();
        for (Denial denial : list.denied(coordinates)) {
            if (denial.versions().contains(use.version(), VersionOrder.ORDER)) {
                findings.add(builder.denied(denial));
                return;
            }
        }
        Optional<Allowance> allowance = list.allowed(coordinates);
        if (allowance.isPresent() && !allowance.get().allows(use.version(), VersionOrder.ORDER)) {
            findings.add(builder.notAllowed(allowance.get()));
        }
        if (constraint.isPresent()) {
            int order = VersionOrder.compare(use.version(), constraint.get().version());
            if (order > 0 || (order < 0 && settings.isExact())) {
                findings.add(builder.differs(constraint.get(), order > 0 ? ListRule.ABOVE : ListRule.MISMATCH));
            }
        } else if (settings.isClosed()
                && allowance.isEmpty()
                && list.exempt(coordinates).isEmpty()) {
            findings.add(builder.unlisted(Place.of(settings.list())));
        }
    }

    /** Whether the module's own dependency management replaces what another POM requests, so that it has no effect. */
    private static boolean isSetAside(ModuleTree tree, DependencyUse use) {
        return !use.isDirect()
                && !tree.isOfBuild()
                && tree.module().places().managed(use).isPresent();
    }

    /** A range that excludes the list's version is always reported, a higher version only if it is not used. */
    private void checkRequirement(
            ModuleTree tree,
            DependencyUse use,
            Constraint constraint,
            List<DependencyFinding> findings,
            Set<String> reported,
            Set<String> used) {
        boolean range = VersionOrder.isRange(use.requested());
        if (range && !VersionOrder.allows(use.requested(), constraint.version())) {
            if (!isSetAside(tree, use) && reported.add("range " + use.coordinates() + use.requested())) {
                findings.add(new FindingBuilder(tree, use, settings).excludedByRange(constraint));
            }
        } else if (!range
                && VersionOrder.compare(use.requested(), constraint.version()) > 0
                && !used.contains(use.coordinates() + ":" + use.requested())
                && reported.add("higher " + use.coordinates() + use.requested())) {
            findings.add(new FindingBuilder(tree, use, settings).requestsHigher(constraint));
        }
    }
}
