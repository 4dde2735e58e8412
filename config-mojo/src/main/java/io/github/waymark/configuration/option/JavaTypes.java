package io.github.waymark.configuration.option;

import io.github.waymark.configuration.option.OptionType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the names of Java's types, with their arguments, as metadata writes them. */
final class JavaTypes {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("java.lang.String", Kind.STRING),
            Map.entry("java.lang.CharSequence", Kind.STRING),
            Map.entry("java.lang.Character", Kind.STRING),
            Map.entry("char", Kind.STRING),
            Map.entry("java.lang.Boolean", Kind.BOOLEAN),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("java.lang.Byte", Kind.INTEGER),
            Map.entry("byte", Kind.INTEGER),
            Map.entry("java.lang.Short", Kind.INTEGER),
            Map.entry("short", Kind.INTEGER),
            Map.entry("java.lang.Integer", Kind.INTEGER),
            Map.entry("int", Kind.INTEGER),
            Map.entry("java.lang.Long", Kind.INTEGER),
            Map.entry("long", Kind.INTEGER),
            Map.entry("java.math.BigInteger", Kind.INTEGER),
            Map.entry("java.util.OptionalInt", Kind.INTEGER),
            Map.entry("java.util.OptionalLong", Kind.INTEGER),
            Map.entry("java.lang.Float", Kind.NUMBER),
            Map.entry("float", Kind.NUMBER),
            Map.entry("java.lang.Double", Kind.NUMBER),
            Map.entry("double", Kind.NUMBER),
            Map.entry("java.math.BigDecimal", Kind.NUMBER),
            Map.entry("java.util.OptionalDouble", Kind.NUMBER),
            Map.entry("java.time.Duration", Kind.DURATION),
            Map.entry("org.springframework.util.unit.DataSize", Kind.SIZE),
            Map.entry("io.quarkus.runtime.configuration.MemorySize", Kind.SIZE),
            Map.entry("io.helidon.common.Size", Kind.SIZE),
            Map.entry("java.net.InetAddress", Kind.ADDRESS),
            Map.entry("java.net.URI", Kind.URI),
            Map.entry("java.net.URL", Kind.URI),
            Map.entry("java.io.File", Kind.PATH),
            Map.entry("java.nio.file.Path", Kind.PATH),
            Map.entry("java.lang.Class", Kind.CLASS),
            Map.entry("java.nio.charset.Charset", Kind.CHARSET),
            Map.entry("java.util.Locale", Kind.LOCALE),
            Map.entry("java.util.TimeZone", Kind.TIMEZONE),
            Map.entry("java.time.ZoneId", Kind.TIMEZONE),
            Map.entry("java.util.regex.Pattern", Kind.REGEX));

    /** Passwords are arrays of characters, which are set as one text. */
    private static final Set<String> TEXTS = Set.of("char[]", "java.lang.Character[]");

    private static final Set<String> LISTS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.Collection",
            "java.lang.Iterable",
            "java.util.LinkedHashSet",
            "java.util.ArrayList");
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.Properties",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.LinkedHashMap",
            "java.util.HashMap",
            "java.util.TreeMap",
            "java.util.EnumMap");
    private static final Set<String> WRAPPERS =
            Set.of("java.util.Optional", "java.util.function.Supplier", "jakarta.inject.Provider");

    private JavaTypes() {}

    static OptionType read(String name) {
        if (TEXTS.contains(name)) {
            return OptionType.of(Kind.STRING, name);
        }
        if (name.endsWith("[]")) {
            OptionType element = OptionType.ofJava(name.substring(0, name.length() - 2));
            return new OptionType(Kind.LIST, name, List.of(element));
        }
        int open = name.indexOf('<');
        String raw = open < 0 ? name : name.substring(0, open);
        List<OptionType> arguments = new ArrayList<>();
        if (open >= 0 && name.endsWith(">")) {
            for (String part : parts(name.substring(open + 1, name.length() - 1))) {
                arguments.add(OptionType.ofJava(part.strip()));
            }
        }
        if (WRAPPERS.contains(raw) && arguments.size() == 1) {
            return arguments.get(0);
        }
        if (LISTS.contains(raw)) {
            return new OptionType(Kind.LIST, name, arguments);
        }
        if (MAPS.contains(raw)) {
            return new OptionType(Kind.MAP, name, arguments);
        }
        Kind kind = KINDS.getOrDefault(raw, Kind.OPAQUE);
        return new OptionType(kind, name, kind == Kind.OPAQUE ? arguments : List.of());
    }

    /** The arguments of a type, separated by commas that are not inside of another one. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    static String shortName(String declared) {
        StringBuilder name = new StringBuilder();
        int start = 0;
        for (int i = 0; i < declared.length(); i++) {
            char c = declared.charAt(i);
            if (c == '.' || c == '$') {
                start = i + 1;
            } else if (!Character.isJavaIdentifierPart(c)) {
                name.append(declared, start, i).append(c);
                start = i + 1;
            }
        }
        return name.append(declared, start, declared.length()).toString();
    }
}
