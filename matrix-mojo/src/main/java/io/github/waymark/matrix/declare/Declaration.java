package io.github.waymark.matrix.declare;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A matrix as it is declared, before names are expanded.
 *
 * @param envs generative names, {@code jdk{17,21}-junit{lowest,latest}}, each a list of one item
 * @param axes blocks of axes
 * @param exclude which environments are left out
 * @param include what is added
 * @param base settings of every environment
 * @param factors the declared factors
 * @param env settings of single environments, by name, or by a pattern with stars
 * @param labels names of groups, with generative names or patterns
 * @param plugin the version that the plugin must have, {@code >=1.2}; without items when any will do
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
        Value plugin) {

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
    }

    /**
     * Reads a declaration.
     *
     * @throws ProblemException with every problem that was found
     */
    public static Declaration of(Tree root) {
        return new DeclarationReader().read(root);
    }

    /** This, with settings that hold for every environment where {@code base} doesn't state them. */
    public Declaration withDefaults(SettingsLayer defaults) {
        Map<String, Value> values = new LinkedHashMap<>(defaults.values());
        values.putAll(base.values());
        return new Declaration(envs, axes, exclude, include, new SettingsLayer(values), factors, env, labels, plugin);
    }
}
