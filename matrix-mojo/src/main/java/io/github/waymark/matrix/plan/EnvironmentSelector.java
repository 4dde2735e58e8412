package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import io.github.waymark.matrix.plan.settings.SettingsComposer;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Selects environments, as tox does with {@code -e}, {@code -f}, {@code -m} and {@code --skip-env}. */
final class EnvironmentSelector {

    private static final String ALL = "ALL";

    private final Matrix matrix;
    private final Selection selection;
    private final ProblemCollector problemCollector = new ProblemCollector();
    private final Map<String, SettingsComposer.Composed> selected = new LinkedHashMap<>();

    EnvironmentSelector(Matrix matrix, Selection selection) {
        this.matrix = matrix;
        this.selection = selection;
    }

    Plan plan() {
        boolean byName = selectNames();
        checkFilters();
        problemCollector.throwIfAny();
        selected.values().removeIf(composed -> isLeftOut(composed.environment(), byName));
        Set<String> skipped = new LinkedHashSet<>(skip());
        removeOtherParts();
        if (selection.withDepends()) {
            addDependencies();
            skipped.addAll(skip());
        }
        if (selected.isEmpty()) {
            throw new ProblemException(nothingSelected());
        }
        Map<String, List<SettingOrigin>> stated = new LinkedHashMap<>();
        selected.forEach((name, composed) -> stated.put(name, composed.stated()));
        return new Plan(
                selected.values().stream()
                        .map(SettingsComposer.Composed::environment)
                        .toList(),
                stated,
                List.copyOf(skipped));
    }

    /** Selects environments by name; returns whether names were given. */
    private boolean selectNames() {
        List<String> names = selection.isDefault() || selection.names().isBlank()
                ? List.of()
                : Braces.expand(selection.names(), "-Dmatrix.env", matrix::releases);
        if (names.isEmpty() || names.contains(ALL)) {
            for (Environment environment : matrix.environments()) {
                if (!names.isEmpty() || selection.hasFilters() || matrix.isListed(environment.name())) {
                    add(environment.name());
                }
            }
            return false;
        }
        names.forEach(this::select);
        return true;
    }

    private void select(String name) {
        if (matrix.composed(name).isPresent()) {
            add(name);
            return;
        }
        List<String> matching = matrix.environments().stream()
                .map(Environment::name)
                .filter(other -> EnvironmentOrder.matches(name, other))
                .toList();
        matching.forEach(this::add);
        if (matching.isEmpty() && name.indexOf('*') < 0 && matrix.isMeaningful(name)) {
            selected.put(name, matrix.undeclared(name, problemCollector));
        } else if (matching.isEmpty()) {
            Set<String> known = new LinkedHashSet<>();
            matrix.environments().forEach(environment -> known.add(environment.name()));
            problemCollector.unknown("environment", name, "-Dmatrix.env", known);
        }
    }

    private void add(String name) {
        matrix.composed(name).ifPresent(composed -> selected.put(name, composed));
    }

    private void checkFilters() {
        Set<String> factors = matrix.factors();
        selected.values()
                .forEach(composed -> factors.addAll(composed.environment().factors()));
        for (List<String> set : selection.factorSets()) {
            for (String factor : set) {
                if (!factors.contains(factor)) {
                    problemCollector.unknown("factor", factor, "-Dmatrix.factors", factors);
                }
            }
        }
        Set<String> labels = new TreeSet<>(matrix.labels());
        matrix.environments().forEach(environment -> labels.addAll(environment.labels()));
        for (String label : selection.labelNames()) {
            if (!labels.contains(label)) {
                problemCollector.unknown("label", label, "-Dmatrix.labels", labels);
            }
        }
    }

    /** Removes the environments whose names {@code skip} matches, and returns their names. */
    private List<String> skip() {
        Optional<BoundedPattern> pattern = selection.skipped();
        List<String> skipped = selected.keySet().stream()
                .filter(name -> pattern.isPresent() && pattern.get().isStartOf(name))
                .toList();
        skipped.forEach(selected::remove);
        return skipped;
    }

    private boolean isLeftOut(Environment environment, boolean byName) {
        // An entry of `exclude` removes the environment; when it is selected by name, its state says so.
        boolean excluded =
                environment.state() instanceof State.Excluded state && state.cause() == State.Excluded.Cause.ENTRY;
        return (excluded && !byName) || (selection.hasFilters() && !isFiltered(environment));
    }

    private boolean isFiltered(Environment environment) {
        return selection.factorSets().stream()
                        .anyMatch(set -> environment.factors().containsAll(set))
                || selection.labelNames().stream()
                        .anyMatch(label -> environment.labels().contains(label));
    }

    private void removeOtherParts() {
        List<String> names = new ArrayList<>(selected.keySet());
        for (int i = 0; i < names.size(); i++) {
            if (!selection.hasPart(i)) {
                selected.remove(names.get(i));
            }
        }
    }

    private void addDependencies() {
        EnvironmentOrder order = new EnvironmentOrder(matrix.environments());
        List<Environment> waiting = new ArrayList<>();
        selected.values().forEach(composed -> waiting.add(composed.environment()));
        while (!waiting.isEmpty()) {
            for (String name : order.before(waiting.remove(0))) {
                if (!selected.containsKey(name)) {
                    matrix.composed(name).ifPresent(composed -> {
                        selected.put(name, composed);
                        waiting.add(composed.environment());
                    });
                }
            }
        }
    }

    private Problem nothingSelected() {
        if (matrix.environments().isEmpty()) {
            return new Problem(
                    "There is no matrix.",
                    "matrix.yaml, and the configuration of matrix-maven-plugin",
                    "No environment is declared or selected.",
                    "Run `mvn matrix:init`, or select environments: -Dmatrix.env=jdk{17,25}.");
        }
        List<String> declared =
                matrix.environments().stream().map(Environment::name).toList();
        if (selection.isDefault() && declared.stream().noneMatch(matrix::isListed)) {
            return new Problem(
                    "No environment is selected.",
                    "matrix.yaml",
                    "Without a selection, the environments that `envs` lists are run, and it lists none.",
                    "Write `envs: [" + String.join(", ", declared) + "]` in matrix.yaml, or select environments:"
                            + " -Dmatrix.env=" + declared.get(0) + ".");
        }
        return new Problem(
                "No environment is selected.",
                selection.isDefault()
                        ? "matrix.yaml"
                        : "-Dmatrix.env, -Dmatrix.factors, -Dmatrix.labels, -Dmatrix.skip",
                "A matrix without results must not pass.",
                "Run `mvn matrix:list` to see the environments.");
    }
}
