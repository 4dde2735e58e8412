package io.github.waymark.configuration.option;

import java.util.List;
import java.util.Locale;

/** Names of environment variables that set an option. */
public final class EnvironmentName {

    private EnvironmentName() {}

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
