package io.github.waymark.matrix.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Computes the environment variables of a child Maven: those of the parent build, without those that configure Maven.
 *
 * <p>All others are passed on, also {@code JAVA_TOOL_OPTIONS}: a build that needs a variable should not fail only in the matrix.
 */
public final class ChildVariables {

    /** Set inside a matrix, so that it can't start itself again. */
    public static final String DEPTH = "MATRIX_DEPTH";

    /** The name of the environment that a child builds. */
    public static final String ENVIRONMENT = "MATRIX_ENV";

    /** Set or read by the script {@code mvn}; their values are for the parent build. */
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
     * @param parent the variables of the parent build
     * @param name the name of the environment, for {@code MATRIX_ENV}
     * @param jdk becomes {@code JAVA_HOME}, and its programs come first on the {@code PATH}
     * @param maven becomes {@code MAVEN_HOME}
     */
    public static Map<String, String> of(Map<String, String> parent, String name, Path jdk, Path maven) {
        Map<String, String> variables = new TreeMap<>(parent);
        // Windows ignores case in names.
        variables.keySet().removeIf(variable -> DENIED.contains(variable.toUpperCase(Locale.ROOT)));
        variables.put("JAVA_HOME", jdk.toString());
        variables.put("MAVEN_HOME", maven.toString());
        variables.put("MAVEN_SKIP_RC", "1");
        variables.put(ENVIRONMENT, name);
        variables.put(DEPTH, "1");
        // A copy of the sources shares the index of the repository: commands such as git status must not write it.
        variables.put("GIT_OPTIONAL_LOCKS", "0");
        addToPath(variables, jdk.resolve("bin"));
        return variables;
    }

    /** Makes a folder the first of the {@code PATH}. */
    public static void addToPath(Map<String, String> variables, Path folder) {
        String path = variables.keySet().stream()
                .filter(variable -> variable.equalsIgnoreCase("PATH"))
                .findFirst()
                .orElse("PATH");
        variables.merge(path, folder.toString(), (before, first) -> first + File.pathSeparator + before);
    }
}
