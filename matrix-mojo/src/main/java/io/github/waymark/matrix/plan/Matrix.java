package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.NamedLayer;
import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.jdk.Jdks;
import io.github.waymark.matrix.plan.names.EnvironmentName;
import io.github.waymark.matrix.plan.names.EnvironmentNames;
import io.github.waymark.matrix.plan.names.FactorTable;
import io.github.waymark.matrix.plan.settings.CommandLineOverrides;
import io.github.waymark.matrix.plan.settings.PlanContext;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import io.github.waymark.matrix.plan.settings.SettingsComposer;
import io.github.waymark.matrix.plan.settings.Toolset;
import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All declared environments with their settings. */
public final class Matrix {

    private final SettingsComposer composer;
    private final FactorTable table;
    private final Toolset toolset;
    private final Map<String, SettingsComposer.Composed> composed = new LinkedHashMap<>();
    private final Set<String> listed = new LinkedHashSet<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final List<String> notices = new ArrayList<>();

    private Matrix(Declaration declaration, CommandLineOverrides overrides, Toolset toolset) {
        this.table = new FactorTable(declaration.factors());
        this.toolset = toolset;
        this.composer = new SettingsComposer(declaration, table, overrides, toolset);
    }

    /**
     * Expands a declaration.
     *
     * @throws io.github.waymark.problem.ProblemException with all problems of the declaration
     */
    public static Matrix of(
            Declaration declaration, CommandLineOverrides overrides, Jdks jdks, PlanContext planContext) {
        Matrix matrix = new Matrix(declaration, overrides, new Toolset(jdks, planContext));
        ProblemCollector problemCollector = new ProblemCollector();
        EnvironmentNames names = new EnvironmentNames(declaration, matrix.table, matrix.toolset::releases);
        for (EnvironmentName name : names.all().values()) {
            matrix.composed.put(name.name(), matrix.composer.of(name, problemCollector));
            if (name.listed()) {
                matrix.listed.add(name.name());
            }
        }
        matrix.checkPatterns(
                declaration.env().values().stream()
                        .filter(env -> !declaration.isInherited(env.place()))
                        .toList(),
                problemCollector);
        matrix.labels.addAll(declaration.labels().keySet());
        declaration
                .labels()
                .forEach((label, envs) -> matrix.checkPatterns(
                        envs.items().stream()
                                .filter(env -> !declaration.isInherited(envs.place()))
                                .map(env -> new NamedLayer(env, envs.place(), declaration.base()))
                                .toList(),
                        problemCollector));
        // The command line may also name an undeclared environment that it selects.
        matrix.checkPatterns(
                overrides.single().stream()
                        .filter(override -> !matrix.isMeaningful(override.name()))
                        .toList(),
                problemCollector);
        new EnvironmentOrder(matrix.environments()).check(problemCollector, declaration.inheritedDepends());
        problemCollector.throwIfAny();
        matrix.notices.addAll(names.notices());
        return matrix;
    }

    private void checkPatterns(Iterable<NamedLayer> patterns, ProblemCollector problemCollector) {
        for (NamedLayer pattern : patterns) {
            List<String> names = pattern.name().indexOf('*') >= 0
                    ? List.of(pattern.name())
                    : Braces.expand(pattern.name(), pattern.place(), toolset::releases);
            for (String name : names) {
                if (!isDeclared(name)) {
                    problemCollector.unknown("environment", name, pattern.place(), composed.keySet());
                }
            }
        }
    }

    private boolean isDeclared(String pattern) {
        return NameGlob.isPlain(pattern)
                ? composed.containsKey(pattern)
                : composed.keySet().stream().anyMatch(env -> EnvironmentOrder.matches(pattern, env));
    }

    /** All environments in the order of their declaration. */
    public List<Environment> environments() {
        return composed.values().stream()
                .map(SettingsComposer.Composed::environment)
                .toList();
    }

    /** Warnings about the declaration, one line each. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Whether the environment is run by default. */
    public boolean isListed(String name) {
        return listed.contains(name);
    }

    /** The settings of all environments, with their origins. */
    public Map<String, List<SettingOrigin>> stated() {
        Map<String, List<SettingOrigin>> stated = new LinkedHashMap<>();
        composed.forEach((name, one) -> stated.put(name, one.stated()));
        return stated;
    }

    /**
     * The selected environments.
     *
     * @throws io.github.waymark.problem.ProblemException when the selection names something unknown
     */
    public Plan plan(Selection selection) {
        return new EnvironmentSelector(this, selection).plan();
    }

    Optional<SettingsComposer.Composed> composed(String name) {
        return Optional.ofNullable(composed.get(name));
    }

    /** An environment that isn't declared; unknown parts of its name are reported. */
    SettingsComposer.Composed undeclared(String name, ProblemCollector problemCollector) {
        return composer.of(EnvironmentName.ofCommandLine(name), problemCollector);
    }

    /** Whether every part of a name is known. */
    boolean isMeaningful(String name) {
        List<String> unknown = new ArrayList<>();
        table.of(name, Map.of(), unknown);
        return unknown.isEmpty();
    }

    List<Integer> releases(int from) {
        return toolset.releases(from);
    }

    /** The labels that are declared for groups of environments, also those that no environment has. */
    Set<String> labels() {
        return labels;
    }

    Set<String> factors() {
        Set<String> factors = new LinkedHashSet<>();
        environments().forEach(environment -> factors.addAll(environment.factors()));
        return factors;
    }
}
