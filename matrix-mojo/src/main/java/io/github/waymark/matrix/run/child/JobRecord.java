package io.github.waymark.matrix.run.child;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.matrix.result.EnvironmentResult.ModuleResult;
import io.github.waymark.matrix.result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final ModuleRecords modules = new ModuleRecords();
    private final List<FailedGoal> failedGoals = new ArrayList<>();
    private final Map<String, String> unfit = new LinkedHashMap<>();
    private final Map<String, String> timedOutModule = new LinkedHashMap<>();
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private final Map<String, Integer> bad = new LinkedHashMap<>();
    private boolean started;
    private int expected;

    /** Adds an event; an incomplete line of a killed child is ignored. */
    public synchronized void add(String line) {
        try {
            add(JsonParser.parseString(line).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            return;
        }
    }

    private void add(JsonObject event) {
        switch (text(event, "event")) {
            case "session-start" -> {
                started = true;
                expected = (int) number(event, "modules");
            }
            case "module-start" -> modules.begin(text(event, "module"));
            case "module-end" ->
                modules.end(
                        text(event, "module"),
                        outcome(text(event, "outcome")),
                        number(event, "millis"),
                        number(event, "late") > 0);
            case "tests-start" -> modules.beginTests(text(event, "module"), text(event, "env"));
            case "mojo-end" -> goal(event);
            case "tests" -> bad.merge(text(event, "env"), (int) number(event, "failed"), Integer::sum);
            case "unfit" -> unfit.putIfAbsent(text(event, "env"), text(event, "module") + ": " + text(event, "reason"));
            case "overtime" -> timedOutModule.putIfAbsent(text(event, "env"), text(event, "module"));
            default -> {}
        }
    }

    private void goal(JsonObject event) {
        String environment = text(event, "env");
        millis.merge(environment, number(event, "millis"), Long::sum);
        if (!environment.isEmpty()) {
            modules.endTests(text(event, "module"), environment, number(event, "millis"));
        }
        if (text(event, "outcome").equals("failed")) {
            String plugin = text(event, "plugin").replaceFirst("^maven-(.*)-plugin$|-maven-plugin$", "$1");
            failedGoals.add(new FailedGoal(
                    text(event, "module"), plugin + ":" + text(event, "goal"), environment, text(event, "message")));
        }
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

    /** The duration of an environment's goals; of the shared goals with an empty name. */
    public synchronized double seconds(String environment) {
        return millis.getOrDefault(environment, 0L) / 1000.0;
    }
}
