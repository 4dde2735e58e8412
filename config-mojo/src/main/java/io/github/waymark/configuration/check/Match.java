package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;

/** What is known about the name of a setting. */
sealed interface Match {

    /** An option. */
    record Exact(Option option) implements Match {}

    /**
     * A value below an option: an entry of a map, an element of a list, or a property of an object.
     *
     * @param type of the value
     */
    record Below(Option parent, OptionType type) implements Match {}

    /** Known, but nothing is known about its values. */
    record Open() implements Match {}

    /**
     * Not known, below names that a jar or the project declares.
     *
     * @param known the number of first segments that are known
     */
    record Unknown(int known) implements Match {}

    /** Below names that nothing declares: it belongs to something else. */
    record Foreign() implements Match {}
}
