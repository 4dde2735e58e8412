package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import java.util.ArrayList;
import java.util.List;

/** Types in words, with ranges: {@code duration, at least 1m}. */
final class TypeWords {

    private TypeWords() {}

    static String of(OptionType type) {
        return switch (type.kind()) {
            case STRING -> "text";
            case BOOLEAN -> "true or false";
            case INTEGER -> "whole number";
            case NUMBER -> "number";
            case DURATION -> "duration";
            case SIZE -> "size";
            case PORT -> "port";
            case HOST -> "host";
            case ADDRESS -> "IP address";
            case URI -> "URI";
            case PATH -> "path";
            case CLASS -> "class";
            case CHARSET -> "character set";
            case LOCALE -> "locale";
            case TIMEZONE -> "time zone";
            case ENUM -> "choice";
            case REGEX -> "regular expression";
            case LIST -> type.arguments().isEmpty() ? "list" : "list of " + plural(type.element());
            case MAP -> type.arguments().isEmpty() ? "map" : "map of " + plural(type.element());
            case OPAQUE -> type.declared().isEmpty() ? "any value" : type.shortName();
        };
    }

    private static String plural(OptionType type) {
        String word = of(type);
        return switch (type.kind()) {
            case BOOLEAN -> "true or false";
            case LIST, MAP -> word.replaceFirst("^(list|map)", "$1s");
            case ADDRESS -> "IP addresses";
            case CLASS -> "classes";
            case OPAQUE -> word.equals("any value") ? "any values" : word;
            default -> word + "s";
        };
    }

    /** The type with its restrictions. */
    static String restricted(Option option) {
        List<String> words = new ArrayList<>();
        words.add(option.choices().isEmpty() || !option.closed() ? of(option.type()) : "choice");
        option.min().ifPresent(min -> words.add("at least " + min));
        option.max().ifPresent(max -> words.add("at most " + max));
        option.unit().ifPresent(unit -> words.add("in " + unit + " if there is no unit"));
        if (option.required()) {
            words.add("required");
        }
        if (option.secret()) {
            words.add("secret");
        }
        return String.join(", ", words);
    }
}
