package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.result.EnvironmentResult.ModuleResult;
import io.github.waymark.matrix.result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The modules of a child, in the order in which they were begun.
 *
 * <p>A module's time is Maven's, with all that it did for the module; where the tests went on after that, each environment has the time
 * of its own besides.
 */
final class ModuleRecords {

    private final Map<String, Module> modules = new LinkedHashMap<>();
    private final Map<String, String> testing = new LinkedHashMap<>();
    private String last = "";

    /** One of them. */
    private static final class Module {

        private final Map<String, Long> testMillis = new LinkedHashMap<>();
        private Outcome outcome = Outcome.SKIPPED;
        private boolean ended;
        private boolean late;
        private long millis;

        private ModuleResult of(String name, String environment) {
            long own = late ? testMillis.getOrDefault(environment, 0L) : 0;
            return new ModuleResult(name, outcome, (millis + own) / 1000.0);
        }
    }

    /** Maven begins with a module. */
    void begin(String name) {
        module(name);
        last = name;
    }

    /** The tests of an environment begin in a module. */
    void beginTests(String name, String environment) {
        testing.put(environment, name);
    }

    /** The tests of an environment have ended in a module. */
    void endTests(String name, String environment, long millis) {
        module(name).testMillis.merge(environment, millis, Long::sum);
    }

    /**
     * A module is done.
     *
     * @param late whether its tests went on when Maven had done all else, which took so many milliseconds
     */
    void end(String name, Outcome outcome, long millis, boolean late) {
        Module module = module(name);
        module.ended = true;
        module.outcome = outcome;
        module.millis = millis;
        module.late = late;
    }

    private Module module(String name) {
        return modules.computeIfAbsent(name, key -> new Module());
    }

    /** Those that are done, as an environment has them. */
    List<ModuleResult> of(String environment) {
        List<ModuleResult> results = new ArrayList<>();
        modules.forEach((name, module) -> {
            if (module.ended) {
                results.add(module.of(name, environment));
            }
        });
        return results;
    }

    /** How many are done. */
    int ended() {
        return (int) modules.values().stream().filter(module -> module.ended).count();
    }

    /** The module that an environment's tests are at; that which was begun last, before they come to any. */
    String current(String environment) {
        return testing.getOrDefault(environment, last);
    }
}
