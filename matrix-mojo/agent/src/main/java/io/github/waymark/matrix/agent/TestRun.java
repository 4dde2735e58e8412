package io.github.waymark.matrix.agent;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Properties;

/** The tests of all modules on one JDK, which is one environment of mode {@code test}. */
final class TestRun {

    private final String name;
    private final int index;
    private final String jvm;
    private final int feature;
    private final boolean onMavensJdk;
    private final String argLine;
    private final Path reports;
    private final String temporary;
    private final int timeoutSeconds;
    private final boolean failFast;

    TestRun(Properties properties, String prefix) {
        name = AgentConfig.required(properties, prefix + "name");
        index = Integer.parseInt(properties.getProperty(prefix + "index", "0"));
        jvm = AgentConfig.required(properties, prefix + "jvm");
        feature = Integer.parseInt(AgentConfig.required(properties, prefix + "feature"));
        onMavensJdk = Boolean.parseBoolean(properties.getProperty(prefix + "mavensJdk"));
        argLine = properties.getProperty(prefix + "argLine", "");
        reports = Paths.get(AgentConfig.required(properties, prefix + "reports"));
        temporary = AgentConfig.required(properties, prefix + "temporary");
        timeoutSeconds = Integer.parseInt(properties.getProperty(prefix + "timeout", "0"));
        failFast = Boolean.parseBoolean(properties.getProperty(prefix + "failFast"));
    }

    /** The environment's name. */
    String name() {
        return name;
    }

    /** The environment's number in the matrix, from 0. */
    int index() {
        return index;
    }

    /** The {@code java} executable that runs the tests. */
    String jvm() {
        return jvm;
    }

    /** The JDK's feature release. */
    int feature() {
        return feature;
    }

    /** Whether this Maven runs on the same JDK. */
    boolean isOnMavensJdk() {
        return onMavensJdk;
    }

    /** Extra options for the tests' JVM; may be empty. */
    String argLine() {
        return argLine;
    }

    /** The directory for the modules' reports. */
    Path reports() {
        return reports;
    }

    /** The directory for temporary files of the tests. */
    String temporary() {
        return temporary;
    }

    /** The time limit for the tests of all modules together; 0 for none. */
    int timeoutSeconds() {
        return timeoutSeconds;
    }

    /** Whether the tests of later modules are skipped after a test failure. */
    boolean failFast() {
        return failFast;
    }
}
