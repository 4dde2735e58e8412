package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListRule;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
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

/**
 * Collects the trees of some projects with the proposed versions, as the start of a build does.
 *
 * <p>It fails if a tree can't be collected, or if a range excludes a version of the list. Findings of the unchanged list are ignored.
 */
public final class TreesProof implements Proof {

    private final List<Project> projects;
    private final ConstraintList list;
    private final CheckRules settings;
    private final PinnedTrees trees;
    private final Map<ListRule, Set<String>> before = new EnumMap<>(ListRule.class);

    /**
     * @param list the unchanged list
     * @param moduleNames {@code group:artifact} of the artifacts to which no list applies
     */
    public TreesProof(List<Project> projects, ConstraintList list, CheckRules settings, Set<String> moduleNames) {
        this.projects = List.copyOf(projects);
        this.list = list;
        this.settings = settings;
        this.trees = new PinnedTrees(settings.platform(), moduleNames);
    }

    @Override
    public Optional<String> failure(List<Proposal> together) {
        try {
            return added(together, ListRule.RANGE).stream().findFirst().map(DependencyFinding::message);
        } catch (ProblemException e) {
            return Optional.of(
                    e.problems().get(0).what() + " " + e.problems().get(0).why());
        }
    }

    /** The requests for higher versions than the list's that these proposals add. They may still work. */
    public List<DependencyFinding> addedRequests(List<Proposal> together) {
        return added(together, ListRule.REQUESTED);
    }

    private List<DependencyFinding> added(List<Proposal> together, ListRule rule) {
        List<DependencyFinding> after = findings(ListEdit.apply(list, together), rule);
        if (after.isEmpty() || together.isEmpty()) {
            return List.of();
        }
        Set<String> existing = existing(rule);
        return after.stream()
                .filter(finding -> !existing.contains(key(finding)))
                .toList();
    }

    /** The findings of the unchanged list, which are needed several times. */
    private Set<String> existing(ListRule rule) {
        return before.computeIfAbsent(rule, r -> {
            Set<String> keys = new HashSet<>();
            findings(list, r).forEach(finding -> keys.add(key(finding)));
            return keys;
        });
    }

    private List<DependencyFinding> findings(ConstraintList tried, ListRule rule) {
        Check check = new Check(tried, settings, trees.moduleNames());
        List<DependencyFinding> findings = new ArrayList<>();
        for (Project project : projects) {
            findings.addAll(check.findings(trees.tree(project, tried)));
        }
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Doesn't depend on the version of the artifact that requests it. */
    private static String key(DependencyFinding finding) {
        DependencyUse by = finding.use().by();
        return finding.module().name() + " " + (by == null ? "" : by.name()) + " "
                + finding.use().coordinates() + " " + finding.use().requested();
    }
}
