package io.github.waymark.matrix.declare;

import io.github.waymark.process.CommandLine;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads layers of settings. */
final class LayerReader {

    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private final ProblemCollector problemCollector;

    LayerReader(ProblemCollector problemCollector) {
        this.problemCollector = problemCollector;
    }

    /**
     * The settings of a mapping; empty without a value.
     *
     * @param what the owner of the settings, for messages
     */
    SettingsLayer layer(String what, Tree tree) {
        if (tree instanceof Tree.Scalar text && (text.isNothing() || text.text().isBlank())) {
            return SettingsLayer.NOTHING;
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            problemCollector.shape(what, tree, "settings, such as `" + what + ": {timeout: 20m}`");
            return SettingsLayer.NOTHING;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Tree.Entry entry : mapping.entries()) {
            Optional<Setting> key = Keys.setting(entry.name());
            if (key.isPresent()) {
                read(key.get(), entry.name(), entry.value(), values);
            } else {
                problemCollector.unknown(
                        "key", entry.name(), entry.where() + " in '" + what + "'", Keys.names(Keys.SETTINGS));
            }
        }
        return new SettingsLayer(values);
    }

    private void read(Setting key, String name, Tree tree, Map<String, Value> values) {
        if (Keys.isMapping(key)) {
            readMapping(key, name, tree, values);
            return;
        }
        readValue(key.form(), name, tree).ifPresent(value -> {
            ValueReader.check(key, name, value, problemCollector);
            values.put(name, value);
        });
    }

    private void readMapping(Setting key, String name, Tree tree, Map<String, Value> values) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            problemCollector.shape(name, tree, "names with values, such as `" + name + ": {name: value}`");
            return;
        }
        for (Tree.Entry entry : mapping.entries()) {
            String below = name + "." + entry.name();
            if (key.form() == Form.MAP) {
                readValue(Form.TEXT, below, entry.value()).ifPresent(value -> values.put(below, value));
                continue;
            }
            Optional<Setting> condition = Keys.CONDITIONS.stream()
                    .filter(known -> known.name().equals(entry.name()))
                    .findFirst();
            if (condition.isPresent()) {
                read(condition.get(), below, entry.value(), values);
            } else {
                problemCollector.unknown(
                        "key", entry.name(), entry.where() + " in '" + name + "'", Keys.names(Keys.CONDITIONS));
            }
        }
    }

    /** Reads a value of a form; empty, with a problem reported, when the tree has another shape. */
    Optional<Value> readValue(Form form, String name, Tree tree) {
        if (tree instanceof Tree.Scalar text) {
            if (text.isNothing()) {
                problemCollector.shape(name, tree, "a value; an empty text is written ''");
                return Optional.empty();
            }
            return Optional.of(new Value(items(form, text.text()), tree.where()));
        }
        if (!form.isList() || !(tree instanceof Tree.Items items)) {
            problemCollector.shape(name, tree, form.isList() ? "a list of plain values" : "a plain value");
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Tree item : items.values()) {
            if (item instanceof Tree.Scalar text && !text.isNothing()) {
                texts.addAll(items(form, text.text()));
            } else if (Keys.areCommands(name)
                    && item instanceof Tree.Items words
                    && words.texts().isPresent()) {
                texts.add(CommandLine.join(words.texts().get()));
            } else if (Keys.areCommands(name)) {
                problemCollector.shape(name, item, "a list of commands, each a line or a list of words");
            } else {
                problemCollector.shape(name, item, "a list of plain values");
            }
        }
        return Optional.of(new Value(texts, tree.where()));
    }

    /** The items of a list that is written as text. */
    static List<String> items(Form form, String text) {
        return form == Form.WORDS
                ? Arrays.stream(COMMAS.split(text.strip(), -1))
                        .filter(item -> !item.isEmpty())
                        .toList()
                : List.of(text);
    }
}
