package io.github.waymark.matrix.agent;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecution;

/** The goals that run tests, with the names of the classes that they run by default. */
enum TestGoal {
    SUREFIRE("maven-surefire-plugin", "test", "surefire-reports", "(.*[.])?(Test[^.$]*|[^.$]*(Test|Tests|TestCase))"),
    FAILSAFE("maven-failsafe-plugin", "integration-test", "failsafe-reports", "(.*[.])?(IT[^.$]*|[^.$]*(IT|ITCase))");

    private final String plugin;
    private final String goal;
    private final String reports;
    private final Pattern classes;

    TestGoal(String plugin, String goal, String reports, String classes) {
        this.plugin = plugin;
        this.goal = goal;
        this.reports = reports;
        this.classes = Pattern.compile(classes);
    }

    static Optional<TestGoal> of(MojoExecution execution) {
        for (TestGoal one : values()) {
            if (one.plugin.equals(execution.getArtifactId()) && one.goal.equals(execution.getGoal())) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The name of the directory of its reports by default. */
    String reports() {
        return reports;
    }

    /** Whether a class with this name, with dots, is a test by default. */
    boolean isTest(String className) {
        return classes.matcher(className).matches();
    }
}
