package io.github.waymark.matrix.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the invocations of a parameterized or repeated test, as JUnit, TestNG, Spock and Surefire form them. */
public final class InvocationName {

    /** {@code parses(Locale)[2]}, {@code parses{Locale}[2]}, {@code parses[0: a]}, {@code a name [x: 1, #0]}. */
    private static final Pattern METHOD = Pattern.compile("^(.*?\\S) ?(?:[(\\[{].*)$", Pattern.DOTALL);

    private InvocationName() {}

    /** The name without what distinguishes the invocations. */
    public static String method(String name) {
        Matcher method = METHOD.matcher(name);
        return method.matches() ? method.group(1) : name;
    }
}
