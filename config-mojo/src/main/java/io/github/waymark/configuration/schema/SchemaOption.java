package io.github.waymark.configuration.schema;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.option.Phase;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import io.github.waymark.problem.Problem;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an option of a schema. */
final class SchemaOption {

    private static final List<String> KEYS = List.of(
            "type",
            "default",
            "description",
            "choices",
            "min",
            "max",
            "pattern",
            "unit",
            "required",
            "secret",
            "since",
            "phase",
            "names",
            "deprecated");
    private static final List<String> DEPRECATION = List.of("level", "reason", "replacement", "since");

    private final String name;
    private final Tree.Mapping mapping;
    private final List<Problem> problems;
    private final SchemaNode node;

    SchemaOption(String name, Tree.Mapping mapping, List<Problem> problems) {
        this.name = name;
        this.mapping = mapping;
        this.problems = problems;
        this.node = new SchemaNode(mapping, problems);
    }

    Option read(String group, Origin origin) {
        node.requireKeys(KEYS);
        List<Choice> choices = choices();
        Optional<Deprecation> deprecation = deprecation();
        String description = description(deprecation.isPresent());
        Option option = Option.of(name, type(), origin)
                .change()
                .group(group)
                .choices(choices)
                .closed(!choices.isEmpty())
                .defaultValue(mapping.value("default").isEmpty() ? Optional.empty() : defaultValue())
                .min(node.text("min"))
                .max(node.text("max"))
                .pattern(node.text("pattern"))
                .unit(node.text("unit"))
                .required(node.flag("required"))
                .secret(node.flag("secret"))
                .since(node.text("since"))
                .phase(phase())
                .description(description)
                .deprecation(deprecation)
                .otherNames(node.texts("names"))
                .build();
        checkDefault(option);
        return option;
    }

    private String description(boolean deprecated) {
        String description = node.text("description").orElse("");
        if (description.isBlank() && !deprecated) {
            problems.add(new Problem(
                    "The option '" + name + "' has no description.",
                    mapping.where(),
                    "Samples and reference pages would have nothing to say about it.",
                    "Add `description:` with a sentence."));
        }
        return description;
    }

    private OptionType type() {
        String word = node.text("type").orElse("string");
        Optional<OptionType> type = OptionType.ofWord(word);
        if (type.isEmpty()) {
            List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
            node.invalid(
                    "type",
                    NearestName.question(word, words) + "Valid types: " + String.join(", ", words)
                            + ", with the types of elements as in list<port> and map<string,integer>.");
        }
        return type.orElse(OptionType.UNKNOWN);
    }

    private Optional<OptionDefault> defaultValue() {
        Tree value = mapping.value("default").orElseThrow();
        if (value instanceof Tree.Items) {
            return Optional.of(new OptionDefault(node.texts("default"), true));
        }
        return node.text("default").map(OptionDefault::of);
    }

    private List<Choice> choices() {
        Optional<Tree> value = mapping.value("choices");
        if (value.isPresent() && value.get() instanceof Tree.Mapping words) {
            List<Choice> choices = new ArrayList<>();
            for (Tree.Entry entry : words.entries()) {
                String text = entry.value() instanceof Tree.Scalar scalar ? scalar.text() : "";
                choices.add(new Choice(entry.name(), text, false));
            }
            return choices;
        }
        return node.texts("choices").stream().map(Choice::of).toList();
    }

    private Phase phase() {
        Optional<String> word = node.text("phase");
        if (word.isEmpty()) {
            return Phase.START;
        }
        for (Phase phase : Phase.values()) {
            if (phase.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word.get())) {
                return phase;
            }
        }
        node.invalid("phase", "Valid values: build, build-and-run, start, run, mutable.");
        return Phase.START;
    }

    private Optional<Deprecation> deprecation() {
        Optional<Tree> value = mapping.value("deprecated");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof Tree.Mapping details)) {
            node.invalid("deprecated", "Write `deprecated: {since: 1.2.0, replacement: …, reason: …}`.");
            return Optional.empty();
        }
        SchemaNode deprecated = new SchemaNode(details, problems);
        deprecated.requireKeys(DEPRECATION);
        String level = deprecated.text("level").orElse("warning");
        if (!level.equals("warning") && !level.equals("error")) {
            deprecated.invalid("level", "Valid values: warning, error.");
        }
        Deprecation read = new Deprecation(
                level.equals("error") ? Deprecation.Severity.ERROR : Deprecation.Severity.WARNING,
                deprecated.text("reason"),
                deprecated.text("replacement"),
                deprecated.text("since"));
        if (read.isSilent()) {
            node.invalid("deprecated", "Add `reason:` or `replacement:`.");
        }
        return Optional.of(read);
    }

    private void checkDefault(Option option) {
        if (option.defaultValue().isEmpty()) {
            return;
        }
        ValueReading reading = ValueReader.of(Dialect.PLAIN)
                .read(option, option.defaultValue().get().text());
        if (reading instanceof ValueReading.Invalid invalid) {
            node.invalid("default", "Expected: " + invalid.expected() + ".");
        }
    }
}
