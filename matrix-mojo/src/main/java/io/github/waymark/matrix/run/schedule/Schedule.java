package io.github.waymark.matrix.run.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which child may be started next, and on how many JDKs at a time it may run tests. Not safe for several threads: its user holds a lock.
 */
public final class Schedule {

    private final Parallel parallel;
    private final boolean lanes;
    private final List<Job> waiting;
    private final Map<Job, Integer> running = new LinkedHashMap<>();

    /**
     * A schedule.
     *
     * @param parallel how much may run at the same time
     * @param lanes whether a child may run tests on several JDKs at the same time
     */
    public Schedule(List<Job> jobs, Parallel parallel, boolean lanes) {
        this.parallel = parallel;
        this.lanes = lanes;
        this.waiting = new ArrayList<>(jobs);
    }

    /**
     * A child to start.
     *
     * @param lanes on how many JDKs its tests may run at the same time; children that have several are fewer
     */
    public record Turn(Job job, int lanes) {}

    /** Takes a child that may be started now: there is room, what it depends on has ended, and nobody wants to be alone. */
    public Optional<Turn> next() {
        int room = parallel.children()
                - running.values().stream().mapToInt(parallel::childrenOf).sum();
        if (room < 1 || running.keySet().stream().anyMatch(Job::isExclusive)) {
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
        // Children side by side also compile side by side: what they leave is shared out among the lanes.
        int most = lanes ? job.mostLanes() : 1;
        Turn turn = new Turn(job, Math.max(1, Math.min(most, parallel.lanesOf(room / startable.size()))));
        waiting.remove(job);
        running.put(job, turn.lanes());
        return Optional.of(turn);
    }

    public void ended(Job job) {
        running.remove(job);
    }

    /** Whether nothing runs and nothing waits. */
    public boolean isDone() {
        return running.isEmpty() && waiting.isEmpty();
    }

    /** Whether what waits will wait for ever: the environments depend on each other in a ring. */
    public boolean isStuck() {
        return running.isEmpty() && !waiting.isEmpty();
    }

    /** Takes all that wait. */
    public List<Job> dropWaiting() {
        List<Job> dropped = List.copyOf(waiting);
        waiting.clear();
        return dropped;
    }

    private boolean waits(Job job) {
        Map<Job, Boolean> unfinished = new LinkedHashMap<>();
        waiting.forEach(other -> unfinished.put(other, true));
        running.keySet().forEach(other -> unfinished.put(other, true));
        unfinished.remove(job);
        return unfinished.keySet().stream().anyMatch(job::dependsOn);
    }
}
