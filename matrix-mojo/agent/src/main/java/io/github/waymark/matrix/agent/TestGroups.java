package io.github.waymark.matrix.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecution;

/** Groups the goals of a module that may run in parallel: consecutive copies of one test execution. */
final class TestGroups {

    private final AgentConfig config;
    private final Predicate<MojoExecution> forks;

    /**
     * A grouping for a configuration.
     *
     * @param forks whether the tests of an execution have a JVM of their own
     */
    TestGroups(AgentConfig config, Predicate<MojoExecution> forks) {
        this.config = config;
        this.forks = forks;
    }

    /** The goals in their order; those that may run in parallel are in one group. */
    List<List<MojoExecution>> group(List<MojoExecution> mojos) {
        List<List<MojoExecution>> groups = new ArrayList<>();
        String last = "";
        for (MojoExecution mojo : mojos) {
            String original = runsTests(mojo) && forks.test(mojo) ? original(mojo) : "";
            if (!original.isEmpty() && original.equals(last)) {
                groups.get(groups.size() - 1).add(mojo);
            } else {
                groups.add(new ArrayList<>(Collections.singletonList(mojo)));
            }
            last = original;
        }
        return groups;
    }

    /** The number of groups before the deferred ones, which are tests that no other goal of the module follows. */
    int countBeforeDeferred(List<List<MojoExecution>> groups) {
        int count = groups.size();
        while (count > 0 && areForkedTests(groups.get(count - 1))) {
            count--;
        }
        return count;
    }

    /** Whether a group consists of tests with JVMs of their own. */
    boolean areForkedTests(List<MojoExecution> group) {
        return runsTests(group.get(0)) && forks.test(group.get(0));
    }

    /** Whether any tests run in Maven's own JVM. */
    boolean hasTestsInMavensJvm(List<MojoExecution> mojos) {
        return mojos.stream().anyMatch(mojo -> runsTests(mojo) && !forks.test(mojo));
    }

    /** Failsafe's {@code verify} only reads the summary of its other goal. */
    private boolean runsTests(MojoExecution mojo) {
        return !mojo.getGoal().equals("verify")
                && config.runOf(mojo.getExecutionId()).isPresent();
    }

    private static String original(MojoExecution mojo) {
        String id = mojo.getExecutionId();
        return mojo.getArtifactId()
                + ':'
                + mojo.getGoal()
                + ' '
                + id.substring(0, id.lastIndexOf(TestExecutionCloner.MARK));
    }
}
