package io.github.waymark.configuration.schema;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionGroup;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.option.Phase;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a program in Python, as {@code oslo-config-generator --format json} or {@code yaml} exports them.
 *
 * <p>Options of the group {@code DEFAULT} have no prefix.
 *
 * @param options in the order of the export
 */
public record OsloExport(List<SampledOption> options, List<OptionGroup> groups) {

    private static final String DEFAULT = "DEFAULT";
    private static final String LIST = "list value";
    private static final String MULTI = "multi valued";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("string value", Kind.STRING),
            Map.entry("boolean value", Kind.BOOLEAN),
            Map.entry("integer value", Kind.INTEGER),
            Map.entry("floating point value", Kind.NUMBER),
            Map.entry("dict value", Kind.MAP),
            Map.entry("IP address value", Kind.ADDRESS),
            Map.entry("port value", Kind.PORT),
            Map.entry("hostname value", Kind.HOST),
            Map.entry("host address value", Kind.HOST),
            Map.entry("host domain value", Kind.HOST),
            Map.entry("uri value", Kind.URI));

    public OsloExport {
        options = List.copyOf(options);
        groups = List.copyOf(groups);
    }

    /** The options without what only samples show. */
    public List<Option> plainOptions() {
        return options.stream().map(SampledOption::option).toList();
    }

    /**
     * Reads an export.
     *
     * @param name the file in messages
     * @throws ProblemException if it is none
     */
    public static OsloExport read(String text, String name) {
        Tree root = text.stripLeading().startsWith("{") ? json(text, name) : yaml(text, name);
        List<SampledOption> options = new ArrayList<>();
        List<OptionGroup> groups = new ArrayList<>();
        for (Tree.Entry group : mapping(value(root, "options"), name).entries()) {
            String help = text(group.value(), "help").orElse("");
            groups.add(new OptionGroup(group.name(), "", help));
            if (value(group.value(), "opts").orElse(group.value()) instanceof Tree.Items items) {
                for (Tree option : items.values()) {
                    options.add(option(option, group.name(), name));
                }
            }
        }
        return new OsloExport(options, groups);
    }

    private static Tree json(String text, String name) {
        try {
            return JsonTree.read(text, name);
        } catch (IOException | IllegalStateException e) {
            throw notExport(name, "It can't be read as JSON: " + e.getMessage());
        }
    }

    private static Tree yaml(String text, String name) {
        return YamlFile.read(text, name)
                .root("export of oslo.config", "Its options are unknown.")
                .orElseThrow(() -> notExport(name, "It is empty"));
    }

    private static ProblemException notExport(String name, String why) {
        return new ProblemException(new Problem(
                "The file is no export of oslo.config.",
                name,
                why + ".",
                "Write it with `oslo-config-generator --namespace NAME --format json`."));
    }

    private static SampledOption option(Tree tree, String group, String file) {
        String dest = text(tree, "dest").orElse("");
        if (dest.isEmpty()) {
            throw notExport(file, "An option of the group " + group + " has no name");
        }
        String namespace = text(tree, "namespace").orElse("");
        Option option = Option.of(
                        name(group, dest), type(text(tree, "type").orElse("")), new Origin(namespace, file, ""))
                .change()
                .group(group)
                .defaultValue(defaultValue(tree, "default"))
                .choices(choices(tree))
                .closed(true)
                .min(text(tree, "min"))
                .max(text(tree, "max"))
                .required(flag(tree, "required"))
                .secret(flag(tree, "secret"))
                .phase(flag(tree, "mutable") ? Phase.MUTABLE : Phase.START)
                .description(text(tree, "help").orElse(""))
                .deprecation(deprecation(tree))
                .otherNames(oldNames(tree, group, dest))
                .build();
        Optional<String> sample = defaultValue(tree, "sample_default").map(OptionDefault::text);
        return new SampledOption(option, namespace, sample, flag(tree, "advanced"));
    }

    private static String name(String group, String name) {
        return group.equals(DEFAULT) ? name : group + "." + name;
    }

    private static OptionType type(String word) {
        if (word.equals(LIST) || word.equals(MULTI)) {
            return new OptionType(Kind.LIST, word, List.of(OptionType.of(Kind.STRING, "")));
        }
        return OptionType.of(KINDS.getOrDefault(word, Kind.OPAQUE), word);
    }

    private static Optional<OptionDefault> defaultValue(Tree tree, String name) {
        Optional<Tree> value = value(tree, name);
        if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
            List<String> pairs = new ArrayList<>();
            for (Tree.Entry entry : mapping.entries()) {
                pairs.add(entry.name() + ":"
                        + entry.value()
                                .texts()
                                .map(texts -> String.join(",", texts))
                                .orElse(""));
            }
            return Optional.of(new OptionDefault(pairs, true));
        }
        if (value.isPresent() && value.get() instanceof Tree.Items items) {
            return Optional.of(new OptionDefault(items.texts().orElse(List.of()), true));
        }
        return text(tree, name).map(OptionDefault::of);
    }

    private static List<Choice> choices(Tree tree) {
        List<Choice> choices = new ArrayList<>();
        if (value(tree, "choices").orElse(tree) instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                List<String> pair = item.texts().orElse(List.of());
                if (!pair.isEmpty()) {
                    choices.add(new Choice(pair.get(0), pair.size() > 1 ? pair.get(1) : "", false));
                }
            }
        }
        return choices;
    }

    private static Optional<Deprecation> deprecation(Tree tree) {
        return flag(tree, "deprecated_for_removal")
                ? Optional.of(new Deprecation(
                        Deprecation.Severity.WARNING,
                        text(tree, "deprecated_reason"),
                        Optional.empty(),
                        text(tree, "deprecated_since")))
                : Optional.empty();
    }

    private static List<String> oldNames(Tree tree, String group, String dest) {
        List<String> names = new ArrayList<>();
        if (value(tree, "deprecated_opts").orElse(tree) instanceof Tree.Items items) {
            for (Tree old : items.values()) {
                String oldGroup = text(old, "group").orElse(group);
                names.add(name(oldGroup, text(old, "name").orElse(dest)));
            }
        }
        return names;
    }

    private static Tree.Mapping mapping(Optional<Tree> value, String name) {
        if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
            return mapping;
        }
        throw notExport(name, "It has no mapping 'options'");
    }

    private static Optional<Tree> value(Tree tree, String name) {
        return tree instanceof Tree.Mapping mapping ? mapping.value(name) : Optional.empty();
    }

    /** A text; empty for null. */
    private static Optional<String> text(Tree tree, String name) {
        return value(tree, name).isPresent()
                        && value(tree, name).get() instanceof Tree.Scalar scalar
                        && !scalar.isNothing()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static boolean flag(Tree tree, String name) {
        return text(tree, name).orElse("").equalsIgnoreCase("true");
    }
}
