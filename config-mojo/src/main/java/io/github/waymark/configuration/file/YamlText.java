package io.github.waymark.configuration.file;

import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlDocuments;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a YAML file in which Maven may replace expressions such as {@code @project.version@}.
 *
 * <p>YAML doesn't allow an {@code @} at the start of a value, so the file is read with a placeholder of the same length.
 */
public final class YamlText {

    /** An expression that Maven replaces, where YAML expects a value. */
    private static final Pattern EXPRESSION = Pattern.compile("(?<=[:\\-,\\[]\\s{1,40})@(?=[A-Za-z0-9._-]{1,200}@)");

    private static final char PLACEHOLDER = '\uE000';

    private YamlText() {}

    /** The documents of a file, with offsets in its text. */
    public static List<Tree> documents(ConfigurationFile file) {
        return read(file.text(), file.path().name(), file.path().filtered()).documents();
    }

    /** Reads a text. */
    static YamlDocuments read(String text, String name, boolean filtered) {
        boolean expressions = filtered && text.indexOf('@') >= 0;
        String readable = expressions ? EXPRESSION.matcher(text).replaceAll(String.valueOf(PLACEHOLDER)) : text;
        return YamlDocuments.read(readable, name);
    }

    /** Whether a value has an expression at its start or after a blank. */
    static boolean hasExpression(String value) {
        return value.indexOf(PLACEHOLDER) >= 0;
    }

    /** The value as written. */
    static String restored(String value) {
        return value.replace(PLACEHOLDER, '@');
    }
}
