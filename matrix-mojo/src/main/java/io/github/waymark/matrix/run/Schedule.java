package io.github.waymark.matrix.run;

import io.github.waymark.matrix.plan.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which child may be started next. Not safe for several threads: its user holds a lock. */
final class Schedule {

    private final int parallel;
    private final List<Job> waiting;
    private final List<Job> running = new ArrayList<>();

    Schedule(List<Job> jobs, int parallel) {
        this.parallel = parallel;
        this.waiting = new ArrayList<>(jobs);
    }

    /** Takes a child that may be started now: there is room, what it depends on has ended, and nobody wants to be alone. */
    Optional<Job> next() {
        if (running.size() >= parallel || running.stream().anyMatch(Job::isExclusive)) {
            return Optional.empty();
        }
        Optional<Job> next = waiting.stream()
                .filter(job -> !job.isExclusive() || running.isEmpty())
                .filter(job -> !waits(job))
                .findFirst();
        next.ifPresent(job -> {
            waiting.remove(job);
            running.add(job);
        });
        return next;
    }

    void ended(Job job) {
        running.remove(job);
    }

    /** Whether nothing runs and nothing waits. */
    boolean isDone() {
        return running.isEmpty() && waiting.isEmpty();
    }

    /** Whether what waits will wait for ever: the environments depend on each other in a ring. */
    boolean isStuck() {
        return running.isEmpty() && !waiting.isEmpty();
    }

    /** Takes all that wait. */
    List<Job> dropWaiting() {
        List<Job> dropped = List.copyOf(waiting);
        waiting.clear();
        return dropped;
    }

    private boolean waits(Job job) {
        Map<Job, Boolean> unfinished = new LinkedHashMap<>();
        waiting.forEach(other -> unfinished.put(other, true));
        running.forEach(other -> unfinished.put(other, true));
        unfinished.remove(job);
        return unfinished.keySet().stream().anyMatch(other -> dependsOn(job, other));
    }

    private static boolean dependsOn(Job job, Job other) {
        for (Environment environment : job.environments()) {
            for (String pattern : environment.conduct().depends()) {
                if (other.names().stream().anyMatch(name -> matches(pattern, name))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a name matches a pattern with stars. */
    static boolean matches(String pattern, String name) {
        StringBuilder expression = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(expression.toString());
    }
}
