package io.github.waymark.configuration.option;

import java.util.List;
import java.util.Optional;

/**
 * An option of a program.
 *
 * @param name the canonical name, as its source states it; a segment {@code *} or in quotes stands for any name
 * @param group the prefix that it shares with other options; empty for none
 * @param defaultValue the value that applies if nothing is set
 * @param choices the values that are known; for an enum, its constants
 * @param closed whether only the choices are values
 * @param min the lowest value, in the notation of the type
 * @param max the highest value, in the notation of the type
 * @param pattern the regular expression that values match
 * @param unit the unit of a bare number, such as {@code s} or {@code MB}
 * @param required whether a program doesn't work without it
 * @param secret whether its value must not be shown
 * @param since the version in which the option appeared
 * @param description what it is for; empty if unknown
 * @param otherNames other names of the same option: old ones, those of environment variables, and with names in quotes
 * @param open whether any setting below the name is known
 */
public record Option(
        String name,
        String group,
        OptionType type,
        Optional<OptionDefault> defaultValue,
        List<Choice> choices,
        boolean closed,
        Optional<String> min,
        Optional<String> max,
        Optional<String> pattern,
        Optional<String> unit,
        boolean required,
        boolean secret,
        Phase phase,
        Optional<String> since,
        String description,
        Optional<Deprecation> deprecation,
        List<String> otherNames,
        boolean open,
        Origin origin) {

    public Option {
        choices = List.copyOf(choices);
        otherNames = List.copyOf(otherNames);
    }

    /** An option of which only name, type and origin are known; {@link #change} adds more. */
    public static Option of(String name, OptionType type, Origin origin) {
        return new OptionBuilder(name, type, origin).build();
    }

    /** A builder with the values of this option. */
    public OptionBuilder change() {
        return new OptionBuilder(this);
    }

    /** Whether it has no effect any more. */
    public boolean isRemoved() {
        return deprecation.map(Deprecation::isRemoval).orElse(false);
    }

    /** The first sentence of the description. */
    public String summary() {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }
}
