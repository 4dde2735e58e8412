package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.ProblemCollector;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.problem.Problem;
import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order that {@code depends} requires of environments. */
public final class EnvironmentOrder {

    private final Map<String, Environment> environments = new LinkedHashMap<>();
    private final Map<String, Set<String>> matching = new HashMap<>();

    public EnvironmentOrder(List<Environment> all) {
        all.forEach(environment -> environments.put(environment.name(), environment));
    }

    /** The environments that run before this one if they run; never itself. */
    public List<String> before(Environment environment) {
        List<String> depends = environment.executionPolicy().depends();
        if (depends.isEmpty()) {
            return List.of();
        }
        Set<String> before = new LinkedHashSet<>();
        if (depends.size() == 1) {
            before.addAll(matching(depends.get(0)));
        } else {
            Set<String> all = new HashSet<>();
            depends.forEach(pattern -> all.addAll(matching(pattern)));
            environments.keySet().stream().filter(all::contains).forEach(before::add);
        }
        before.remove(environment.name());
        return List.copyOf(before);
    }

    /** The names that a pattern matches; many environments may have the same. */
    private Set<String> matching(String pattern) {
        return matching.computeIfAbsent(pattern, absent -> {
            if (NameGlob.isPlain(pattern)) {
                return environments.containsKey(pattern) ? Set.of(pattern) : Set.of();
            }
            Set<String> names = new LinkedHashSet<>();
            environments.keySet().stream()
                    .filter(name -> matches(pattern, name))
                    .forEach(names::add);
            return names;
        });
    }

    /** Whether a name, or a pattern with stars, matches an environment. */
    static boolean matches(String pattern, String name) {
        return NameGlob.matches(pattern, name);
    }

    /**
     * Reports names that match no environment, and cycles.
     *
     * @param inherited names that a parent declares, which may match none
     */
    void check(ProblemCollector problemCollector, Set<String> inherited) {
        for (Environment environment : environments.values()) {
            for (String name : environment.executionPolicy().depends()) {
                if (matching(name).isEmpty() && !inherited.contains(name)) {
                    problemCollector.unknown(
                            "environment", name, "depends of '" + environment.name() + "'", environments.keySet());
                }
            }
        }
        Set<String> done = new HashSet<>();
        environments.values().forEach(environment -> walk(environment, new ArrayList<>(), done, problemCollector));
    }

    private void walk(Environment environment, List<String> path, Set<String> done, ProblemCollector problemCollector) {
        int start = path.indexOf(environment.name());
        if (start >= 0) {
            problemCollector.add(new Problem(
                    "Environments depend on each other: " + String.join(" -> ", path.subList(start, path.size()))
                            + " -> " + environment.name() + ".",
                    "depends of '" + environment.name() + "'",
                    "None of them could start.",
                    "Remove one of the dependencies."));
            return;
        }
        if (done.contains(environment.name())) {
            return;
        }
        path.add(environment.name());
        for (String other : before(environment)) {
            Environment found = environments.get(other);
            if (found != null) {
                walk(found, path, done, problemCollector);
            }
        }
        path.remove(path.size() - 1);
        done.add(environment.name());
    }
}
