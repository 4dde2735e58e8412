package io.github.waymark.matrix.diagnose;

import io.github.waymark.matrix.result.InvocationName;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tests, as the properties that make Surefire and Failsafe run these and no others.
 *
 * <p>A method whose name can't be written there, such as a sentence, is selected with all of its class.
 */
public final class TestSelection {

    /** An argument of a command line has at most 32,767 characters on Windows, which other properties share. */
    private static final int LONGEST = 16_000;

    /** The name of no class, as there is no option for "no test". */
    private static final String NONE = "none";

    private static final Pattern IDENTIFIER =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private static final Pattern TEST = Pattern.compile("(?<class>[\\p{javaJavaIdentifierPart}.]+)(#(?<method>"
            + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*))?");

    /** Failsafe's default includes. */
    private static final Pattern INTEGRATION = Pattern.compile("(.*[.$])?(IT[^.$]*|[^.$]*IT|[^.$]*ITCase)");

    private final Map<String, Set<String>> unit = new TreeMap<>();
    private final Map<String, Set<String>> integration = new TreeMap<>();

    /**
     * One test of the command line.
     *
     * @param text {@code Class#method} or {@code Class}, with or without package
     * @param property the property that has it, for the message
     */
    public static TestSelection parse(String text, String property) {
        if (!TEST.matcher(text).matches()) {
            throw new ProblemException(new Problem(
                    "'" + text + "' is not the name of a test.",
                    "-D" + property + "=" + text,
                    "The goal runs one test, or the tests of one class.",
                    "Write it as -D" + property + "=com.acme.ClockTest#showsTheTime or -D" + property + "=ClockTest."));
        }
        int hash = text.indexOf('#');
        String className = hash < 0 ? text : text.substring(0, hash);
        TestSelection selection = new TestSelection();
        selection.add(INTEGRATION.matcher(className).matches(), className, hash < 0 ? "" : text.substring(hash + 1));
        return selection;
    }

    /**
     * Adds a test.
     *
     * @param isIntegrationTest whether Failsafe runs it
     * @param method its name in a report, with what parameterized tests add; empty for the whole class
     */
    public void add(boolean isIntegrationTest, String className, String method) {
        String name = InvocationName.method(method);
        // JUnit 4 compares with the name of the invocation: `parses[1]`.
        String selected = name.equals(method) ? name : name + "*";
        (isIntegrationTest ? integration : unit)
                .computeIfAbsent(className.replace('.', '/'), key -> new TreeSet<>())
                .add(IDENTIFIER.matcher(name).matches() ? selected : "");
    }

    /** The properties. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "test", unit);
        put(properties, "it.test", integration);
        for (String prefix : new String[] {"surefire.", "failsafe.", "it."}) {
            properties.put(prefix + "failIfNoSpecifiedTests", "false");
        }
        properties.put("failIfNoTests", "false");
        return properties;
    }

    /** So many tests that they don't fit on a command line are run with all others of their modules. */
    private static void put(Map<String, String> properties, String name, Map<String, Set<String>> classes) {
        String methods = text(classes, true);
        String value = methods.length() <= LONGEST ? methods : text(classes, false);
        if (value.length() <= LONGEST) {
            properties.put(name, value.isEmpty() ? NONE : value);
        }
    }

    private static String text(Map<String, Set<String>> classes, boolean withMethods) {
        StringBuilder text = new StringBuilder();
        classes.forEach((className, methods) -> {
            text.append(text.isEmpty() ? "" : ",").append(className);
            if (withMethods && !methods.contains("")) {
                text.append('#').append(String.join("+", methods));
            }
        });
        return text.toString();
    }

    /** Whether a test of a report is one of the selected ones. */
    public boolean contains(String className, String method) {
        return contains(unit, className, method) || contains(integration, className, method);
    }

    private static boolean contains(Map<String, Set<String>> classes, String className, String method) {
        return names(className, classes.keySet()).stream().anyMatch(name -> {
            Set<String> methods = classes.getOrDefault(name, Set.of());
            return methods.contains("")
                    || methods.contains(InvocationName.method(method))
                    || methods.contains(InvocationName.method(method) + "*");
        });
    }

    /** A class may be selected without its package. */
    private static Collection<String> names(String className, Set<String> known) {
        String path = className.replace('.', '/');
        return known.stream()
                .filter(name -> path.equals(name) || path.endsWith("/" + name))
                .toList();
    }
}
