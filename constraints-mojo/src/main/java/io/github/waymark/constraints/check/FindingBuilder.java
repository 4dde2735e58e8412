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

/** One use that a list objects to, about to be worded. */
final class FindingBuilder {

    private static final int ASKERS = 5;

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
                use.coordinates() + " " + use.version() + " is not on the list",
                "Add " + use.name() + " with version " + use.version() + " to " + settings.list()
                        + ", name it there as exempt, or exclude it from " + via() + ".");
    }

    DependencyFinding denied(Denial denial) {
        return finding(
                ListRule.DENIED,
                denial.versions().toString(),
                denial.place(),
                use.coordinates() + " " + use.version() + " must not be used"
                        + because(denial.comments().reason()),
                "Exclude it from " + via() + ", or use a version of it that isn't denied.");
    }

    DependencyFinding notAllowed(Allowance allowance) {
        return finding(
                ListRule.NOT_ALLOWED,
                allowance.versions().toString(),
                allowance.place(),
                use.coordinates() + " " + use.version() + " lies outside of the reviewed versions "
                        + allowance.versions()
                        + (allowance.excluded().isEmpty() ? "" : " without " + allowance.excluded()),
                "Use a reviewed version, or review this one and widen "
                        + allowance.place().fileAndLine() + ".");
    }

    DependencyFinding excludedByRange(Constraint constraint) {
        return finding(
                ListRule.RANGE,
                constraint.version(),
                constraint.place(),
                use.coordinates() + " " + use.asked() + " is required by " + user() + ", and excludes the list's "
                        + constraint.version(),
                "Let " + constraint.place().fileAndLine() + " name a version in " + use.asked()
                        + ", or use another version of " + user() + ".");
    }

    DependencyFinding asksForMore(Constraint constraint) {
        return finding(
                ListRule.REQUESTED,
                constraint.version(),
                constraint.place(),
                use.coordinates() + " " + use.asked() + " is asked for by " + user() + ", above the list's "
                        + constraint.version(),
                "Raise " + constraint.place().fileAndLine() + " to " + use.asked() + ", or constrain " + user()
                        + " to a version that asks for less.");
    }

    private String fixVersion(Constraint constraint) {
        String raise = "let " + constraint.place().fileAndLine() + " say " + use.version();
        boolean own = use.isDirect() && !use.managed();
        Optional<String> declared = own
                ? tree.module().places().version(use)
                : tree.module().places().managed(use);
        if (declared.isPresent() && isOfPublishedPom(declared.get())) {
            return "Build with -Dconstraints=" + settings.list() + ", or "
                    + (own ? "say " + constraint.version() : "manage " + use.name() + " to " + constraint.version())
                    + " in " + tree.module().pom() + ", which goes before " + declared.get() + ", or " + raise + ".";
        }
        if (own) {
            return "Say " + constraint.version() + " in "
                    + declared.orElse(tree.module().pom()) + ", or " + raise + ".";
        }
        if (declared.isPresent()) {
            return "Say " + constraint.version() + " where it is managed, " + declared.get() + ", or " + raise + ".";
        }
        return "Build with -Dconstraints=" + settings.list() + ", or manage " + use.name() + " to "
                + constraint.version() + " in " + tree.module().pom() + ", or " + raise + ".";
    }

    /** {@code group:artifact:version:line}: nobody can change what is published. */
    private static boolean isOfPublishedPom(String place) {
        return place.chars().filter(c -> c == ':').count() > 2;
    }

    private DependencyFinding finding(ListRule rule, String listed, Place place, String message, String fix) {
        Level level = settings.requested() ? Level.ERROR : rule.level();
        return new DependencyFinding(
                rule, level, tree.module(), tree.part(), use, listed, place, message, brought(), fix, others());
    }

    /** Who asks for it and at which place, and what put another version there. */
    private String brought() {
        StringBuilder text = new StringBuilder(user()).append(" asks for ").append(use.asked());
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
                    .ifPresent(place -> text.append("; it comes through ")
                            .append(direct.name())
                            .append(" at ")
                            .append(place));
        }
        return text.toString();
    }

    private String user() {
        DependencyUse by = use.by();
        return by == null ? tree.module().text() : by.text();
    }

    private String via() {
        return use.isDirect() ? tree.module().pom() : use.direct().name();
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private List<DependencyFinding.Asker> others() {
        List<DependencyFinding.Asker> others = new ArrayList<>();
        for (DependencyUse other : tree.uses()) {
            if (!other.equals(use) && other.name().equals(use.name()) && others.size() < ASKERS) {
                DependencyUse by = other.by();
                DependencyFinding.Asker asker =
                        new DependencyFinding.Asker(by == null ? tree.module().text() : by.text(), other.asked());
                if (!others.contains(asker)) {
                    others.add(asker);
                }
            }
        }
        return others;
    }
}
