package io.github.waymark.constraints.requirements;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what modules declare was reviewed: OpenStack's requirements check.
 *
 * <p>Only what POMs declare themselves is looked at; what comes along with it is the list's own business.
 */
public final class RequirementsReview {

    private final ConstraintList list;
    private final BuildPlatform platform;
    private final Set<String> own;
    private final String source;
    private final boolean licences;

    /**
     * @param own {@code group:artifact} of the reactor's own modules, which need no review
     * @param source the list as the user named it
     * @param licences whether a reviewed library must have its licence in the list
     */
    public RequirementsReview(
            ConstraintList list, BuildPlatform platform, Set<String> own, String source, boolean licences) {
        this.list = list;
        this.platform = platform;
        this.own = Set.copyOf(own);
        this.source = source;
        this.licences = licences;
    }

    /** Everything that is wrong with what is declared, in its order; each library that lacks its licence once. */
    public List<Problem> problems(List<DeclaredDependency> declared) {
        List<Problem> problems = new ArrayList<>();
        Map<Allowance, DeclaredDependency> used = new LinkedHashMap<>();
        for (DeclaredDependency one : declared) {
            if (own.contains(one.name()) || one.scope().equals("system")) {
                continue;
            }
            Coordinates coordinates = new Coordinates(one.group(), one.artifact(), one.type(), one.classifier());
            denied(one, coordinates, problems);
            Optional<Allowance> allowance = list.allowed(coordinates);
            if (allowance.isPresent()) {
                used.putIfAbsent(allowance.get(), one);
                reviewed(one, allowance.get(), problems);
            } else if (list.exempt(coordinates).isEmpty()) {
                problems.add(unlisted(one));
            }
            list.find(coordinates, platform).ifPresent(constraint -> constrained(one, constraint, problems));
        }
        if (licences) {
            used.forEach((allowance, one) -> licence(allowance, one, problems));
        }
        return problems;
    }

    private Problem unlisted(DeclaredDependency one) {
        return new Problem(
                one.module() + " declares " + one.name() + ", which was not reviewed.",
                one.place(),
                "Only libraries that the list allows may be used.",
                "Have it reviewed and added to " + source + " under the allowed ones, with its licence, or remove it.");
    }

    private void denied(DeclaredDependency one, Coordinates coordinates, List<Problem> problems) {
        for (Denial denial : list.denied(coordinates)) {
            boolean hit = denial.versions().isAll()
                    || (!one.version().isEmpty()
                            && !VersionOrder.isRange(one.version())
                            && denial.versions().contains(one.version(), VersionOrder.ORDER));
            if (hit) {
                problems.add(new Problem(
                        one.module() + " declares " + one.name() + " " + one.version() + ", which must not be used.",
                        one.place() + " and " + denial.place().fileAndLine(),
                        denial.comments().reason() + ".",
                        "Use another library, or a version that isn't denied."));
                return;
            }
        }
    }

    private void reviewed(DeclaredDependency one, Allowance allowance, List<Problem> problems) {
        String version = one.version();
        if (version.isEmpty()) {
            if (!one.managed()) {
                problems.add(problem(one, allowance, "has no version", "Nothing says what the module needs at least"));
            }
        } else if (VersionOrder.isRange(version)) {
            String least = VersionOrder.least(version);
            if (!least.isEmpty() && !isAllowed(allowance, least)) {
                problems.add(problem(
                        one, allowance, "starts at " + least + ", which was not reviewed", allowedWords(allowance)));
            }
        } else if (!isAllowed(allowance, version)) {
            problems.add(
                    problem(one, allowance, "is " + version + ", which was not reviewed", allowedWords(allowance)));
        }
        if (!one.scope().isEmpty()
                && !allowance.scopes().isEmpty()
                && !allowance.scopes().contains(one.scope())) {
            problems.add(problem(
                    one,
                    allowance,
                    "is used in the scope " + one.scope(),
                    "It was reviewed for " + String.join(", ", allowance.scopes())));
        }
    }

    private static boolean isAllowed(Allowance allowance, String version) {
        for (VersionRanges excluded : allowance.excluded()) {
            if (excluded.contains(version, VersionOrder.ORDER)) {
                return false;
            }
        }
        return allowance.versions().contains(version, VersionOrder.ORDER);
    }

    private static String allowedWords(Allowance allowance) {
        return "Reviewed are " + allowance.versions()
                + (allowance.excluded().isEmpty() ? "" : " without " + allowance.excluded());
    }

    private static Problem problem(DeclaredDependency one, Allowance allowance, String what, String why) {
        return new Problem(
                one.name() + " in " + one.module() + " " + what + ".",
                one.place() + " and " + allowance.place().fileAndLine(),
                why + ".",
                "Declare it as it was reviewed, or have the entry of the list changed.");
    }

    private static void constrained(DeclaredDependency one, Constraint constraint, List<Problem> problems) {
        String version = one.version();
        if (version.isEmpty()) {
            return;
        }
        boolean above = VersionOrder.isRange(version)
                ? !VersionOrder.allows(version, constraint.version())
                : VersionOrder.compare(version, constraint.version()) > 0;
        if (above) {
            problems.add(new Problem(
                    one.module() + " declares " + one.name() + " " + version + ", and the list says "
                            + constraint.version() + ".",
                    one.place() + " and " + constraint.place().fileAndLine(),
                    "What a module declares is the least that it works with, so it can't be built with the list.",
                    "Declare " + constraint.version() + " or less, or raise the list's entry."));
        }
    }

    private static void licence(Allowance allowance, DeclaredDependency one, List<Problem> problems) {
        if (allowance.comments().licence().isEmpty()) {
            problems.add(new Problem(
                    "The list doesn't say the licence of " + allowance.pattern() + ".",
                    allowance.place().fileAndLine(),
                    one.module() + " declares it at " + one.place() + ", and its licence is unknown.",
                    "Add the licence to the entry, as an SPDX id: `licence: Apache-2.0`."));
        }
    }
}
