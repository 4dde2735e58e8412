package io.github.waymark.notes.config;

/**
 * A setting, declared once for the code and the documentation.
 *
 * @param name in the project's file, as reno writes its own
 * @param values what it takes, as shown to people
 * @param fallback what holds when it isn't set, as shown to people
 * @param help what it does, one sentence
 */
public record Key(String name, String values, String fallback, String help) {

    /** The user property that sets this, and wins over the file. */
    public String property() {
        return "release-notes." + parameter();
    }

    /** The name in the POM, below {@code <settings>}. */
    public String parameter() {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean afterUnderscore = i > 0 && name.charAt(i - 1) == '_';
            if (c != '_') {
                camel.append(afterUnderscore ? Character.toUpperCase(c) : c);
            }
        }
        return camel.toString();
    }
}
