package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.Axes;
import io.github.waymark.matrix.declare.AxisRow;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.NamedLayer;
import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.expand.Combinations;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Makes the names of all environments of a declaration.
 *
 * <p>As GitHub's matrix does: first all combinations, then {@code exclude}, then {@code include}, which adds settings to the environments
 * that it matches, or a new environment when it matches none.
 */
public final class EnvironmentNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]*(-[A-Za-z0-9._]+)*+");
    private static final int MAX_LENGTH = 120;

    private final Declaration declaration;
    private final FactorTable table;
    private final AxisRows rows;
    private final IntFunction<List<Integer>> releases;
    private final ProblemCollector problems = new ProblemCollector();
    private final Map<String, EnvironmentName> environments = new LinkedHashMap<>();
    private final Set<AxisRow> usedRows = new HashSet<>();
    /** The names by their lower-case forms. */
    private final Map<String, String> namesByLowerCase = new HashMap<>();

    public EnvironmentNames(Declaration declaration, FactorTable table, IntFunction<List<Integer>> releases) {
        this.declaration = declaration;
        this.table = table;
        this.rows = new AxisRows(table);
        this.releases = releases;
    }

    /**
     * All environments by name, in the order of their declaration.
     *
     * @throws ProblemException with all problems of the names
     */
    public Map<String, EnvironmentName> all() {
        checkParts();
        problems.throwIfAny();
        for (Value envs : declaration.envs()) {
            for (String name : expand(envs)) {
                add(EnvironmentName.listed(name, envs.place(), Map.of()));
            }
        }
        declaration.axes().forEach(this::combine);
        environments.replaceAll((name, environment) -> excluded(environment));
        include();
        for (NamedLayer env : declaration.env().values()) {
            for (String name :
                    env.name().indexOf('*') < 0 ? expand(Value.of(env.name(), env.place())) : List.<String>of()) {
                // A name of `envs` may be declared here, too, as in tox: its parts are then no factors.
                environments.compute(
                        checked(name, env.place()),
                        (key, known) ->
                                known == null ? EnvironmentName.explicit(name, env.place(), false) : known.literal());
            }
        }
        problems.throwIfAny();
        return environments;
    }

    /** Warnings about entries of {@code exclude} that match no environment; call it after {@link #all()}. */
    public List<String> notices() {
        return declaration.exclude().stream()
                .filter(row -> !usedRows.contains(row) && !declaration.isInherited(row.place()))
                .map(row -> "the entry of exclude at " + row.place() + " matches no environment")
                .toList();
    }

    private List<String> expand(Value text) {
        return Braces.expand(text.text(), text.place(), releases);
    }

    private void combine(Axes axes) {
        for (Map<String, String> row : Combinations.of(
                axes, row -> excluded(named(axes, row)).excludedBy().isEmpty())) {
            add(named(axes, row));
        }
    }

    private static EnvironmentName named(Axes axes, Map<String, String> row) {
        String name = axes.name();
        for (Map.Entry<String, String> value : row.entrySet()) {
            name = name.replace("{" + value.getKey() + "}", value.getValue());
        }
        return EnvironmentName.listed(name, axes.place(), row);
    }

    private EnvironmentName excluded(EnvironmentName environment) {
        for (AxisRow row : declaration.exclude()) {
            if (rows.matches(row, environment)) {
                usedRows.add(row);
                return environment.excluded(row.place());
            }
        }
        return environment;
    }

    private void include() {
        List<EnvironmentName> originals = List.copyOf(environments.values());
        for (AxisRow row : declaration.include()) {
            Value env = row.parts().get("env");
            if (env != null) {
                for (String name : expand(env)) {
                    environments.computeIfAbsent(
                            checked(name, row.place()), absent -> EnvironmentName.explicit(name, row.place(), true));
                    environments.computeIfPresent(name, (same, environment) -> environment.including(row.layer()));
                }
                continue;
            }
            List<EnvironmentName> matching = originals.stream()
                    .filter(environment -> environment.excludedBy().isEmpty() && rows.matches(row, environment))
                    .toList();
            for (EnvironmentName environment : matching) {
                environments.computeIfPresent(environment.name(), (name, now) -> now.including(row.layer()));
            }
            String name = AxisRows.name(row);
            if (matching.isEmpty() && (!declaration.isInherited(row.place()) || isMeaningful(name, row))) {
                // An environment that exclude removed is added again.
                environments.put(
                        checked(name, row.place()),
                        EnvironmentName.listed(name, row.place(), Map.of()).including(row.layer()));
            }
        }
    }

    private boolean isMeaningful(String name, AxisRow row) {
        List<String> unknown = new ArrayList<>();
        table.of(name, Map.of(), unknown);
        return unknown.isEmpty() && knownParts().containsAll(row.parts().keySet());
    }

    private void add(EnvironmentName environment) {
        EnvironmentName before =
                environments.putIfAbsent(checked(environment.name(), environment.place()), environment);
        if (before != null) {
            problems.add(declaredTwice(environment, before));
        }
    }

    private static Problem declaredTwice(EnvironmentName environment, EnvironmentName before) {
        String where = environment.place().equals(before.place())
                ? environment.place()
                : environment.place() + " and " + before.place();
        return new Problem(
                "The environment '" + environment.name() + "' is declared twice.",
                where,
                "Its results would overwrite each other.",
                "Remove one of the two.");
    }

    private String checked(String name, String place) {
        if (!NAME.matcher(name).matches() || name.length() > MAX_LENGTH) {
            problems.add(new Problem(
                    "'" + name + "' is not a valid name of an environment.",
                    place,
                    "The name is used for a directory and in reports.",
                    "Use at most " + MAX_LENGTH + " letters, digits, dots, underscores, and - between factors."));
        }
        String other = namesByLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null && !other.equals(name)) {
            problems.add(new Problem(
                    "The environments '" + other + "' and '" + name + "' differ in case only.",
                    place,
                    "On many file systems they would share a folder.",
                    "Rename one of the two."));
        }
        return name;
    }

    private Set<String> knownParts() {
        Set<String> known = new TreeSet<>(table.groups());
        declaration.axes().forEach(axes -> known.addAll(axes.values().keySet()));
        return known;
    }

    private void checkParts() {
        Set<String> known = knownParts();
        List<AxisRow> all = new ArrayList<>(declaration.exclude());
        all.addAll(declaration.include());
        for (AxisRow row : all) {
            row.parts().forEach((part, value) -> {
                if (!known.contains(part) && !declaration.isInherited(row.place())) {
                    problems.unknown("factor, group or axis", part, value.place(), known);
                }
            });
        }
    }
}
