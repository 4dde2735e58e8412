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
 * <p>As GitHub's matrix does: first all combinations, then {@code exclude}, then {@code include}, which adds to those that it
 * means, and where it means none makes a new one.
 */
public final class EnvironmentNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]*(-[A-Za-z0-9._]+)*");
    private static final int LONGEST = 120;

    private final Declaration declaration;
    private final FactorTable table;
    private final AxisRows rows;
    private final IntFunction<List<Integer>> releases;
    private final ProblemCollector problems = new ProblemCollector();
    private final Map<String, EnvironmentName> drafts = new LinkedHashMap<>();
    private final Set<AxisRow> used = new HashSet<>();
    /** Each name by its spelling in lower case. */
    private final Map<String, String> spellings = new HashMap<>();

    public EnvironmentNames(Declaration declaration, FactorTable table, IntFunction<List<Integer>> releases) {
        this.declaration = declaration;
        this.table = table;
        this.rows = new AxisRows(table);
        this.releases = releases;
    }

    /**
     * All of them, by name, in the order of their declaration.
     *
     * @throws ProblemException with everything that is wrong with the names
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
        drafts.replaceAll((name, draft) -> excluded(draft));
        include();
        for (NamedLayer env : declaration.env().values()) {
            for (String name :
                    env.name().indexOf('*') < 0 ? expand(Value.of(env.name(), env.place())) : List.<String>of()) {
                drafts.computeIfAbsent(
                        checked(name, env.place()), absent -> EnvironmentName.whole(name, env.place(), false));
            }
        }
        problems.throwIfAny();
        return drafts;
    }

    /** What is probably not as it was meant, once all names are made: entries of {@code exclude} that leave out nothing. */
    public List<String> notices() {
        return declaration.exclude().stream()
                .filter(row -> !used.contains(row))
                .map(row -> "the entry of exclude at " + row.place() + " leaves out nothing")
                .toList();
    }

    private List<String> expand(Value text) {
        return Braces.expand(text.text(), text.place(), releases);
    }

    private void combine(Axes axes) {
        for (Map<String, String> row : Combinations.of(
                axes, row -> excluded(draft(axes, row)).excludedBy().isEmpty())) {
            add(draft(axes, row));
        }
    }

    private static EnvironmentName draft(Axes axes, Map<String, String> row) {
        String name = axes.name();
        for (Map.Entry<String, String> value : row.entrySet()) {
            name = name.replace("{" + value.getKey() + "}", value.getValue());
        }
        return EnvironmentName.listed(name, axes.place(), row);
    }

    private EnvironmentName excluded(EnvironmentName draft) {
        for (AxisRow row : declaration.exclude()) {
            if (rows.means(row, draft)) {
                used.add(row);
                return draft.excluded(row.place());
            }
        }
        return draft;
    }

    private void include() {
        List<EnvironmentName> originals = List.copyOf(drafts.values());
        for (AxisRow row : declaration.include()) {
            Value env = row.parts().get("env");
            if (env != null) {
                for (String name : expand(env)) {
                    drafts.computeIfAbsent(
                            checked(name, row.place()), absent -> EnvironmentName.whole(name, row.place(), true));
                    drafts.computeIfPresent(name, (same, draft) -> draft.including(row.layer()));
                }
                continue;
            }
            List<EnvironmentName> meant = originals.stream()
                    .filter(draft -> draft.excludedBy().isEmpty() && rows.means(row, draft))
                    .toList();
            for (EnvironmentName draft : meant) {
                drafts.computeIfPresent(draft.name(), (name, now) -> now.including(row.layer()));
            }
            if (meant.isEmpty()) {
                String name = AxisRows.name(row);
                // One that exclude has left out comes back by being included.
                drafts.put(
                        checked(name, row.place()),
                        EnvironmentName.listed(name, row.place(), Map.of()).including(row.layer()));
            }
        }
    }

    private void add(EnvironmentName draft) {
        EnvironmentName before = drafts.putIfAbsent(checked(draft.name(), draft.place()), draft);
        if (before != null) {
            problems.add(twice(draft, before));
        }
    }

    private static Problem twice(EnvironmentName draft, EnvironmentName before) {
        String where = draft.place().equals(before.place()) ? draft.place() : draft.place() + " and " + before.place();
        return new Problem(
                "The environment '" + draft.name() + "' is declared twice.",
                where,
                "Its results would overwrite each other.",
                "Remove one of the two.");
    }

    private String checked(String name, String place) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            problems.add(new Problem(
                    "'" + name + "' can't be the name of an environment.",
                    place,
                    "It is the name of a folder, and of a part of reports.",
                    "Use at most " + LONGEST + " letters, digits, dots, underscores, and - between factors."));
        }
        String other = spellings.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null && !other.equals(name)) {
            problems.add(new Problem(
                    "The environments '" + other + "' and '" + name + "' differ in case only.",
                    place,
                    "On many file systems they would share a folder.",
                    "Rename one of the two."));
        }
        return name;
    }

    private void checkParts() {
        Set<String> known = new TreeSet<>(table.groups());
        declaration.axes().forEach(axes -> known.addAll(axes.values().keySet()));
        List<AxisRow> all = new ArrayList<>(declaration.exclude());
        all.addAll(declaration.include());
        for (AxisRow row : all) {
            row.parts().forEach((part, value) -> {
                if (!known.contains(part)) {
                    problems.unknown("factor, group or axis", part, value.place(), known);
                }
            });
        }
    }
}
