package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a sample as YAML. Lines that are turned off begin with {@code #}; without that character they are valid YAML. Comments begin with
 * {@code ##} or after blanks.
 */
final class YamlSample {

    private static final int STEP = 2;

    /** A name of a mapping. */
    private static final class Level {
        private final Map<String, Level> below = new TreeMap<>();
        private final List<String> comments = new ArrayList<>();
        private Optional<Option> option = Optional.empty();

        boolean isActive() {
            boolean required = below.isEmpty() && option.map(Option::required).orElse(false);
            return required || below.values().stream().anyMatch(Level::isActive);
        }
    }

    private final Sample sample;
    private final StringBuilder out = new StringBuilder();

    /** Options whose names are also mappings: they can only be written with dots. */
    private final List<Option> dotted = new ArrayList<>();

    YamlSample(Sample sample) {
        this.sample = sample;
    }

    String text(Map<String, List<Option>> groups) {
        Level root = new Level();
        groups.forEach((group, options) -> {
            String description = sample.description(group);
            if (!group.isEmpty() && !description.isEmpty()) {
                level(root, group).comments.add(description);
            }
            options.forEach(option -> level(root, Sample.name(option)).option = Optional.of(option));
        });
        write(root, 0);
        for (Option option : dotted) {
            sample.comments(option, "## ").forEach(line -> out.append(line).append('\n'));
            line(0, SampleText.yaml(Sample.name(option)) + ":" + value(option), option.required());
        }
        return out.toString();
    }

    private static Level level(Level root, String name) {
        Level level = root;
        for (String segment : CanonicalName.parts(name)) {
            level = level.below.computeIfAbsent(segment, key -> new Level());
        }
        return level;
    }

    private void write(Level parent, int indent) {
        parent.below.forEach((name, level) -> {
            comments(level, indent);
            Optional<Option> option = level.option;
            if (option.isPresent() && level.below.isEmpty()) {
                line(
                        indent,
                        SampleText.yaml(name) + ":" + value(option.get()),
                        option.get().required());
                return;
            }
            option.ifPresent(dotted::add);
            line(indent, SampleText.yaml(name) + ":", level.isActive());
            write(level, indent + STEP);
        });
    }

    private void comments(Level level, int indent) {
        String prefix = (indent == 0 ? "##" : " ".repeat(indent) + "#") + " ";
        for (String comment : level.comments) {
            sample.wrapped(comment, prefix).forEach(line -> out.append(line).append('\n'));
        }
        boolean leaf = level.below.isEmpty();
        level.option
                .filter(option -> leaf)
                .ifPresent(option -> sample.comments(option, prefix)
                        .forEach(line -> out.append(line).append('\n')));
    }

    private static String value(Option option) {
        Optional<OptionDefault> value = option.secret() ? Optional.empty() : option.defaultValue();
        if (value.isEmpty()) {
            return "";
        }
        if (!value.get().list()) {
            return " " + SampleText.yaml(value.get().text());
        }
        return " ["
                + String.join(
                        ", ", value.get().items().stream().map(SampleText::yaml).toList()) + "]";
    }

    private void line(int indent, String text, boolean active) {
        out.append(active ? "" : "#").append(" ".repeat(indent)).append(text).append('\n');
    }
}
