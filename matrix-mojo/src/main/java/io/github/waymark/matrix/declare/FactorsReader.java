package io.github.waymark.matrix.declare;

import io.github.waymark.problem.Problem;
import io.github.waymark.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the declared factors.
 *
 * <p>A factor with a setting among its keys is a plain factor; one whose keys all have settings below them, or nothing, is a group of
 * factors.
 */
final class FactorsReader {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]*");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._]*\\+?|[\\[(][0-9.]*,[0-9.]*[\\])]");

    private final ProblemCollector problemCollector;
    private final LayerReader layers;
    private final Map<String, NamedLayer> plain = new LinkedHashMap<>();
    private final Map<String, Map<String, NamedLayer>> groups = new LinkedHashMap<>();

    FactorsReader(ProblemCollector problemCollector, LayerReader layers) {
        this.problemCollector = problemCollector;
        this.layers = layers;
    }

    Factors read(Optional<Tree> tree) {
        if (tree.isPresent() && !(tree.get() instanceof Tree.Mapping)) {
            problemCollector.shape("factors", tree.get(), "names of factors, each with its settings");
        } else if (tree.isPresent()) {
            for (Tree.Entry entry : ((Tree.Mapping) tree.get()).entries()) {
                checkName(entry, NAME);
                read(entry);
            }
        }
        groups.forEach((group, values) -> values.values().forEach(value -> checkTwice(group + value.name(), value)));
        return new Factors(plain, groups);
    }

    private void read(Tree.Entry entry) {
        if (!isGroup(entry.value())) {
            plain.put(entry.name(), named(entry));
            return;
        }
        Map<String, NamedLayer> values = new LinkedHashMap<>();
        for (Tree.Entry value : ((Tree.Mapping) entry.value()).entries()) {
            checkName(value, VALUE);
            values.put(value.name(), named(value));
        }
        groups.put(entry.name(), values);
    }

    private static boolean isGroup(Tree tree) {
        return tree instanceof Tree.Mapping mapping
                && !mapping.entries().isEmpty()
                && mapping.entries().stream()
                        .allMatch(entry -> Keys.setting(entry.name()).isEmpty() && isSettings(entry.value()));
    }

    private static boolean isSettings(Tree tree) {
        return tree instanceof Tree.Mapping || (tree instanceof Tree.Scalar text && text.isNothing());
    }

    private NamedLayer named(Tree.Entry entry) {
        return new NamedLayer(entry.name(), entry.where(), layers.layer(entry.name(), entry.value()));
    }

    private void checkName(Tree.Entry entry, Pattern form) {
        if (!form.matcher(entry.name()).matches()) {
            problemCollector.add(new Problem(
                    "'" + entry.name() + "' is not a valid name of a factor.",
                    entry.where(),
                    "Names of environments consist of factors with - between them, and are used for directories.",
                    "Use letters, digits, dots and underscores, with a letter or digit at the start."));
        }
    }

    private void checkTwice(String name, NamedLayer value) {
        NamedLayer other = plain.get(name);
        if (other != null) {
            problemCollector.add(new Problem(
                    "The factor '" + name + "' is declared twice.",
                    value.place() + " and " + other.place(),
                    "Only one of the two can be used.",
                    "Remove one of them."));
        }
    }
}
