package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.Complaints;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.Named;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.jdk.Jdks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All environments that are declared, with their settings. */
public final class Matrix {

    private final Composition composition;
    private final FactorTable table;
    private final Machinery machinery;
    private final Map<String, Composition.Composed> composed = new LinkedHashMap<>();
    private final Set<String> listed = new LinkedHashSet<>();
    private final List<String> notices = new ArrayList<>();

    private Matrix(Declaration declaration, Overrides overrides, Machinery machinery) {
        this.table = new FactorTable(declaration.factors());
        this.machinery = machinery;
        this.composition = new Composition(declaration, table, overrides, machinery);
    }

    /**
     * Expands a declaration.
     *
     * @throws io.github.waymark.problem.ProblemException with everything that is wrong with it
     */
    public static Matrix of(Declaration declaration, Overrides overrides, Jdks jdks, Surroundings surroundings) {
        Matrix matrix = new Matrix(declaration, overrides, new Machinery(jdks, surroundings));
        Complaints complaints = new Complaints();
        Drafts drafts = new Drafts(declaration, matrix.table, matrix.machinery::releases);
        for (Draft draft : drafts.all().values()) {
            matrix.composed.put(draft.name(), matrix.composition.of(draft, complaints));
            if (draft.listed()) {
                matrix.listed.add(draft.name());
            }
        }
        matrix.checkPatterns("environment", declaration.env().values(), complaints);
        declaration
                .labels()
                .forEach((label, envs) -> matrix.checkPatterns(
                        "environment",
                        envs.items().stream()
                                .map(env -> new Named(env, envs.place(), declaration.base()))
                                .toList(),
                        complaints));
        // The command line may also name an environment that is only run because it is asked for.
        matrix.checkPatterns(
                "environment",
                overrides.single().stream()
                        .filter(override -> !matrix.isMeaningful(override.name()))
                        .toList(),
                complaints);
        new Order(matrix.environments()).check(complaints);
        complaints.throwIfAny();
        matrix.notices.addAll(drafts.notices());
        return matrix;
    }

    private void checkPatterns(String kind, Iterable<Named> patterns, Complaints complaints) {
        for (Named pattern : patterns) {
            List<String> names = pattern.name().indexOf('*') >= 0
                    ? List.of(pattern.name())
                    : Braces.expand(pattern.name(), pattern.place(), machinery::releases);
            for (String name : names) {
                if (composed.keySet().stream().noneMatch(env -> Order.means(name, env))) {
                    complaints.unknown(kind, name, pattern.place(), composed.keySet());
                }
            }
        }
    }

    /** All of them, in the order of their declaration. */
    public List<Environment> environments() {
        return composed.values().stream().map(Composition.Composed::environment).toList();
    }

    /** What is probably not as it was meant, a line each. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Whether it is run when nobody selects environments. */
    public boolean isListed(String name) {
        return listed.contains(name);
    }

    /** The settings of all environments, with their origins. */
    public Map<String, List<Stated>> stated() {
        Map<String, List<Stated>> stated = new LinkedHashMap<>();
        composed.forEach((name, one) -> stated.put(name, one.stated()));
        return stated;
    }

    /**
     * What is to be run.
     *
     * @throws io.github.waymark.problem.ProblemException when something is asked for that there isn't
     */
    public Plan plan(Selection selection) {
        return new Chosen(this, selection).plan();
    }

    Optional<Composition.Composed> composed(String name) {
        return Optional.ofNullable(composed.get(name));
    }

    /** One that isn't declared; complains when its name has parts that mean nothing. */
    Composition.Composed asked(String name, Complaints complaints) {
        return composition.of(Draft.asked(name), complaints);
    }

    /** Whether every part of a name means something. */
    boolean isMeaningful(String name) {
        List<String> unknown = new ArrayList<>();
        table.of(name, Map.of(), unknown);
        return unknown.isEmpty();
    }

    List<Integer> releases(int from) {
        return machinery.releases(from);
    }

    Set<String> factors() {
        Set<String> factors = new LinkedHashSet<>();
        environments().forEach(environment -> factors.addAll(environment.factors()));
        return factors;
    }
}
