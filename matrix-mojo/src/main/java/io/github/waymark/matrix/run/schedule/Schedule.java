package io.github.waymark.matrix.run.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which child to start next, and with how many slots. Not thread-safe: callers must hold a lock. */
public final class Schedule {

    private final Parallel parallel;
    private final boolean sharesSlots;
    private final List<Job> waiting;
    /** For each child that waits for others, those others. */
    private final Map<String, Set<String>> dependencies = new HashMap<>();

    private final Set<String> unfinished = new HashSet<>();
    private final Map<Job, Integer> running = new LinkedHashMap<>();

    /**
     * A schedule.
     *
     * @param parallel how much may run at the same time
     * @param sharesSlots whether a child may run tests on several JDKs at the same time
     */
    public Schedule(List<Job> jobs, Parallel parallel, boolean sharesSlots) {
        this.parallel = parallel;
        this.sharesSlots = sharesSlots;
        this.waiting = new ArrayList<>(jobs);
        jobs.forEach(job -> unfinished.add(id(job)));
        jobs.stream().filter(Job::hasDependencies).forEach(job -> {
            Set<String> others = new HashSet<>();
            jobs.stream()
                    .filter(other -> !id(other).equals(id(job)) && job.dependsOn(other))
                    .forEach(other -> others.add(id(other)));
            dependencies.put(id(job), others);
        });
    }

    /** No two children have the same environment. */
    private static String id(Job job) {
        return job.first().name();
    }

    /**
     * A child to start.
     *
     * @param slots the number of JDKs that its tests may run on at the same time
     */
    public record Turn(Job job, int slots) {}

    /** Removes and returns a child that may be started now: a slot is free, its dependencies have ended, and no exclusive child runs. */
    public Optional<Turn> next() {
        int free = parallel.children()
                - running.values().stream().mapToInt(parallel::childrenFor).sum();
        if (free < 1 || running.keySet().stream().anyMatch(Job::isExclusive)) {
            return Optional.empty();
        }
        List<Job> startable = waiting.stream()
                .filter(job -> !job.isExclusive() || running.isEmpty())
                .filter(job -> !waits(job))
                .toList();
        if (startable.isEmpty()) {
            return Optional.empty();
        }
        Job job = startable.get(0);
        // All startable children compile at the same time, so the free slots are divided among them.
        int most = sharesSlots ? job.maxSlots() : 1;
        Turn turn = new Turn(job, Math.max(1, Math.min(most, parallel.slotsOf(free / startable.size()))));
        waiting.remove(job);
        running.put(job, turn.slots());
        return Optional.of(turn);
    }

    public void ended(Job job) {
        unfinished.remove(id(job));
        running.remove(job);
    }

    /** Whether nothing runs and nothing waits. */
    public boolean isDone() {
        return running.isEmpty() && waiting.isEmpty();
    }

    /** Whether the waiting children can never start, as their environments depend on each other. */
    public boolean isStuck() {
        return running.isEmpty() && !waiting.isEmpty();
    }

    /** Removes and returns all waiting children. */
    public List<Job> dropWaiting() {
        List<Job> dropped = List.copyOf(waiting);
        dropped.forEach(job -> unfinished.remove(id(job)));
        waiting.clear();
        return dropped;
    }

    private boolean waits(Job job) {
        return dependencies.getOrDefault(id(job), Set.of()).stream().anyMatch(unfinished::contains);
    }
}
