package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.result.EnvironmentResult.ModuleResult;
import io.github.waymark.matrix.result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records the modules of a child, in the order in which they started.
 *
 * <p>A module is known by its groupId and artifactId, and shown by its artifactId if no other module has the same. Its time is Maven's. When
 * its tests were deferred, the time of an environment's own tests is added.
 */
final class ModuleRecords {

    private final Map<String, Module> modules = new LinkedHashMap<>();
    private final Map<String, String> testing = new LinkedHashMap<>();
    private String last = "";

    private static final class Module {

        private final Map<String, Long> testMillis = new LinkedHashMap<>();
        private Outcome outcome = Outcome.SKIPPED;
        private boolean ended;
        private boolean deferred;
        private long millis;

        private ModuleResult of(String name, String environment) {
            long own = deferred ? testMillis.getOrDefault(environment, 0L) : 0;
            return new ModuleResult(name, outcome, (millis + own) / 1000.0);
        }
    }

    /** Maven starts a module. */
    void begin(String name) {
        module(name);
        last = name;
    }

    /** The tests of an environment start in a module. */
    void beginTests(String name, String environment) {
        testing.put(environment, name);
    }

    /** The tests of an environment have ended in a module. */
    void endTests(String name, String environment, long millis) {
        module(name).testMillis.merge(environment, millis, Long::sum);
    }

    /**
     * A module has ended.
     *
     * @param deferred whether its tests are not part of {@code millis}
     */
    void end(String name, Outcome outcome, long millis, boolean deferred) {
        Module module = module(name);
        module.ended = true;
        module.outcome = outcome;
        module.millis = millis;
        module.deferred = deferred;
    }

    private Module module(String name) {
        return modules.computeIfAbsent(name, key -> new Module());
    }

    /** The modules that have ended, with the times of an environment. */
    List<ModuleResult> of(String environment) {
        List<ModuleResult> results = new ArrayList<>();
        modules.forEach((name, module) -> {
            if (module.ended) {
                results.add(module.of(shown(name), environment));
            }
        });
        return results;
    }

    /** The number of modules that have ended. */
    int ended() {
        return (int) modules.values().stream().filter(module -> module.ended).count();
    }

    /** The module whose tests an environment runs; before its first tests, the module that started last. */
    String current(String environment) {
        return shown(testing.getOrDefault(environment, last));
    }

    private String shown(String name) {
        String artifactId = artifactId(name);
        long same = modules.keySet().stream()
                .filter(other -> artifactId(other).equals(artifactId))
                .count();
        return same > 1 ? name : artifactId;
    }

    private static String artifactId(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
