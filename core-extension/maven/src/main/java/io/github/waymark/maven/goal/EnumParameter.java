package io.github.waymark.maven.goal;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads a parameter that has one or several of a few values. Upper and lower case are the same. */
public final class EnumParameter {

    private EnumParameter() {}

    /**
     * The constant that a word names: {@code tar-gz} is {@code TAR_GZ}.
     *
     * @param property the user property, such as {@code version.format}, for the message
     * @throws ProblemException that names the property and its valid values
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies them.
    public static <T extends Enum<T>> T of(String property, String word, T... valid) {
        return of(property, word, List.of(valid), EnumParameter::nameOf);
    }

    /** As {@link #of(String, String, Enum[])}, of several words. */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies them.
    public static <T extends Enum<T>> Set<T> all(String property, List<String> words, T... valid) {
        return all(property, words, List.of(valid), EnumParameter::nameOf);
    }

    /** As {@link #of(String, String, Enum[])}, of several words, for values with custom names. */
    public static <T> Set<T> all(String property, List<String> words, List<T> valid, Function<T, String> naming) {
        Set<T> values = new LinkedHashSet<>();
        for (String word : words) {
            values.add(of(property, word, valid, naming));
        }
        return values;
    }

    /** As {@link #of(String, String, Enum[])}, for values with custom names. */
    public static <T> T of(String property, String word, List<T> valid, Function<T, String> naming) {
        List<String> words = new ArrayList<>();
        for (T value : valid) {
            if (naming.apply(value).equalsIgnoreCase(word.strip())) {
                return value;
            }
            words.add(naming.apply(value));
        }
        throw new ProblemException(problem(property, word.strip(), words));
    }

    /** One of these words. */
    public static String word(String property, String word, String... valid) {
        return of(property, word, List.of(valid), Function.identity());
    }

    private static Problem problem(String property, String word, List<String> valid) {
        String nearest = NearestName.to(word.toLowerCase(Locale.ROOT), valid);
        boolean user = property.contains(".");
        String name = property.substring(property.lastIndexOf('.') + 1);
        return new Problem(
                "Unknown " + name + " '" + word + "'.",
                user ? "-D" + property : "<" + name + ">",
                "Valid values: " + String.join(", ", valid) + ".",
                "Did you mean '" + nearest + "'? Write "
                        + (user ? "-D" + property + "=" + nearest : "<" + name + ">" + nearest + "</" + name + ">")
                        + ".");
    }

    private static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
