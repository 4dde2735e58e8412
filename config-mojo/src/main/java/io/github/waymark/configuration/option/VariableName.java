package io.github.waymark.configuration.option;

import java.util.List;
import java.util.Locale;

/** The names of environment variables that set options: {@code SPRING_DATASOURCE_URL} for {@code spring.datasource.url}. */
public final class VariableName {

    private VariableName() {}

    /** The name of the variable: {@code SPRING_DATASOURCE_URL} for {@code spring.datasource.url}. */
    public static String of(String option, Dialect dialect) {
        return dialect == Dialect.SPRING ? spring(option.replace("-", "")) : upper(option);
    }

    /** All names that the framework looks for, the one that it prefers first. */
    public static List<String> all(String option, Dialect dialect) {
        String preferred = of(option, dialect);
        if (dialect != Dialect.SPRING) {
            return List.of(preferred);
        }
        String old = spring(option.replace('-', '_'));
        return old.equals(preferred) ? List.of(preferred) : List.of(preferred, old);
    }

    /** The letters and digits of a name in lower case, by which variables and options are compared. */
    public static String collapsed(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                text.append(Character.toLowerCase(c));
            }
        }
        return text.toString();
    }

    /** The name that the words of a variable have if each underscore is a dot. */
    public static String dotted(List<String> words) {
        return String.join(".", words).toLowerCase(Locale.ROOT);
    }

    /** {@code my.list[0].url} is {@code MY_LIST_0_URL}. */
    private static String spring(String option) {
        return option.replace("].", "_")
                .replace("]", "")
                .replace('.', '_')
                .replace('[', '_')
                .toUpperCase(Locale.ROOT);
    }

    /** Each character that is no letter and no digit becomes an underscore. */
    private static String upper(String option) {
        StringBuilder name = new StringBuilder(option.length());
        for (int i = 0; i < option.length(); i++) {
            char c = option.charAt(i);
            name.append(Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : '_');
        }
        return name.toString();
    }
}
