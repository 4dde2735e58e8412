package io.github.waymark.configuration.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The type of an option.
 *
 * @param declared the type as its source states it, such as {@code java.util.List<java.lang.String>}
 * @param arguments the type of the elements of a list; the types of the keys and values of a map
 */
public record OptionType(Kind kind, String declared, List<OptionType> arguments) {

    /** What values of a type are, whatever its name is. */
    public enum Kind {
        STRING,
        BOOLEAN,
        INTEGER,
        NUMBER,
        DURATION,
        SIZE,
        PORT,
        HOST,
        ADDRESS,
        URI,
        PATH,
        CLASS,
        CHARSET,
        LOCALE,
        TIMEZONE,
        ENUM,
        REGEX,
        LIST,
        MAP,
        /** Nothing is known about the values, nor about what may be below the name. */
        OPAQUE;

        /** The name in schemas and reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Far longer than the name of a type; a longer one, which may be nested without end, is not looked into. */
    private static final int LONGEST_NAME = 1_000;

    /** Nothing is known. */
    public static final OptionType UNKNOWN = of(Kind.OPAQUE, "");

    public OptionType {
        arguments = List.copyOf(arguments);
    }

    /** A type without arguments. */
    public static OptionType of(Kind kind, String declared) {
        return new OptionType(kind, declared, List.of());
    }

    /** A type by its name in Java, with its arguments. */
    public static OptionType ofJava(String name) {
        if (name.isBlank()) {
            return UNKNOWN;
        }
        return name.length() > LONGEST_NAME ? of(Kind.OPAQUE, name) : JavaTypes.read(name.strip());
    }

    /** A type by its word in schemas, such as {@code duration}, {@code list<port>} or {@code map<string,integer>}. */
    public static Optional<OptionType> ofWord(String text) {
        if (text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String word = text.replace(" ", "");
        int open = word.indexOf('<');
        String name = open < 0 ? word : word.substring(0, open);
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(name)) {
                return open < 0 ? Optional.of(of(kind, word)) : withArguments(kind, word, open);
            }
        }
        return Optional.empty();
    }

    private static Optional<OptionType> withArguments(Kind kind, String word, int open) {
        if (!word.endsWith(">")) {
            return Optional.empty();
        }
        List<OptionType> arguments = new ArrayList<>();
        for (String part : JavaTypes.parts(word.substring(open + 1, word.length() - 1))) {
            Optional<OptionType> argument = ofWord(part);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        boolean fits = kind == Kind.LIST ? arguments.size() == 1 : kind == Kind.MAP && arguments.size() == 2;
        return fits ? Optional.of(new OptionType(kind, word, arguments)) : Optional.empty();
    }

    /** The same type as an enum, once its class is known to be one. */
    public OptionType asEnum() {
        return new OptionType(Kind.ENUM, declared, List.of());
    }

    /** Whether a setting is the whole value, so that there is nothing below its name. */
    public boolean isLeaf() {
        return kind != Kind.LIST && kind != Kind.MAP && kind != Kind.OPAQUE;
    }

    /** The type of the elements of a list, or of the values of a map; unknown for other types and raw ones. */
    public OptionType element() {
        return arguments.isEmpty() ? UNKNOWN : arguments.get(arguments.size() - 1);
    }

    /** The declared type without packages and owners, such as {@code List<String>} and {@code Show}. */
    public String shortName() {
        return JavaTypes.shortName(declared);
    }
}
