package io.github.waymark.matrix.declare;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The declaration of a matrix, before names are expanded.
 *
 * @param envs generative names, {@code jdk{17,21}-junit{lowest,latest}}, each a list of one item
 * @param axes blocks of axes
 * @param exclude the environments to exclude
 * @param include the environments or settings to add
 * @param base settings of every environment
 * @param factors the declared factors
 * @param env settings of single environments, by name, or by a pattern with stars
 * @param labels names of groups, with generative names or patterns
 * @param plugin the required version of the plugin, {@code >=1.2}; without items when any is accepted
 * @param inherited the POMs that the project inherits from, as places name them
 */
public record Declaration(
        List<Value> envs,
        List<Axes> axes,
        List<AxisRow> exclude,
        List<AxisRow> include,
        SettingsLayer base,
        Factors factors,
        Map<String, NamedLayer> env,
        Map<String, Value> labels,
        Value plugin,
        Set<String> inherited) {

    /** The keys of the top level. */
    public static final List<String> KEYS =
            List.of("version", "requires", "envs", "axes", "exclude", "include", "labels", "base", "factors", "env");

    public Declaration {
        envs = List.copyOf(envs);
        axes = List.copyOf(axes);
        exclude = List.copyOf(exclude);
        include = List.copyOf(include);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        inherited = Set.copyOf(inherited);
    }

    /**
     * Reads a declaration.
     *
     * @throws ProblemException with all problems that were found
     */
    public static Declaration of(Tree root) {
        return new DeclarationReader().read(root);
    }

    /** A copy with default values for settings that {@code base} doesn't have. */
    public Declaration withDefaults(SettingsLayer defaults) {
        Map<String, Value> values = new LinkedHashMap<>(defaults.values());
        values.putAll(base.values());
        return new Declaration(envs, axes, exclude, include, new SettingsLayer(values), factors, env, labels, plugin, inherited);
    }

    /** A copy that knows which POMs the project inherits from. */
    public Declaration withInherited(Set<String> poms) {
        return new Declaration(envs, axes, exclude, include, base, factors, env, labels, plugin, poms);
    }

    /**
     * Whether something was declared by a parent. A parent speaks for many projects: what its labels, entries and dependencies name may not
     * exist in this one.
     */
    public boolean isInherited(String place) {
        return inherited.stream().anyMatch(pom -> place.equals(pom) || place.startsWith(pom + ":"));
    }

    /** The dependencies that parents declare. */
    public Set<String> inheritedDepends() {
        List<SettingsLayer> layers = new ArrayList<>(List.of(base));
        factors.plain().values().forEach(factor -> layers.add(factor.layer()));
        factors.groups().values().forEach(group -> group.values().forEach(value -> layers.add(value.layer())));
        env.values().forEach(named -> layers.add(named.layer()));
        include.forEach(row -> layers.add(row.layer()));
        Set<String> depends = new HashSet<>();
        for (SettingsLayer layer : layers) {
            Value value = layer.values().get("depends");
            if (value != null && isInherited(value.place())) {
                depends.addAll(value.items());
            }
        }
        return depends;
    }
}
