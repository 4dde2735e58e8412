package io.github.waymark.matrix.declare;

import io.github.waymark.problem.Problem;
import io.github.waymark.settings.Setting.Form;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the top level of a declaration. */
final class DeclarationReader {

    private final ProblemCollector problemCollector = new ProblemCollector();
    private final LayerReader layers = new LayerReader(problemCollector);

    Declaration read(Tree tree) {
        if (!(tree instanceof Tree.Mapping root)) {
            problemCollector.shape("the matrix", tree, "a mapping with keys such as `envs:`");
            problemCollector.throwIfAny();
            throw new IllegalStateException("a problem was reported");
        }
        for (Tree.Entry entry : root.entries()) {
            if (!Declaration.KEYS.contains(entry.name())) {
                problemCollector.add(misplaced(entry));
            }
        }
        checkVersion(root);
        Declaration declaration = new Declaration(
                envs(root),
                new AxesReader(problemCollector, layers).read(root.value("axes")),
                rows(root, "exclude", false),
                rows(root, "include", true),
                root.value("base").map(base -> layers.layer("base", base)).orElse(SettingsLayer.NOTHING),
                new FactorsReader(problemCollector, layers).read(root.value("factors")),
                named(root),
                labels(root),
                plugin(root),
                Set.of());
        problemCollector.throwIfAny();
        return declaration;
    }

    private static Problem misplaced(Tree.Entry entry) {
        if (Keys.setting(entry.name()).isPresent()) {
            return new Problem(
                    "'" + entry.name() + "' is at the top level.",
                    entry.where(),
                    "It is a setting of environments.",
                    "Move it below `base:`, where it applies to every environment, or below a factor or an environment.");
        }
        return ProblemCollector.unknownName("key", entry.name(), entry.where(), Declaration.KEYS);
    }

    private void checkVersion(Tree.Mapping root) {
        root.value("version")
                .flatMap(version -> layers.readValue(Form.TEXT, "version", version))
                .filter(version -> !version.text().equals("1"))
                .ifPresent(version -> problemCollector.value("version", version, "1, the only version of the format"));
    }

    private List<Value> envs(Tree.Mapping root) {
        List<Value> envs = new ArrayList<>();
        Optional<Tree> tree = root.value("envs");
        if (tree.isPresent() && tree.get() instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                layers.readValue(Form.TEXT, "envs", item).ifPresent(envs::add);
            }
        } else {
            tree.flatMap(text -> layers.readValue(Form.TEXT, "envs", text)).ifPresent(envs::add);
        }
        return envs;
    }

    private List<AxisRow> rows(Tree.Mapping root, String key, boolean settings) {
        List<AxisRow> rows = new ArrayList<>();
        for (Tree item : items(root.value(key), key)) {
            if (item instanceof Tree.Mapping mapping) {
                rows.add(row(key, mapping, settings));
            } else if (item instanceof Tree.Scalar text && !text.isNothing()) {
                rows.add(new AxisRow(
                        Map.of("env", Value.of(text.text(), text.where())), SettingsLayer.NOTHING, text.where()));
            } else {
                problemCollector.shape(key, item, "a list of entries such as `{jdk: 17, junit: latest}`");
            }
        }
        return rows;
    }

    private List<Tree> items(Optional<Tree> tree, String key) {
        if (tree.isEmpty()) {
            return List.of();
        }
        if (tree.get() instanceof Tree.Items items) {
            return items.values();
        }
        problemCollector.shape(key, tree.get(), "a list");
        return List.of();
    }

    /** In an include, every key that isn't a setting is a part of names; with {@code env}, {@code jdk} is a setting, too. */
    private AxisRow row(String key, Tree.Mapping mapping, boolean settings) {
        Map<String, Value> parts = new LinkedHashMap<>();
        List<Tree.Entry> rest = new ArrayList<>();
        boolean named = mapping.value("env").isPresent();
        for (Tree.Entry entry : mapping.entries()) {
            boolean isPart = !settings
                    || Keys.setting(entry.name()).isEmpty()
                    || (entry.name().equals("jdk") && !named);
            if (isPart) {
                layers.readValue(Form.WORDS, entry.name(), entry.value())
                        .map(value -> new Value(value.items(), entry.where()))
                        .ifPresent(value -> parts.put(entry.name(), value));
            } else {
                rest.add(entry);
            }
        }
        return new AxisRow(parts, layers.layer(key, new Tree.Mapping(rest, mapping.place())), mapping.where());
    }

    private Map<String, NamedLayer> named(Tree.Mapping root) {
        Map<String, NamedLayer> named = new LinkedHashMap<>();
        for (Tree.Entry entry : entries(root, "env", "names of environments, each with its settings")) {
            named.put(
                    entry.name(),
                    new NamedLayer(entry.name(), entry.where(), layers.layer(entry.name(), entry.value())));
        }
        return named;
    }

    private Map<String, Value> labels(Tree.Mapping root) {
        Map<String, Value> labels = new LinkedHashMap<>();
        for (Tree.Entry entry : entries(root, "labels", "names of groups, each with its environments")) {
            layers.readValue(Form.TEXTS, entry.name(), entry.value()).ifPresent(envs -> labels.put(entry.name(), envs));
        }
        return labels;
    }

    private Value plugin(Tree.Mapping root) {
        Value any = new Value(List.of(), "");
        for (Tree.Entry entry : entries(root, "requires", "`{plugin: \">=1.0\"}`")) {
            if (entry.name().equals("plugin")) {
                return layers.readValue(Form.TEXT, "plugin", entry.value()).orElse(any);
            }
            problemCollector.unknown("key", entry.name(), entry.where() + " in 'requires'", List.of("plugin"));
        }
        return any;
    }

    private List<Tree.Entry> entries(Tree.Mapping root, String key, String expected) {
        Optional<Tree> tree = root.value(key);
        if (tree.isEmpty()) {
            return List.of();
        }
        if (tree.get() instanceof Tree.Mapping mapping) {
            return mapping.entries();
        }
        problemCollector.shape(key, tree.get(), expected);
        return List.of();
    }
}
