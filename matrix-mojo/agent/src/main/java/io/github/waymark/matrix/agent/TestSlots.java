package io.github.waymark.matrix.agent;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of test runs at the same time. A run waits until its group is open and a slot is free; the lowest number is first.
 *
 * <p>An environment has one slot at a time, in the order of its numbers, so that tests of different modules don't overlap, as in a Maven of
 * its own.
 */
final class TestSlots {

    private final int limit;
    private final TreeMap<Integer, String> waiting = new TreeMap<>();
    private final Set<Integer> ready = new HashSet<>();
    private final Set<Integer> open = new HashSet<>();
    private final Map<Integer, String> running = new TreeMap<>();
    private int last;

    /** With a limit for the number of runs between {@link #acquire} and {@link #release}. */
    TestSlots(int limit) {
        this.limit = limit;
    }

    /** Registers a run, and returns its number. */
    synchronized int register(String environment) {
        waiting.put(++last, environment);
        return last;
    }

    /** Reports a run as ready and waits for its slot. */
    synchronized void acquire(int number) throws InterruptedException {
        ready.add(number);
        notifyAll();
        while (!Integer.valueOf(number).equals(next())) {
            wait();
        }
        running.put(number, waiting.remove(number));
        notifyAll();
    }

    private @Nullable Integer next() {
        if (running.size() >= limit) {
            return null;
        }
        Set<String> busy = new HashSet<>(running.values());
        for (Map.Entry<Integer, String> run : waiting.entrySet()) {
            if (busy.add(run.getValue()) && ready.contains(run.getKey()) && open.contains(run.getKey())) {
                return run.getKey();
            }
        }
        return null;
    }

    /** Ends a run, whether it had a slot or not. */
    synchronized void release(int number) {
        waiting.remove(number);
        ready.remove(number);
        open.remove(number);
        running.remove(number);
        notifyAll();
    }

    /** Waits until a run is ready, or has ended before. */
    synchronized void awaitReady(int number) throws InterruptedException {
        while (waiting.containsKey(number) && !ready.contains(number)) {
            wait();
        }
    }

    /** Permits a run to get a slot. */
    synchronized void open(int number) {
        open.add(number);
        notifyAll();
    }
}
