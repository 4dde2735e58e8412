package io.github.waymark.constraints.requirements;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the declared dependencies were reviewed, as OpenStack's requirements check does.
 *
 * <p>It checks only what POMs declare, not their transitive dependencies.
 */
public final class RequirementsReview {

    private final ConstraintList list;
    private final BuildPlatform platform;
    private final Set<String> moduleNames;
    private final String source;
    private final boolean licences;

    /**
     * @param moduleNames {@code group:artifact} of the reactor's modules, which need no review
     * @param source the list as the user named it
     * @param licences whether the list must contain the licence of each used library
     */
    public RequirementsReview(
            ConstraintList list, BuildPlatform platform, Set<String> moduleNames, String source, boolean licences) {
        this.list = list;
        this.platform = platform;
        this.moduleNames = Set.copyOf(moduleNames);
        this.source = source;
        this.licences = licences;
    }

    /** The problems in the order of the dependencies, followed by the libraries without a licence, once each. */
    public List<Problem> problems(List<DeclaredDependency> declared) {
        List<Problem> problems = new ArrayList<>();
        Map<Allowance, DeclaredDependency> used = new LinkedHashMap<>();
        for (DeclaredDependency one : declared) {
            if (moduleNames.contains(one.name()) || one.scope().equals("system")) {
                continue;
            }
            Coordinates coordinates = new Coordinates(one.group(), one.artifact(), one.type(), one.classifier());
            reviewDenials(one, coordinates, problems);
            Optional<Allowance> allowance = list.allowed(coordinates);
            if (allowance.isPresent()) {
                used.putIfAbsent(allowance.get(), one);
                reviewAllowance(one, allowance.get(), problems);
            } else if (list.exempt(coordinates).isEmpty()) {
                problems.add(unlisted(one));
            }
            list.find(coordinates, platform).ifPresent(constraint -> reviewConstraint(one, constraint, problems));
        }
        if (licences) {
            used.forEach((allowance, one) -> reviewLicence(allowance, one, problems));
        }
        return problems;
    }

    private Problem unlisted(DeclaredDependency one) {
        return new Problem(
                one.module() + " declares " + one.name() + ", which was not reviewed.",
                one.place(),
                "Only libraries that the list allows may be used.",
                "Have it reviewed and added to the allowed entries of " + source + ", with its licence, or remove it.");
    }

    private void reviewDenials(DeclaredDependency one, Coordinates coordinates, List<Problem> problems) {
        for (Denial denial : list.denied(coordinates)) {
            boolean denied = denial.versions().isAll()
                    || (!one.version().isEmpty()
                            && !VersionOrder.isRange(one.version())
                            && denial.versions().contains(one.version(), VersionOrder.ORDER));
            if (denied) {
                problems.add(new Problem(
                        one.module() + " declares " + one.name() + " " + one.version() + ", which must not be used.",
                        one.place() + " and " + denial.place().fileAndLine(),
                        denial.comments().reason() + ".",
                        "Use another library, or a version that is not denied."));
                return;
            }
        }
    }

    private void reviewAllowance(DeclaredDependency one, Allowance allowance, List<Problem> problems) {
        String version = one.version();
        if (version.isEmpty()) {
            if (!one.managed()) {
                problems.add(problem(
                        one, allowance, "has no version", "The minimum version that the module needs is unknown"));
            }
        } else if (VersionOrder.isRange(version)) {
            String least = VersionOrder.least(version);
            if (!least.isEmpty() && !allowance.allows(least, VersionOrder.ORDER)) {
                problems.add(problem(
                        one,
                        allowance,
                        "starts at " + least + ", which was not reviewed",
                        "The reviewed versions are " + allowance.versionText()));
            }
        } else if (!allowance.allows(version, VersionOrder.ORDER)) {
            problems.add(problem(
                    one,
                    allowance,
                    "is " + version + ", which was not reviewed",
                    "The reviewed versions are " + allowance.versionText()));
        }
        if (!one.scope().isEmpty()
                && !allowance.scopes().isEmpty()
                && !allowance.scopes().contains(one.scope())) {
            problems.add(problem(
                    one,
                    allowance,
                    "is used in scope " + one.scope(),
                    "It was reviewed for scope " + String.join(", ", allowance.scopes())));
        }
    }

    private static Problem problem(DeclaredDependency one, Allowance allowance, String what, String why) {
        return new Problem(
                one.name() + " in " + one.module() + " " + what + ".",
                one.place() + " and " + allowance.place().fileAndLine(),
                why + ".",
                "Declare it as it was reviewed, or have the list's entry changed.");
    }

    private static void reviewConstraint(DeclaredDependency one, Constraint constraint, List<Problem> problems) {
        String version = one.version();
        if (version.isEmpty()) {
            return;
        }
        boolean above = VersionOrder.isRange(version)
                ? !VersionOrder.allows(version, constraint.version())
                : VersionOrder.compare(version, constraint.version()) > 0;
        if (above) {
            problems.add(new Problem(
                    one.module() + " declares " + one.name() + " " + version + ", but the list has "
                            + constraint.version() + ".",
                    one.place() + " and " + constraint.place().fileAndLine(),
                    "A declared version is the minimum that a module works with, so this one can't be built with the list.",
                    "Declare " + constraint.version() + " or a lower version, or raise the version in the list."));
        }
    }

    private static void reviewLicence(Allowance allowance, DeclaredDependency one, List<Problem> problems) {
        if (allowance.comments().licence().isEmpty()) {
            problems.add(new Problem(
                    "The list has no licence for " + allowance.pattern() + ".",
                    allowance.place().fileAndLine(),
                    one.module() + " declares it at " + one.place() + ", and its licence is unknown.",
                    "Add the SPDX id of the licence to the entry: `licence: Apache-2.0`."));
        }
    }
}
