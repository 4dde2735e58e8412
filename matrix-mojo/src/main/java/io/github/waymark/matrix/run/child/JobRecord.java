package io.github.waymark.matrix.run.child;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.matrix.result.EnvironmentResult.ModuleResult;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the events of a child's agent. Thread-safe. */
public final class JobRecord {

    /**
     * A goal that failed.
     *
     * @param environment the environment whose tests it runs; empty when it is part of the shared build
     */
    public record FailedGoal(String module, String goal, String environment, String message) {

        public boolean runsTests() {
            return goal.equals("surefire:test") || goal.equals("failsafe:integration-test");
        }
    }

    /** The tests of a module that ran, in any of its goals, and its test classes. */
    private record ModuleTests(int run, int classes) {

        private ModuleTests plus(ModuleTests other) {
            return new ModuleTests(run + other.run, Math.max(classes, other.classes));
        }
    }

    private final ModuleRecords modules = new ModuleRecords();
    private final List<FailedGoal> failedGoals = new ArrayList<>();
    private final Map<String, String> unfit = new LinkedHashMap<>();
    private final Map<String, String> timedOutModule = new LinkedHashMap<>();
    private final Map<String, Long> lastAt = new LinkedHashMap<>();
    private final Map<String, List<long[]>> testSpans = new LinkedHashMap<>();
    private final Map<String, Map<String, ModuleTests>> tests = new LinkedHashMap<>();
    private final Set<String> testing = new LinkedHashSet<>();
    private final Map<String, Integer> bad = new LinkedHashMap<>();
    private Optional<UsedJdk> jdk = Optional.empty();
    private boolean started;
    private boolean ended;
    private int expected;

    /** Adds an event; an incomplete line of a killed child is ignored, and so is one with a value of another type. */
    public synchronized void add(String line) {
        try {
            add(JsonParser.parseString(line).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return;
        }
    }

    private void add(JsonObject event) {
        switch (text(event, "event")) {
            case "session-start" -> {
                started = true;
                jdk = Optional.of(new UsedJdk(
                        text(event, "home"), text(event, "java"), text(event, "vendor"), text(event, "arch"), ""));
                expected = (int) number(event, "modules");
            }
            case "session-end" -> ended = true;
            case "module-start" -> modules.begin(module(event));
            case "module-end" ->
                modules.end(
                        module(event),
                        outcome(text(event, "outcome")),
                        number(event, "millis"),
                        number(event, "late") > 0);
            case "tests-start" -> {
                modules.beginTests(module(event), text(event, "env"));
                testing.add(text(event, "env"));
            }
            case "mojo-end" -> goal(event);
            case "tests" -> tests(event);
            case "unfit" -> unfit.putIfAbsent(text(event, "env"), text(event, "module") + ": " + text(event, "reason"));
            case "overtime" -> timedOutModule.putIfAbsent(text(event, "env"), text(event, "module"));
            default -> {}
        }
    }

    private void goal(JsonObject event) {
        String environment = text(event, "env");
        lastAt.merge(environment, number(event, "at"), Math::max);
        if (isTestGoal(event)) {
            testSpans
                    .computeIfAbsent(environment, key -> new ArrayList<>())
                    .add(new long[] {number(event, "at") - number(event, "millis"), number(event, "at")});
        }
        if (!environment.isEmpty()) {
            modules.endTests(module(event), environment, number(event, "millis"));
        }
        if (text(event, "outcome").equals("failed")) {
            String plugin = text(event, "plugin").replaceFirst("^maven-(.*)-plugin$|-maven-plugin$", "$1");
            failedGoals.add(new FailedGoal(
                    text(event, "module"), plugin + ":" + text(event, "goal"), environment, text(event, "message")));
        }
    }

    private static boolean isTestGoal(JsonObject event) {
        return (text(event, "plugin").equals("maven-surefire-plugin")
                        && text(event, "goal").equals("test"))
                || (text(event, "plugin").equals("maven-failsafe-plugin")
                        && text(event, "goal").equals("integration-test"));
    }

    private void tests(JsonObject event) {
        String environment = text(event, "env");
        bad.merge(environment, (int) number(event, "failed"), Integer::sum);
        tests.computeIfAbsent(environment, key -> new LinkedHashMap<>())
                .merge(
                        text(event, "path"),
                        new ModuleTests((int) number(event, "run"), (int) number(event, "classes")),
                        ModuleTests::plus);
    }

    /** The name of a module; several may have the same artifactId. */
    private static String module(JsonObject event) {
        String group = text(event, "group");
        return group.isEmpty() ? text(event, "module") : group + ":" + text(event, "module");
    }

    private static Outcome outcome(String word) {
        return switch (word) {
            case "ok" -> Outcome.OK;
            case "failed" -> Outcome.FAILED;
            default -> Outcome.SKIPPED;
        };
    }

    private static String text(JsonObject event, String name) {
        return event.has(name) ? event.get(name).getAsString() : "";
    }

    private static long number(JsonObject event, String name) {
        return event.has(name) ? event.get(name).getAsLong() : 0;
    }

    /** Whether Maven started to build. */
    public synchronized boolean hasStarted() {
        return started;
    }

    /** The modules that have ended, with the times of an environment. */
    public synchronized List<ModuleResult> modules(String environment) {
        return modules.of(environment);
    }

    /** The number of modules that have ended. */
    public synchronized int endedModules() {
        return modules.ended();
    }

    public synchronized int expectedModules() {
        return expected;
    }

    /** The current module of an environment. */
    public synchronized String currentModule(String environment) {
        return modules.current(environment);
    }

    /** The first failed goal that doesn't run an environment's tests. */
    public synchronized Optional<FailedGoal> failedBuild() {
        return failedGoals.stream().filter(goal -> goal.environment().isEmpty()).findFirst();
    }

    /** The first goal that failed to complete an environment's tests. */
    public synchronized Optional<FailedGoal> crash(String environment) {
        return failedGoals.stream()
                .filter(goal -> goal.environment().equals(environment))
                .findFirst();
    }

    /** The environments whose tests did not complete. */
    public synchronized List<String> crashed() {
        return failedGoals.stream()
                .map(FailedGoal::environment)
                .filter(environment -> !environment.isEmpty())
                .distinct()
                .toList();
    }

    /** Why an environment's JDK can't run the tests. */
    public synchronized Optional<String> unfit(String environment) {
        return Optional.ofNullable(unfit.get(environment));
    }

    /** The module in which an environment reached its time limit. */
    public synchronized Optional<String> timedOutModule(String environment) {
        return Optional.ofNullable(timedOutModule.get(environment));
    }

    /** The number of an environment's failed tests so far. */
    public synchronized int failedTests(String environment) {
        return bad.getOrDefault(environment, 0);
    }

    /** When the last goal of an environment, or of the build that it shares, ended, in milliseconds since 1970; 0 without goals. */
    public synchronized long lastGoalAt(String environment) {
        return Math.max(lastAt.getOrDefault("", 0L), lastAt.getOrDefault(environment, 0L));
    }

    /** The time in which tests of an environment ran; tests of several modules at the same time count once. */
    public synchronized double testSeconds(String environment) {
        List<long[]> spans = new ArrayList<>(testSpans.getOrDefault(environment, List.of()));
        spans.addAll(testSpans.getOrDefault("", List.of()));
        spans.sort(Comparator.comparingLong(span -> span[0]));
        long millis = 0;
        long until = Long.MIN_VALUE;
        for (long[] span : spans) {
            millis += Math.max(0, span[1] - Math.max(span[0], until));
            until = Math.max(until, span[1]);
        }
        return millis / 1000.0;
    }

    /** Whether Maven reported the end of its build; otherwise it was killed, or ended by code that runs inside it. */
    public synchronized boolean hasEnded() {
        return ended;
    }

    /** The JDK that Maven ran on, as its JVM reports it. */
    public synchronized Optional<UsedJdk> jdk() {
        return jdk;
    }

    /** Whether the JVM of an environment's tests was started. */
    public synchronized boolean hasBegunTests(String environment) {
        return testing.contains(environment);
    }

    /** The paths of the modules of an environment that have test classes, and of which no test ran; empty for the root. */
    public synchronized List<String> untested(String environment) {
        return tests.getOrDefault(environment, Map.of()).entrySet().stream()
                .filter(module ->
                        module.getValue().run() == 0 && module.getValue().classes() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
