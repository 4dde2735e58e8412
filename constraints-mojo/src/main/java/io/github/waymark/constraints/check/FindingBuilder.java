package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Builds the finding at a place in a tree. */
final class FindingBuilder {

    private static final int MAX_OTHERS = 5;

    private final ModuleTree tree;
    private final DependencyUse use;
    private final CheckRules settings;
    private final Fixes fixes;

    FindingBuilder(ModuleTree tree, DependencyUse use, CheckRules settings) {
        this.tree = tree;
        this.use = use;
        this.settings = settings;
        this.fixes = new Fixes(tree, use, settings);
    }

    DependencyFinding differs(Constraint constraint, ListRule rule) {
        String message = use.coordinates() + " " + use.version() + " is "
                + (rule == ListRule.ABOVE ? "above the list's " : "not the list's ") + constraint.version();
        return finding(rule, constraint.version(), constraint.place(), message, fixes.differs(constraint));
    }

    DependencyFinding unlisted(Place list) {
        return finding(
                ListRule.UNLISTED,
                "",
                list,
                use.coordinates() + " " + use.version() + " is not in the list",
                fixes.unlisted());
    }

    DependencyFinding denied(Denial denial) {
        return finding(
                ListRule.DENIED,
                denial.versions().toString(),
                denial.place(),
                use.coordinates() + " " + use.version() + " must not be used"
                        + (denial.comments().reason().isEmpty()
                                ? ""
                                : ": " + denial.comments().reason()),
                fixes.denied(denial));
    }

    DependencyFinding notAllowed(Allowance allowance) {
        return finding(
                ListRule.NOT_ALLOWED,
                allowance.versions().toString(),
                allowance.place(),
                use.coordinates() + " " + use.version() + " is outside the reviewed versions "
                        + allowance.versionText(),
                fixes.notAllowed(allowance));
    }

    DependencyFinding excludedByRange(Constraint constraint) {
        return finding(
                ListRule.RANGE,
                constraint.version(),
                constraint.place(),
                use.coordinates() + " " + use.requested() + " is required by " + requester()
                        + ", and excludes the list's " + constraint.version(),
                fixes.range(constraint));
    }

    DependencyFinding requestsHigher(Constraint constraint) {
        return finding(
                ListRule.REQUESTED,
                constraint.version(),
                constraint.place(),
                use.coordinates() + " " + use.requested() + " is requested by " + requester() + ", above the list's "
                        + constraint.version(),
                fixes.requested(constraint));
    }

    private DependencyFinding finding(ListRule rule, String listed, Place place, String message, String fix) {
        Level level = settings.requested() ? Level.ERROR : rule.level();
        return new DependencyFinding(
                rule,
                level,
                tree.module(),
                tree.part(),
                tree.built(),
                use,
                listed,
                place,
                message,
                why(),
                fix,
                others());
    }

    /** What requests the version, and what manages or includes it. */
    private String why() {
        StringBuilder text = new StringBuilder(requester()).append(" requests ").append(use.requested());
        if (use.isDirect()) {
            tree.module()
                    .places()
                    .declared(use)
                    .ifPresent(place -> text.append(" at ").append(place));
        }
        if (use.managed() || (use.isDirect() && !use.chosen())) {
            text.append("; ").append(use.version()).append(" is managed");
            tree.module()
                    .places()
                    .managed(use)
                    .ifPresent(place -> text.append(" at ").append(place));
        } else if (!use.isDirect()) {
            DependencyUse direct = use.direct();
            tree.module()
                    .places()
                    .declared(direct)
                    .ifPresent(place -> text.append("; it is included through ")
                            .append(direct.name())
                            .append(" at ")
                            .append(place));
        }
        return text.toString();
    }

    private String requester() {
        return use.requester(tree.module());
    }

    private List<DependencyFinding.OtherRequest> others() {
        List<DependencyFinding.OtherRequest> others = new ArrayList<>();
        for (DependencyUse other : tree.uses()) {
            if (!other.equals(use) && other.name().equals(use.name()) && others.size() < MAX_OTHERS) {
                DependencyFinding.OtherRequest request =
                        new DependencyFinding.OtherRequest(other.requester(tree.module()), other.requested());
                if (!others.contains(request)) {
                    others.add(request);
                }
            }
        }
        return others;
    }
}
