package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.process.Ending;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out which JDK the tests or goals of an environment ran on, from what the JVMs report. */
final class RanOn {

    private RanOn() {}

    /** Why the tests of an environment tell nothing of its JDK: all of them ran on another one. */
    static Optional<String> otherJdk(Environment environment, TestReports reports) {
        Jdk planned = Job.jdkOf(environment);
        List<UsedJdk> jdks = reports.jdks();
        return jdks.isEmpty() || jdks.stream().anyMatch(jdk -> isSame(jdk, planned))
                ? Optional.empty()
                : Optional.of("its tests ran on JDK " + jdks.get(0).version() + ", not on " + planned.version()
                        + ": the build chooses the JDK of its tests itself");
    }

    /** The JDK that ran; {@link UsedJdk#NONE} when nothing ran on the environment's JDK. */
    static UsedJdk of(Environment environment, Ending ending, JobRecord record, TestReports reports) {
        Jdk planned = Job.jdkOf(environment);
        Role role = environment.platform().role();
        Optional<UsedJdk> reported = reports.jdks().stream()
                .filter(jdk -> isSame(jdk, planned))
                .findFirst()
                .or(() -> reports.jdks().stream().findFirst());
        if (reported.isEmpty() && role == Role.HOST) {
            reported = record.jdk();
        }
        if (reported.isPresent()) {
            return withRole(reported.get(), planned, role);
        }
        boolean unfinished = ending.kind() != Ending.Kind.EXITED
                || !record.hasEnded()
                || record.crash(environment.name()).isPresent()
                || record.timedOutModule(environment.name()).isPresent();
        boolean unreported = !reports.cases().isEmpty() || (unfinished && record.hasBegunTests(environment.name()));
        boolean compiled = role == Role.COMPILE && record.hasStarted();
        return unreported || compiled ? of(planned, role) : UsedJdk.NONE;
    }

    private static boolean isSame(UsedJdk used, Jdk planned) {
        return JdkRequirement.feature(used.version()) == planned.feature();
    }

    private static UsedJdk withRole(UsedJdk used, Jdk planned, Role role) {
        return used.version().equals(planned.version())
                ? of(planned, role)
                : new UsedJdk(used.home(), used.version(), used.vendor(), used.arch(), word(role));
    }

    private static UsedJdk of(Jdk jdk, Role role) {
        return new UsedJdk(jdk.home().toString(), jdk.version(), jdk.vendor(), jdk.arch(), word(role));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
