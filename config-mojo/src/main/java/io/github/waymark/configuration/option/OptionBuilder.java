package io.github.waymark.configuration.option;

import java.util.List;
import java.util.Optional;

/** Builds an option step by step, for sources that state only some of its parts. */
public final class OptionBuilder {

    private String name;
    private OptionType type;
    private Origin origin;
    private String group = "";
    private Optional<OptionDefault> defaultValue = Optional.empty();
    private List<Choice> choices = List.of();
    private boolean closed;
    private Optional<String> min = Optional.empty();
    private Optional<String> max = Optional.empty();
    private Optional<String> pattern = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private boolean required;
    private boolean secret;
    private Phase phase = Phase.RUN;
    private Optional<String> since = Optional.empty();
    private String description = "";
    private Optional<Deprecation> deprecation = Optional.empty();
    private List<String> otherNames = List.of();
    private boolean open;

    OptionBuilder(String name, OptionType type, Origin origin) {
        this.name = name;
        this.type = type;
        this.origin = origin;
    }

    OptionBuilder(Option option) {
        this(option.name(), option.type(), option.origin());
        group = option.group();
        defaultValue = option.defaultValue();
        choices = option.choices();
        closed = option.closed();
        min = option.min();
        max = option.max();
        pattern = option.pattern();
        unit = option.unit();
        required = option.required();
        secret = option.secret();
        phase = option.phase();
        since = option.since();
        description = option.description();
        deprecation = option.deprecation();
        otherNames = option.otherNames();
        open = option.open();
    }

    public OptionBuilder name(String value) {
        name = value;
        return this;
    }

    public OptionBuilder type(OptionType value) {
        type = value;
        return this;
    }

    public OptionBuilder origin(Origin value) {
        origin = value;
        return this;
    }

    public OptionBuilder group(String value) {
        group = value;
        return this;
    }

    public OptionBuilder defaultValue(Optional<OptionDefault> value) {
        defaultValue = value;
        return this;
    }

    public OptionBuilder choices(List<Choice> value) {
        choices = value;
        return this;
    }

    public OptionBuilder closed(boolean value) {
        closed = value;
        return this;
    }

    public OptionBuilder min(Optional<String> value) {
        min = value;
        return this;
    }

    public OptionBuilder max(Optional<String> value) {
        max = value;
        return this;
    }

    public OptionBuilder pattern(Optional<String> value) {
        pattern = value;
        return this;
    }

    public OptionBuilder unit(Optional<String> value) {
        unit = value;
        return this;
    }

    public OptionBuilder required(boolean value) {
        required = value;
        return this;
    }

    public OptionBuilder secret(boolean value) {
        secret = value;
        return this;
    }

    public OptionBuilder phase(Phase value) {
        phase = value;
        return this;
    }

    public OptionBuilder since(Optional<String> value) {
        since = value;
        return this;
    }

    public OptionBuilder description(String value) {
        description = value;
        return this;
    }

    public OptionBuilder deprecation(Optional<Deprecation> value) {
        deprecation = value;
        return this;
    }

    public OptionBuilder otherNames(List<String> value) {
        otherNames = value;
        return this;
    }

    public OptionBuilder open(boolean value) {
        open = value;
        return this;
    }

    /** The option. */
    public Option build() {
        return new Option(
                name,
                group,
                type,
                defaultValue,
                choices,
                closed,
                min,
                max,
                pattern,
                unit,
                required,
                secret,
                phase,
                since,
                description,
                deprecation,
                otherNames,
                open,
                origin);
    }
}
