package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import io.github.waymark.matrix.plan.settings.SettingsComposer;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Chooses environments, as tox does with {@code -e}, {@code -f}, {@code -m} and {@code --skip-env}. */
final class EnvironmentSelector {

    private static final String ALL = "ALL";

    private final Matrix matrix;
    private final Selection selection;
    private final ProblemCollector problemCollector = new ProblemCollector();
    private final Map<String, SettingsComposer.Composed> chosen = new LinkedHashMap<>();

    EnvironmentSelector(Matrix matrix, Selection selection) {
        this.matrix = matrix;
        this.selection = selection;
    }

    Plan plan() {
        boolean byName = chooseNames();
        checkFilters();
        problemCollector.throwIfAny();
        chosen.values().removeIf(one -> isLeftOut(one.environment(), byName));
        Set<String> skipped = new LinkedHashSet<>(skip());
        takePart();
        if (selection.withDepends()) {
            addDependencies();
            skipped.addAll(skip());
        }
        if (chosen.isEmpty()) {
            throw new ProblemException(nothing());
        }
        Map<String, List<SettingOrigin>> stated = new LinkedHashMap<>();
        chosen.forEach((name, one) -> stated.put(name, one.stated()));
        return new Plan(
                chosen.values().stream()
                        .map(SettingsComposer.Composed::environment)
                        .toList(),
                stated,
                List.copyOf(skipped));
    }

    /** Chooses by name; tells whether names were given. */
    private boolean chooseNames() {
        List<String> names = selection.isDefault() || selection.names().isBlank()
                ? List.of()
                : Braces.expand(selection.names(), "-Dmatrix.env", matrix::releases);
        if (names.isEmpty() || names.contains(ALL)) {
            for (Environment environment : matrix.environments()) {
                boolean wanted = !names.isEmpty() || selection.hasFilters() || matrix.isListed(environment.name());
                if (wanted) {
                    add(environment.name());
                }
            }
            return false;
        }
        names.forEach(this::chooseName);
        return true;
    }

    private void chooseName(String name) {
        List<String> meant = matrix.environments().stream()
                .map(Environment::name)
                .filter(other -> EnvironmentOrder.means(name, other))
                .toList();
        meant.forEach(this::add);
        if (meant.isEmpty() && name.indexOf('*') < 0 && matrix.isMeaningful(name)) {
            chosen.put(name, matrix.asked(name, problemCollector));
        } else if (meant.isEmpty()) {
            Set<String> known = new LinkedHashSet<>();
            matrix.environments().forEach(environment -> known.add(environment.name()));
            problemCollector.unknown("environment", name, "-Dmatrix.env", known);
        }
    }

    private void add(String name) {
        matrix.composed(name).ifPresent(one -> chosen.put(name, one));
    }

    private void checkFilters() {
        Set<String> factors = matrix.factors();
        chosen.values().forEach(one -> factors.addAll(one.environment().factors()));
        for (List<String> set : selection.factorSets()) {
            for (String factor : set) {
                if (!factors.contains(factor)) {
                    problemCollector.unknown("factor", factor, "-Dmatrix.factors", factors);
                }
            }
        }
        Set<String> labels = new TreeSet<>();
        matrix.environments().forEach(environment -> labels.addAll(environment.labels()));
        for (String label : selection.labelNames()) {
            if (!labels.contains(label)) {
                problemCollector.unknown("label", label, "-Dmatrix.labels", labels);
            }
        }
    }

    /** Takes away what is not wanted by its name, and tells what that was. */
    private List<String> skip() {
        Optional<Pattern> pattern = selection.skipped();
        List<String> skipped = chosen.keySet().stream()
                .filter(name ->
                        pattern.isPresent() && pattern.get().matcher(name).lookingAt())
                .toList();
        skipped.forEach(chosen::remove);
        return skipped;
    }

    private boolean isLeftOut(Environment environment, boolean byName) {
        // An entry of `exclude` says that there is no such environment; whoever names it is told so.
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

    private void takePart() {
        List<String> names = new ArrayList<>(chosen.keySet());
        for (int i = 0; i < names.size(); i++) {
            if (!selection.hasPart(i)) {
                chosen.remove(names.get(i));
            }
        }
    }

    private void addDependencies() {
        EnvironmentOrder order = new EnvironmentOrder(matrix.environments());
        List<Environment> waiting = new ArrayList<>();
        chosen.values().forEach(one -> waiting.add(one.environment()));
        while (!waiting.isEmpty()) {
            for (String name : order.before(waiting.remove(0))) {
                if (!chosen.containsKey(name)) {
                    matrix.composed(name).ifPresent(one -> {
                        chosen.put(name, one);
                        waiting.add(one.environment());
                    });
                }
            }
        }
    }

    private Problem nothing() {
        if (matrix.environments().isEmpty()) {
            return new Problem(
                    "There is no matrix.",
                    "matrix.yaml, and the configuration of matrix-maven-plugin",
                    "No environment is declared, and none is named.",
                    "Run `mvn matrix:init`, or name environments: -Dmatrix.env=jdk{17,25}.");
        }
        return new Problem(
                "No environment is selected.",
                selection.isDefault()
                        ? "matrix.yaml"
                        : "-Dmatrix.env, -Dmatrix.factors, -Dmatrix.labels, -Dmatrix.skip",
                "There would be nothing to do, and a matrix without results must not pass.",
                "Run `mvn matrix:list` to see what there is.");
    }
}
