package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionGroup;
import io.github.waymark.configuration.option.VariableName;
import io.github.waymark.configuration.schema.SampledOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a sample of a configuration file: each option with its description, its type and its default, as a comment unless it is required.
 *
 * <p>Groups and options are sorted; what is written doesn't depend on anything else.
 */
public final class Sample {

    private final Dialect dialect;
    private final SampleSettings settings;
    private final Map<String, String> descriptions = new HashMap<>();
    private final List<Option> options;

    /**
     * A sample.
     *
     * @param options in any order
     * @param groups whose descriptions are shown above their options
     */
    public Sample(Dialect dialect, List<Option> options, List<OptionGroup> groups, SampleSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        groups.forEach(group -> descriptions.merge(
                group.name(), group.description(), (first, second) -> first.isEmpty() ? second : first));
        this.options = options.stream().filter(this::isShown).sorted(order()).toList();
    }

    private boolean isShown(Option option) {
        return (settings.deprecated() || option.deprecation().isEmpty()) && (!settings.minimal() || option.required());
    }

    private static Comparator<Option> order() {
        return Comparator.comparing((Option option) -> option.deprecation().isPresent())
                .thenComparing(Option::name)
                .thenComparing(option -> option.origin().artifact());
    }

    /** The file. */
    public String text(SampleFormat format) {
        return switch (format) {
            case PROPERTIES -> lines(format);
            case ENV -> lines(format);
            case YAML -> new YamlSample(this).text(groups());
            case INI ->
                IniSample.of(
                        options.stream().map(SampledOption::of).toList(),
                        settings.wrap(),
                        settings.minimal(),
                        settings.summarize());
        };
    }

    /** The options by group. An option that several jars declare is shown once. */
    private Map<String, List<Option>> groups() {
        Map<String, List<Option>> groups = new TreeMap<>();
        Map<String, Option> seen = new HashMap<>();
        for (Option option : options) {
            if (seen.putIfAbsent(option.name(), option) == null) {
                groups.computeIfAbsent(option.group(), key -> new ArrayList<>()).add(option);
            }
        }
        return groups;
    }

    private String lines(SampleFormat format) {
        StringBuilder out = new StringBuilder();
        groups().forEach((group, members) -> {
            out.append(out.isEmpty() ? "" : "\n");
            if (!group.isEmpty()) {
                String description = description(group);
                wrapped(group + (description.isEmpty() ? "" : " \u2014 " + description), "## ")
                        .forEach(line -> out.append(format == SampleFormat.PROPERTIES ? ascii(line) : line)
                                .append('\n'));
            }
            for (Option option : members) {
                for (String line : comments(option, "# ")) {
                    out.append(format == SampleFormat.PROPERTIES ? ascii(line) : line)
                            .append('\n');
                }
                out.append(option.required() ? "" : "#")
                        .append(setting(option, format))
                        .append('\n');
            }
        });
        return out.toString();
    }

    /** Comments of properties can't have escapes, and their encoding depends on the reader. */
    private static String ascii(String line) {
        return line.replace('\u2014', '-')
                .replace("\u201c", "\"")
                .replace("\u201d", "\"")
                .replace("\u2019", "'");
    }

    private String setting(Option option, SampleFormat format) {
        String name = name(option);
        if (format == SampleFormat.ENV) {
            return VariableName.of(name.replaceAll("<(\\w+)>", "$1"), dialect) + "="
                    + SampleText.variable(value(option));
        }
        return SampleText.propertyName(name) + "=" + SampleText.propertyValue(value(option));
    }

    /** The name, with something readable for the parts that stand for any name. */
    static String name(Option option) {
        return option.name().replaceAll("\"([^\"]*)\"", "<$1>").replaceAll("(^|\\.)\\*(?=\\.|$)", "$1<name>");
    }

    /** The default as one text; empty for a secret and where there is none. */
    static String value(Option option) {
        return option.secret()
                ? ""
                : option.defaultValue().map(OptionDefault::text).orElse("");
    }

    String description(String group) {
        return descriptions.getOrDefault(group, "").replaceAll("\\s+", " ").strip();
    }

    /** The comment lines of an option. */
    List<String> comments(Option option, String prefix) {
        String help = (settings.summarize() ? option.summary() : option.description()).strip();
        String type = "(" + TypeWords.restricted(option) + ")";
        List<String> lines = new ArrayList<>(wrapped(help.isEmpty() ? type : help + " " + type, prefix));
        for (Choice choice : option.choices()) {
            String words = choice.description().isEmpty()
                    ? ""
                    : ": " + choice.description().replaceAll("\\s+", " ");
            lines.addAll(wrapped("  " + choice.value() + words, prefix));
        }
        option.deprecation()
                .ifPresent(deprecation -> lines.addAll(wrapped(Sentences.deprecation(deprecation), prefix)));
        return lines;
    }

    List<String> wrapped(String text, String prefix) {
        int width = settings.wrap() == 0 ? 0 : Math.max(1, settings.wrap() - prefix.length());
        return TextWrap.lines(text, width).stream()
                .map(line -> (prefix + line).stripTrailing())
                .toList();
    }
}
