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
import java.util.Optional;

/** Builds the finding at a place in a tree. */
final class FindingBuilder {

    private static final int MAX_OTHERS = 5;

    private final ModuleTree tree;
    private final DependencyUse use;
    private final CheckRules settings;

    FindingBuilder(ModuleTree tree, DependencyUse use, CheckRules settings) {
        this.tree = tree;
        this.use = use;
        this.settings = settings;
    }

    DependencyFinding differs(Constraint constraint, ListRule rule) {
        String message = use.coordinates() + " " + use.version() + " is "
                + (rule == ListRule.ABOVE ? "above the list's " : "not the list's ") + constraint.version();
        return finding(rule, constraint.version(), constraint.place(), message, fixVersion(constraint));
    }

    DependencyFinding unlisted(Place list) {
        return finding(
                ListRule.UNLISTED,
                "",
                list,
                use.coordinates() + " " + use.version() + " is not in the list",
                "Add " + use.name() + " with version " + use.version() + " to " + settings.list()
                        + ", exempt it there, or exclude it from " + via() + ".");
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
                "Exclude it from " + via() + ", or use a version that is not denied.");
    }

    DependencyFinding notAllowed(Allowance allowance) {
        return finding(
                ListRule.NOT_ALLOWED,
                allowance.versions().toString(),
                allowance.place(),
                use.coordinates() + " " + use.version() + " is outside the reviewed versions "
                        + allowance.versionText(),
                "Use a reviewed version, or review this one and widen "
                        + allowance.place().fileAndLine() + ".");
    }

    DependencyFinding excludedByRange(Constraint constraint) {
        return finding(
                ListRule.RANGE,
                constraint.version(),
                constraint.place(),
                use.coordinates() + " " + use.requested() + " is required by " + requester()
                        + ", and excludes the list's " + constraint.version(),
                "Change " + constraint.place().fileAndLine() + " to a version in " + use.requested()
                        + ", or use another version of " + requester() + ".");
    }

    DependencyFinding requestsHigher(Constraint constraint) {
        return finding(
                ListRule.REQUESTED,
                constraint.version(),
                constraint.place(),
                use.coordinates() + " " + use.requested() + " is requested by " + requester() + ", above the list's "
                        + constraint.version(),
                "Raise " + constraint.place().fileAndLine() + " to " + use.requested() + ", or constrain " + requester()
                        + " to a version that requests a lower one.");
    }

    private String fixVersion(Constraint constraint) {
        String change = "change " + constraint.place().fileAndLine() + " to " + use.version();
        boolean declaresVersion = use.isDirect() && !use.managed();
        Optional<String> place = declaresVersion
                ? tree.module().places().version(use)
                : tree.module().places().managed(use);
        if (place.isPresent() && isOfPublishedPom(place.get())) {
            return "Build with -Dconstraints=" + settings.list() + ", or "
                    + (declaresVersion
                            ? "declare " + constraint.version()
                            : "manage " + use.name() + " to " + constraint.version())
                    + " in " + tree.module().pom() + ", which overrides " + place.get() + ", or " + change + ".";
        }
        if (declaresVersion) {
            return "Declare " + constraint.version() + " at "
                    + place.orElse(tree.module().pom()) + ", or " + change + ".";
        }
        if (place.isPresent()) {
            return "Manage it to " + constraint.version() + " at " + place.get() + ", or " + change + ".";
        }
        return "Build with -Dconstraints=" + settings.list() + ", or manage " + use.name() + " to "
                + constraint.version() + " in " + tree.module().pom() + ", or " + change + ".";
    }

    /** Whether a place is {@code group:artifact:version:line}. A published POM can't be changed. */
    private static boolean isOfPublishedPom(String place) {
        return place.chars().filter(c -> c == ':').count() > 2;
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

    private String via() {
        return use.isDirect() ? tree.module().pom() : use.direct().name();
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
