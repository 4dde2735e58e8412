package io.github.waymark.matrix.agent;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Properties;

/** The tests of all modules on one JDK: one environment of mode {@code test}. */
final class TestRun {

    private final String name;
    private final int index;
    private final String jvm;
    private final int feature;
    private final boolean inMaven;
    private final String argLine;
    private final Path reports;
    private final String temporary;
    private final int timeoutSeconds;
    private final boolean failFast;

    private TestRun(Properties properties, String prefix) {
        name = AgentConfig.need(properties, prefix + "name");
        index = Integer.parseInt(properties.getProperty(prefix + "index", "0"));
        jvm = AgentConfig.need(properties, prefix + "jvm");
        feature = Integer.parseInt(AgentConfig.need(properties, prefix + "feature"));
        inMaven = Boolean.parseBoolean(properties.getProperty(prefix + "mavensOwn"));
        argLine = properties.getProperty(prefix + "argLine", "");
        reports = Paths.get(AgentConfig.need(properties, prefix + "reports"));
        temporary = AgentConfig.need(properties, prefix + "temporary");
        timeoutSeconds = Integer.parseInt(properties.getProperty(prefix + "timeout", "0"));
        failFast = Boolean.parseBoolean(properties.getProperty(prefix + "failFast"));
    }

    static TestRun of(Properties properties, String prefix) {
        return new TestRun(properties, prefix);
    }

    /** The environment's name. */
    String name() {
        return name;
    }

    /** The environment's number in the matrix, from 0. */
    int index() {
        return index;
    }

    /** The program {@code java} that runs the tests. */
    String jvm() {
        return jvm;
    }

    /** The JDK's feature release. */
    int feature() {
        return feature;
    }

    /** Whether this Maven runs on that JDK too. */
    boolean onMavensOwnJdk() {
        return inMaven;
    }

    /** What is added to the command line of the tests' JVM; may be empty. */
    String argLine() {
        return argLine;
    }

    /** Below which the modules' reports are put. */
    Path reports() {
        return reports;
    }

    /** The folder for temporary files of its tests. */
    String temporary() {
        return temporary;
    }

    /** After which its tests, of all modules together, are ended; 0 for never. */
    int timeoutSeconds() {
        return timeoutSeconds;
    }

    /** Whether the tests of later modules are left out once one has failed. */
    boolean failFast() {
        return failFast;
    }
}
