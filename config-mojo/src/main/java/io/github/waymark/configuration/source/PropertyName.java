package io.github.waymark.configuration.source;

/** The names of options that frameworks make of names in Java. */
final class PropertyName {

    private PropertyName() {}

    /**
     * As Spring Boot's processor writes it: a dash before each capital letter but the first, then lower case, and a dash for an
     * underscore.
     */
    static String kebab(String javaName) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (c == '_') {
                name.append('-');
            } else {
                boolean dash =
                        i > 0 && Character.isUpperCase(c) && (name.isEmpty() || name.charAt(name.length() - 1) != '-');
                name.append(dash ? "-" : "").append(Character.toLowerCase(c));
            }
        }
        return name.toString();
    }

    /** The name of a property by that of its setter or getter: {@code setMaxSize}. */
    static String ofAccessor(String method, int prefix) {
        String name = method.substring(prefix);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
