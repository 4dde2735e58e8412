package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.VariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An option on a reference page.
 *
 * @param anchor depends on the name only, so that links stay valid
 * @param type in words, with its restrictions
 * @param defaultValue empty for none
 * @param since empty if unknown
 * @param variable the name of the environment variable
 * @param choices values, each with a description if there is one
 * @param deprecation a sentence; empty if it is not deprecated
 */
public record ReferenceRow(
        String name,
        String anchor,
        String type,
        String defaultValue,
        String since,
        String variable,
        String description,
        List<String> choices,
        String deprecation) {

    public ReferenceRow {
        choices = List.copyOf(choices);
    }

    static ReferenceRow of(Option option, Dialect dialect) {
        List<String> choices = new ArrayList<>();
        for (Choice choice : option.choices()) {
            String words = oneLine(choice.description());
            choices.add(choice.value() + (words.isEmpty() ? "" : ": " + words));
        }
        return new ReferenceRow(
                option.name(),
                anchor(option.name()),
                TypeWords.restricted(option),
                option.secret()
                        ? ""
                        : option.defaultValue().map(OptionDefault::text).orElse(""),
                option.since().orElse(""),
                VariableName.of(Sample.name(option).replaceAll("<(\\w+)>", "$1"), dialect),
                oneLine(option.description()),
                choices,
                option.deprecation().map(Sentences::deprecation).orElse(""));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** {@code cats.feeder.max-size} is {@code cats-feeder-max-size}. */
    static String anchor(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the option is deprecated. */
    public boolean isDeprecated() {
        return !deprecation.isEmpty();
    }
}
