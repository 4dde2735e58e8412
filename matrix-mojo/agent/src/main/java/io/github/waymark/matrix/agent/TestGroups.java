package io.github.waymark.matrix.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecution;

/** Which goals of a module may run at the same time: neighbours that are copies of one test execution. */
final class TestGroups {

    private TestGroups() {}

    /** Each goal by itself. */
    static List<List<MojoExecution>> alone(List<MojoExecution> mojos) {
        List<List<MojoExecution>> groups = new ArrayList<>();
        mojos.forEach(mojo -> groups.add(Collections.singletonList(mojo)));
        return groups;
    }

    /** The goals in their order; those that may run at the same time are in one group. */
    static List<List<MojoExecution>> of(List<MojoExecution> mojos, Orders orders, Predicate<MojoExecution> forks) {
        List<List<MojoExecution>> groups = new ArrayList<>();
        String last = "";
        for (MojoExecution mojo : mojos) {
            String original = runsTests(mojo, orders) && forks.test(mojo) ? original(mojo) : "";
            if (!original.isEmpty() && original.equals(last)) {
                groups.get(groups.size() - 1).add(mojo);
            } else {
                groups.add(new ArrayList<>(Collections.singletonList(mojo)));
            }
            last = original;
        }
        return groups;
    }

    /** Failsafe's {@code verify} only reads what its other goal has left. */
    private static boolean runsTests(MojoExecution mojo, Orders orders) {
        return !mojo.getGoal().equals("verify")
                && orders.runOf(mojo.getExecutionId()).isPresent();
    }

    private static String original(MojoExecution mojo) {
        String id = mojo.getExecutionId();
        return mojo.getArtifactId() + ':' + mojo.getGoal() + ' ' + id.substring(0, id.lastIndexOf(TestFan.MARK));
    }
}
