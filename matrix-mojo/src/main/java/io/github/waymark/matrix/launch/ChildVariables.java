package io.github.waymark.matrix.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables that a Maven of the matrix sees: those of the outer build, without what would steer Maven.
 *
 * <p>Everything else is passed on, {@code JAVA_TOOL_OPTIONS} too: a build that needs a variable should not fail only in the matrix.
 */
public final class ChildVariables {

    /** How deep matrices are in each other. */
    public static final String DEPTH = "MATRIX_DEPTH";

    /** The environment that a child builds. */
    public static final String ENVIRONMENT = "MATRIX_ENV";

    /** Written by the script `mvn` for itself, or read by it: they are of the outer build. */
    private static final Set<String> DENIED = Set.of(
            "MAVEN_OPTS",
            "MAVEN_ARGS",
            "MAVEN_CONFIG",
            "MAVEN_CMD_LINE_ARGS",
            "MAVEN_PROJECTBASEDIR",
            "MAVEN_BASEDIR",
            "MAVEN_TERMINATE_CMD",
            "MAVEN_DEBUG_OPTS",
            "MAVEN_HOME",
            "M2_HOME",
            "CLASSWORLDS_CONF",
            "CLASSWORLDS_JAR",
            "CLASSWORLDS_LAUNCHER");

    private ChildVariables() {}

    /**
     * The variables of a child.
     *
     * @param outer those of the outer build
     * @param name what {@code MATRIX_ENV} is set to
     * @param jdk becomes {@code JAVA_HOME}, and its programs come first on the {@code PATH}
     * @param maven becomes {@code MAVEN_HOME}
     */
    public static Map<String, String> of(Map<String, String> outer, String name, Path jdk, Path maven) {
        Map<String, String> variables = new TreeMap<>(outer);
        // Windows spells them as it likes.
        variables.keySet().removeIf(variable -> DENIED.contains(variable.toUpperCase(Locale.ROOT)));
        String path = variables.keySet().stream()
                .filter(variable -> variable.equalsIgnoreCase("PATH"))
                .findFirst()
                .orElse("PATH");
        variables.put("JAVA_HOME", jdk.toString());
        variables.put("MAVEN_HOME", maven.toString());
        variables.put("MAVEN_SKIP_RC", "1");
        variables.put(ENVIRONMENT, name);
        variables.put(DEPTH, "1");
        // A copy of the sources shares the index of the repository: looking at it must not write it.
        variables.put("GIT_OPTIONAL_LOCKS", "0");
        variables.merge(
                path, jdk.resolve("bin").toString(), (before, bin) -> bin + java.io.File.pathSeparator + before);
        return variables;
    }
}
