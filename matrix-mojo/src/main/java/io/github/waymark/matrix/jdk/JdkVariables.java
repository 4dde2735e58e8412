package io.github.waymark.matrix.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the JDKs that environment variables name, also those of images of CI services. */
final class JdkVariables {

    /** {@code JAVA_HOME_17_X64} is used by GitHub, {@code JAVA17_HOME} by build farms. */
    private static final Pattern NAMES = Pattern.compile(
            "JAVA_HOME|JDK_HOME|GRAALVM_HOME|JAVA_HOME_\\d+(_[A-Z0-9_]+)?|(JAVA|JDK)_?\\d+(_HOME)?(_[A-Z0-9]+)?");

    private JdkVariables() {}

    static List<JdkCandidate> candidates(Machine machine) {
        List<JdkCandidate> found = new ArrayList<>();
        for (Map.Entry<String, String> variable : new TreeMap<>(machine.environment()).entrySet()) {
            if (NAMES.matcher(variable.getKey()).matches()) {
                SafePaths.of(variable.getValue())
                        .map(home -> new JdkCandidate(home, variable.getKey()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
