package io.github.waymark.matrix.declare;

import io.github.waymark.settings.Setting.Form;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads blocks of axes; every key other than {@code name} and {@code strategy} is an axis. */
final class AxesReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final ProblemCollector problemCollector;
    private final LayerReader layers;

    AxesReader(ProblemCollector problemCollector, LayerReader layers) {
        this.problemCollector = problemCollector;
        this.layers = layers;
    }

    List<Axes> read(Optional<Tree> tree) {
        List<Axes> blocks = new ArrayList<>();
        if (tree.isPresent()) {
            List<Tree> all = tree.get() instanceof Tree.Items items ? items.values() : List.of(tree.get());
            for (Tree block : all) {
                if (block instanceof Tree.Mapping mapping) {
                    blocks.add(block(mapping));
                } else {
                    problemCollector.shape("axes", block, "names of axes with lists of values, `{jdk: [17, 25]}`");
                }
            }
        }
        return blocks;
    }

    private Axes block(Tree.Mapping mapping) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String name = "";
        Axes.Strategy strategy = Axes.Strategy.FULL;
        for (Tree.Entry entry : mapping.entries()) {
            switch (entry.name()) {
                case "name" ->
                    name = layers.readValue(Form.TEXT, "name", entry.value())
                            .map(Value::text)
                            .orElse("");
                case "strategy" -> strategy = strategy(entry.value());
                default -> values.put(entry.name(), values(entry));
            }
        }
        if (name.isEmpty()) {
            name = String.join(
                    "-",
                    values.keySet().stream()
                            .map(axis -> axis + "{" + axis + "}")
                            .toList());
        }
        checkName(name, values, mapping);
        return new Axes(name, strategy, values, mapping.where());
    }

    private List<String> values(Tree.Entry axis) {
        Optional<Value> given = layers.readValue(Form.WORDS, axis.name(), axis.value());
        if (given.isPresent() && given.get().items().isEmpty()) {
            problemCollector.value(axis.name(), given.get(), "at least one value");
        }
        return given.map(Value::items).orElse(List.of());
    }

    private Axes.Strategy strategy(Tree tree) {
        Value given = layers.readValue(Form.TEXT, "strategy", tree).orElse(Value.of("full", tree.where()));
        for (Axes.Strategy strategy : Axes.Strategy.values()) {
            if (strategy.name().toLowerCase(Locale.ROOT).equals(given.text())) {
                return strategy;
            }
        }
        problemCollector.value("strategy", given, "full, star, pairwise");
        return Axes.Strategy.FULL;
    }

    private void checkName(String name, Map<String, List<String>> values, Tree.Mapping mapping) {
        List<String> used = new ArrayList<>();
        Matcher placeholders = PLACEHOLDER.matcher(name);
        while (placeholders.find()) {
            used.add(placeholders.group(1));
            if (!values.containsKey(placeholders.group(1))) {
                problemCollector.unknown("axis", placeholders.group(1), mapping.where(), values.keySet());
            }
        }
        for (Map.Entry<String, List<String>> axis : values.entrySet()) {
            if (!used.contains(axis.getKey()) && axis.getValue().size() > 1) {
                problemCollector.value(
                        "name",
                        Value.of(name, mapping.where()),
                        "a name with {" + axis.getKey() + "}, to make the names of environments unique");
            }
        }
    }
}
