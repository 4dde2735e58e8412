package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Phase;
import io.github.waymark.configuration.schema.SampledOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a sample in the format of oslo.config's generator: groups, and per option its help, restrictions and default.
 *
 * <p>Unlike the original, the order of choices is that of their declaration, groups without options are left out, and words are never
 * broken.
 */
public final class IniSample {

    private static final String DEFAULT = "DEFAULT";

    /** The words of oslo.config for types that were not read from its export. */
    private static final Map<OptionType.Kind, String> WORDS = Map.of(
            OptionType.Kind.BOOLEAN, "boolean value",
            OptionType.Kind.INTEGER, "integer value",
            OptionType.Kind.NUMBER, "floating point value",
            OptionType.Kind.LIST, "list value",
            OptionType.Kind.MAP, "dict value",
            OptionType.Kind.PORT, "port value",
            OptionType.Kind.ADDRESS, "IP address value",
            OptionType.Kind.HOST, "host address value",
            OptionType.Kind.URI, "uri value");

    private final int width;
    private final boolean minimal;
    private final boolean summarize;
    private final StringBuilder out = new StringBuilder();

    private IniSample(int width, boolean minimal, boolean summarize) {
        this.width = width;
        this.minimal = minimal;
        this.summarize = summarize;
    }

    /**
     * Writes a sample.
     *
     * @param width the maximum length of comments; 0 for any length
     * @param minimal whether to write required options only
     * @param summarize whether to write only the first paragraph of descriptions
     */
    public static String of(List<SampledOption> options, int width, boolean minimal, boolean summarize) {
        return new IniSample(width, minimal, summarize).write(options);
    }

    private String write(List<SampledOption> options) {
        Comparator<String> defaultFirst = Comparator.comparing((String group) -> !group.equals(DEFAULT));
        Map<String, List<SampledOption>> groups = new TreeMap<>(defaultFirst.thenComparing(Comparator.naturalOrder()));
        for (SampledOption option : options) {
            if (!minimal || option.option().required()) {
                groups.computeIfAbsent(group(option.option()), key -> new ArrayList<>())
                        .add(option);
            }
        }
        groups.forEach((name, group) -> {
            out.append(out.isEmpty() ? "" : "\n\n").append('[').append(name).append("]\n");
            Map<String, List<SampledOption>> namespaces = new TreeMap<>();
            group.forEach(option -> namespaces
                    .computeIfAbsent(option.namespace(), key -> new ArrayList<>())
                    .add(option));
            namespaces.forEach(this::writeNamespace);
        });
        return out.toString();
    }

    private static String group(Option option) {
        return option.group().isEmpty() ? DEFAULT : option.group();
    }

    private void writeNamespace(String namespace, List<SampledOption> options) {
        out.append("\n#\n# From ").append(namespace).append("\n#\n");
        List<SampledOption> sorted = new ArrayList<>(options);
        sorted.sort(Comparator.comparing(SampledOption::advanced));
        for (SampledOption option : sorted) {
            out.append('\n');
            writeOption(option);
        }
    }

    private void writeOption(SampledOption sampled) {
        Option option = sampled.option();
        writeHelp(help(option));
        option.min().ifPresent(min -> line("# Minimum value: " + min));
        option.max().ifPresent(max -> line("# Maximum value: " + max));
        writeChoices(option);
        if (option.phase() == Phase.MUTABLE) {
            line("# Note: This option can be changed without restarting.");
        }
        writeOldNames(option);
        option.deprecation().ifPresent(this::writeDeprecation);
        if (sampled.advanced()) {
            line("# Advanced Option: intended for advanced users and not used");
            line("# by the majority of users, and might have a significant");
            line("# effect on stability and/or performance.");
        }
        if (sampled.sampleDefault().isPresent()) {
            line("#");
            line("# This option has a sample default set, which means that");
            line("# its actual default value may vary from the one documented");
            line("# below.");
        }
        for (String value : values(option, sampled.sampleDefault())) {
            line((minimal ? "" : "#") + key(option) + " =" + (value.isEmpty() ? "" : " " + value));
        }
    }

    private void writeChoices(Option option) {
        if (!option.choices().isEmpty()) {
            line("# Possible values:");
            for (Choice choice : option.choices()) {
                String words = choice.description().isEmpty() ? "<No description provided>" : choice.description();
                writeHelp((choice.value().isEmpty() ? "''" : choice.value()) + " - " + words);
            }
        }
    }

    private String help(Option option) {
        String type = "(" + typeWord(option.type()) + ")";
        String help = option.description();
        if (help.isEmpty()) {
            return type;
        }
        if (summarize) {
            int paragraph = help.indexOf("\n\n");
            String first = (paragraph < 0 ? help : help.substring(0, paragraph))
                    .replaceFirst(":+$", "")
                    .replaceFirst("\\.+$", "");
            help = paragraph < 0 ? first : first + ". For more information, refer to the documentation.";
        }
        boolean mark = option.deprecation().isPresent() && !option.description().startsWith("DEPRECATED");
        return (mark ? "DEPRECATED: " : "") + help + " " + type;
    }

    private static String typeWord(OptionType type) {
        String declared = type.declared();
        return declared.endsWith(" value") || declared.equals("multi valued")
                ? declared
                : WORDS.getOrDefault(type.kind(), "string value");
    }

    private static String key(Option option) {
        String group = group(option);
        return option.name().startsWith(group + ".") ? option.name().substring(group.length() + 1) : option.name();
    }

    /** Names with a dash are not valid in a file. */
    private void writeOldNames(Option option) {
        for (String name : option.otherNames()) {
            int dot = name.lastIndexOf('.');
            String group = dot < 0 ? DEFAULT : name.substring(0, dot);
            if (name.indexOf('-', dot + 1) < 0) {
                line("# Deprecated group/name - [" + group + "]/" + name.substring(dot + 1));
            }
        }
    }

    private void writeDeprecation(Deprecation deprecation) {
        line("# This option is deprecated for removal"
                + deprecation.since().map(since -> " since " + since).orElse("") + ".");
        line("# Its value may be silently ignored in the future.");
        deprecation.reason().ifPresent(reason -> writeHelp("Reason: " + reason));
        deprecation.replacement().ifPresent(replacement -> writeHelp("Use " + replacement + " instead."));
    }

    private List<String> values(Option option, Optional<String> sampleDefault) {
        if (sampleDefault.isPresent()) {
            return List.of(quoted(sampleDefault.get()));
        }
        Optional<OptionDefault> value = option.defaultValue();
        if (value.isEmpty()) {
            // A required option without default has to be completed.
            return List.of(minimal ? "" : "<None>");
        }
        if (option.type().declared().equals("multi valued")) {
            List<String> items = value.get().items();
            return items.isEmpty()
                    ? List.of("")
                    : items.stream().map(IniSample::quoted).toList();
        }
        return value.get().list()
                ? List.of(String.join(
                        ",", value.get().items().stream().map(IniSample::quoted).toList()))
                : List.of(quoted(value.get().text().replace("\n", "\n ")));
    }

    /** Blanks around a value need quotes. */
    private static String quoted(String value) {
        return value.strip().length() < value.length() ? "\"" + value + "\"" : value;
    }

    private void writeHelp(String text) {
        for (String line : TextWrap.lines(text, width == 0 ? 0 : width - 2)) {
            line(line.isEmpty() ? "#" : "# " + line);
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
