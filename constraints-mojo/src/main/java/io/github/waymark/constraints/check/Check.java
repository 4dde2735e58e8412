package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.constraints.order.VersionOrder;
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

/** Checks trees against a list. May be used by several threads at once. */
public final class Check {

    private final ConstraintList list;
    private final CheckRules settings;
    private final Set<String> own;

    /**
     * @param own {@code group:artifact} of the reactor's own modules, which no list applies to
     */
    public Check(ConstraintList list, CheckRules settings, Set<String> own) {
        this.list = list;
        this.settings = settings;
        this.own = Set.copyOf(own);
    }

    /** What the list objects to in one tree, in the order of the tree. */
    public List<DependencyFinding> findings(ModuleTree tree) {
        List<DependencyFinding> findings = new ArrayList<>();
        Map<String, DependencyUse> asked = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        tree.chosen().forEach(use -> used.add(use.text()));
        for (DependencyUse use : tree.uses()) {
            if (own.contains(use.name()) || use.scope().equals("system")) {
                continue;
            }
            Coordinates coordinates = coordinates(use);
            Optional<Constraint> constraint = list.find(coordinates, settings.platform());
            if (use.chosen()) {
                chosen(tree, use, coordinates, constraint, findings);
            }
            if (constraint.isPresent()) {
                requirement(tree, use, constraint.get(), findings, asked, used);
            }
        }
        return findings;
    }

    static Coordinates coordinates(DependencyUse use) {
        return new Coordinates(use.group(), use.artifact(), use.type(), use.classifier());
    }

    private void chosen(
            ModuleTree tree,
            DependencyUse use,
            Coordinates coordinates,
            Optional<Constraint> constraint,
            List<DependencyFinding> findings) {
        FindingBuilder found = new FindingBuilder(tree, use, settings);
        for (Denial denial : list.denied(coordinates)) {
            if (denial.versions().contains(use.version(), VersionOrder.ORDER)) {
                findings.add(found.denied(denial));
                return;
            }
        }
        Optional<Allowance> allowance = list.allowed(coordinates);
        if (allowance.isPresent() && !allows(allowance.get(), use.version())) {
            findings.add(found.notAllowed(allowance.get()));
        }
        if (constraint.isPresent()) {
            int order = VersionOrder.compare(use.version(), constraint.get().version());
            if (order > 0 || (order < 0 && settings.isExact())) {
                findings.add(found.differs(constraint.get(), order > 0 ? ListRule.ABOVE : ListRule.MISMATCH));
            }
        } else if (settings.isClosed()
                && allowance.isEmpty()
                && list.exempt(coordinates).isEmpty()) {
            findings.add(found.unlisted(Place.of(settings.list())));
        }
    }

    private static boolean allows(Allowance allowance, String version) {
        for (VersionRanges excluded : allowance.excluded()) {
            if (excluded.contains(version, VersionOrder.ORDER)) {
                return false;
            }
        }
        return allowance.versions().contains(version, VersionOrder.ORDER);
    }

    /** What is asked for, whether or not it was chosen: a range is reported in any case, more than the list's version where it lost. */
    private void requirement(
            ModuleTree tree,
            DependencyUse use,
            Constraint constraint,
            List<DependencyFinding> findings,
            Map<String, DependencyUse> asked,
            Set<String> used) {
        boolean range = VersionOrder.isRange(use.asked());
        if (range && !VersionOrder.allows(use.asked(), constraint.version())) {
            if (asked.putIfAbsent("range " + use.coordinates() + use.asked(), use) == null) {
                findings.add(new FindingBuilder(tree, use, settings).excludedByRange(constraint));
            }
        } else if (!range
                && VersionOrder.compare(use.asked(), constraint.version()) > 0
                && !used.contains(use.coordinates() + ":" + use.asked())
                && asked.putIfAbsent("more " + use.coordinates() + use.asked(), use) == null) {
            findings.add(new FindingBuilder(tree, use, settings).asksForMore(constraint));
        }
    }
}
