package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListRule;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the trees of some projects as they are with the proposed versions: what a build would do first, and no more than that.
 *
 * <p>It fails where a tree can't be collected, and where a range excludes a version of the list, which ends a build. What the list is at
 * odds with already is no proposal's fault.
 */
public final class TreesProof implements Proof {

    private final List<Project> projects;
    private final ConstraintList list;
    private final CheckRules settings;
    private final Set<String> own;
    private final Map<ListRule, Set<String>> before = new EnumMap<>(ListRule.class);

    /**
     * @param list as it is
     * @param own {@code group:artifact} of what no list speaks of
     */
    public TreesProof(List<Project> projects, ConstraintList list, CheckRules settings, Set<String> own) {
        this.projects = List.copyOf(projects);
        this.list = list;
        this.settings = settings;
        this.own = Set.copyOf(own);
    }

    @Override
    public Optional<String> failure(List<Proposal> together) {
        try {
            return because(together, ListRule.RANGE).stream().findFirst().map(DependencyFinding::message);
        } catch (ProblemException e) {
            return Optional.of(
                    e.problems().get(0).what() + " " + e.problems().get(0).why());
        }
    }

    /** What asks for more than the list says, and does so because of these proposals; each may work nevertheless. */
    public List<DependencyFinding> strains(List<Proposal> together) {
        return because(together, ListRule.REQUESTED);
    }

    private List<DependencyFinding> because(List<Proposal> together, ListRule rule) {
        List<DependencyFinding> after = findings(ListEdit.with(list, together), rule);
        if (after.isEmpty() || together.isEmpty()) {
            return List.of();
        }
        Set<String> already = already(rule);
        return after.stream()
                .filter(finding -> !already.contains(demand(finding)))
                .toList();
    }

    /** What the list as it is is at odds with; asked for again and again while a culprit is looked for. */
    private Set<String> already(ListRule rule) {
        if (!before.containsKey(rule)) {
            Set<String> demands = new HashSet<>();
            findings(list, rule).forEach(finding -> demands.add(demand(finding)));
            before.put(rule, demands);
        }
        return before.getOrDefault(rule, Set.of());
    }

    private List<DependencyFinding> findings(ConstraintList with, ListRule rule) {
        Check check = new Check(with, settings, own);
        List<DependencyFinding> findings = new ArrayList<>();
        for (Project project : projects) {
            findings.addAll(check.findings(tree(project, with)));
        }
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Another version of an artifact may bring along others, of which the list may speak too. */
    private ModuleTree tree(Project project, ConstraintList with) {
        Map<String, String> pins = Map.of();
        while (true) {
            ModuleTree tree = project.tree(pins);
            Map<String, String> more = new TreeMap<>(pins);
            for (DependencyUse use : tree.uses()) {
                if (!own.contains(use.name())) {
                    with.find(coordinates(use), settings.platform())
                            .ifPresent(entry -> more.put(use.name(), entry.version()));
                }
            }
            if (more.equals(pins)) {
                return tree;
            }
            pins = more;
        }
    }

    private static Coordinates coordinates(DependencyUse use) {
        return new Coordinates(use.group(), use.artifact(), use.type(), use.classifier());
    }

    /** The same whatever the versions of those are who ask. */
    private static String demand(DependencyFinding finding) {
        DependencyUse by = finding.use().by();
        return finding.module().name() + " " + (by == null ? "" : by.name()) + " "
                + finding.use().coordinates() + " " + finding.use().asked();
    }
}
