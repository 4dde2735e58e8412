package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Isolation;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.schedule.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Remarks about an environment that don't change its outcome: what no test covered, and what to try. */
final class Notices {

    /** A path into the build directory that people see, in a message of a test. */
    private static final Pattern TARGET = Pattern.compile("(^|[^\\w.-])target[/\\\\][\\w.]");

    /** A path in the folder of a run: that of an environment, or of a compilation that several share. */
    private static final Pattern RUN_FOLDER = Pattern.compile("target[/\\\\]matrix[/\\\\-]");

    /** A path there that is not in the build directory of a module and not a temporary file: the sources are elsewhere. */
    private static final Pattern NEXT_TO_BUILD_DIRECTORY = Pattern.compile(RUN_FOLDER
            + "[^/\\\\]*[/\\\\](?!tmp[/\\\\])(?!tree[/\\\\])(?!.*[/\\\\]target([/\\\\]|$))(?!target([/\\\\]|$)).");

    private static final Pattern PARENT =
            Pattern.compile("(?<=[/\\\\])(?!\\.\\.[/\\\\])[^/\\\\]+[/\\\\]\\.\\.([/\\\\]|$)");

    /** What Linux allows, in bytes. */
    private static final int LONGEST_PATH = 4096;

    private static final Pattern BETWEEN_PATHS = Pattern.compile("[\\s'\"<>()=,;]+");

    /** Maven and the compiler run on a JDK that the build doesn't accept. */
    private static final Pattern JDK_REFUSED = Pattern.compile(
            "Detected JDK |RequireJavaVersion|release version \\d+ not supported|invalid (target|source) release");

    private final Environment environment;
    private final List<String> notices = new ArrayList<>();

    private Notices(Environment environment) {
        this.environment = environment;
    }

    /**
     * The profiles of the projects that are active on some JDKs.
     *
     * @param mavens the JDK that Maven runs on, which decides
     */
    record Profiles(Jdk mavens, List<JdkProfile> all) {

        List<String> onlyOn(Jdk jdk, Jdk other) {
            return all.stream()
                    .filter(profile -> profile.isActiveOn(jdk) && !profile.isActiveOn(other))
                    .map(JdkProfile::id)
                    .distinct()
                    .toList();
        }
    }

    static List<String> of(Environment environment, JobRecord record, TestReports reports, Profiles profiles) {
        Notices notices = new Notices(environment);
        notices.untested(record.untested(environment.name()));
        notices.refusedJdk(record);
        notices.target(reports);
        notices.profiles(profiles);
        return List.copyOf(notices.notices);
    }

    private void untested(List<String> modules) {
        if (!modules.isEmpty()) {
            List<String> names = modules.stream()
                    .map(module -> module.isEmpty() ? "the root project" : module)
                    .toList();
            notices.add("no test ran in " + String.join(", ", names)
                    + (names.size() == 1 ? ", which has" : ", which have") + " test classes");
        }
    }

    private void refusedJdk(JobRecord record) {
        boolean refused = record.failedBuild()
                .filter(goal -> JDK_REFUSED.matcher(goal.message()).find())
                .isPresent();
        if (refused && environment.platform().role() == Role.RUNTIME) {
            notices.add("in mode test Maven and the compiler run on one JDK, which this build refuses: set it with"
                    + " -Dmatrix.compileJdk=" + Job.jdkOf(environment).feature()
                    + ", or run the whole build on the JDK of each environment, -Dmatrix.mode=build");
        }
    }

    /** A build on the environment's JDK may test with other dependencies and options. */
    private void profiles(Profiles profiles) {
        Jdk own = Job.jdkOf(environment);
        List<String> here = profiles.onlyOn(profiles.mavens(), own);
        List<String> there = profiles.onlyOn(own, profiles.mavens());
        if (!here.isEmpty() || !there.isEmpty()) {
            notices.add("Maven runs on JDK " + profiles.mavens().feature()
                    + ", where other profiles are active than on JDK " + own.feature() + ": " + named(here)
                    + " instead of " + named(there)
                    + (environment.platform().role() == Role.RUNTIME
                            ? "; -Dmatrix.mode=build runs the whole build on the JDK of each environment"
                            : ""));
        }
    }

    private static String named(List<String> profiles) {
        return profiles.isEmpty() ? "none" : String.join(", ", profiles);
    }

    private void target(TestReports reports) {
        if (environment.build().isolation() != Isolation.DIRECTORY) {
            return;
        }
        List<String> words = reports.cases().stream()
                .filter(test -> test.status().isBad())
                .map(TestCase::message)
                .flatMap(BETWEEN_PATHS::splitAsStream)
                .filter(word -> word.length() <= LONGEST_PATH)
                .map(Notices::normalized)
                .toList();
        String remedy = ": set `isolation: copy`, or -Dmatrix.set." + environment.name() + ".isolation=copy";
        if (words.stream()
                .anyMatch(word ->
                        TARGET.matcher(word).find() && !RUN_FOLDER.matcher(word).find())) {
            notices.add("a failed test names a path in target/, but the build directory of an environment is elsewhere"
                    + remedy);
        }
        words.stream()
                .filter(word -> NEXT_TO_BUILD_DIRECTORY.matcher(word).find())
                .findFirst()
                .ifPresent(
                        word -> notices.add("a failed test looks for a file of the project next to its build directory,"
                                + " where the project is not (" + word + ")" + remedy));
    }

    /** A path without {@code ..} after a folder; messages may be of another system than this one. */
    private static String normalized(String path) {
        String before;
        String after = path;
        do {
            before = after;
            after = PARENT.matcher(before).replaceFirst("");
        } while (!after.equals(before));
        return after;
    }
}
