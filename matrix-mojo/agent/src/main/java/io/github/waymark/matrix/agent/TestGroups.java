package io.github.waymark.matrix.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecution;

/** Which goals of a module may run at the same time: neighbours that are copies of one test execution. */
final class TestGroups {

    private final AgentConfig orders;
    private final Predicate<MojoExecution> forks;

    /**
     * Groups for the environments of these orders.
     *
     * @param forks whether the tests of an execution have a JVM of their own
     */
    TestGroups(AgentConfig orders, Predicate<MojoExecution> forks) {
        this.orders = orders;
        this.forks = forks;
    }

    /** The goals in their order; those that may run at the same time are in one group. */
    List<List<MojoExecution>> of(List<MojoExecution> mojos) {
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

    /** How many of the groups are not late: after them come only tests, which nothing else of their module waits for. */
    int early(List<List<MojoExecution>> groups) {
        int early = groups.size();
        while (early > 0 && areTests(groups.get(early - 1))) {
            early--;
        }
        return early;
    }

    /** Whether a group is of tests that have JVMs of their own. */
    boolean areTests(List<MojoExecution> group) {
        return runsTests(group.get(0)) && forks.test(group.get(0));
    }

    /** Whether tests run in Maven's own JVM. */
    boolean hasTestsInside(List<MojoExecution> mojos) {
        return mojos.stream().anyMatch(mojo -> runsTests(mojo) && !forks.test(mojo));
    }

    /** Failsafe's {@code verify} only reads what its other goal has left. */
    private boolean runsTests(MojoExecution mojo) {
        return !mojo.getGoal().equals("verify")
                && orders.runOf(mojo.getExecutionId()).isPresent();
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
