package io.github.waymark.matrix.agent;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where test runs wait until their group is open, and then for their turns: the lowest numbers go first, so many at a time.
 *
 * <p>An environment has one turn at a time, and in the order of its numbers: its modules' tests don't meet each other, as they don't in
 * a Maven of its own.
 */
final class TestSlots {

    private final int atOnce;
    private final TreeMap<Integer, String> ahead = new TreeMap<>();
    private final Set<Integer> ready = new HashSet<>();
    private final Set<Integer> open = new HashSet<>();
    private final Map<Integer, String> running = new TreeMap<>();
    private int last;

    /** A line where so many may be between {@link #go} and {@link #over} at the same time. */
    TestSlots(int atOnce) {
        this.atOnce = atOnce;
    }

    /** The number of a run that is to come. */
    synchronized int number(String environment) {
        ahead.put(++last, environment);
        return last;
    }

    /** A run is ready, and waits for its turn. */
    synchronized void go(int number) throws InterruptedException {
        ready.add(number);
        notifyAll();
        while (!Integer.valueOf(number).equals(next())) {
            wait();
        }
        running.put(number, ahead.remove(number));
        notifyAll();
    }

    private @Nullable Integer next() {
        if (running.size() >= atOnce) {
            return null;
        }
        Set<String> busy = new HashSet<>(running.values());
        for (Map.Entry<Integer, String> run : ahead.entrySet()) {
            if (busy.add(run.getValue()) && ready.contains(run.getKey()) && open.contains(run.getKey())) {
                return run.getKey();
            }
        }
        return null;
    }

    /** A run has ended, whether it went or not. */
    synchronized void over(int number) {
        ahead.remove(number);
        ready.remove(number);
        open.remove(number);
        running.remove(number);
        notifyAll();
    }

    /** Waits until a run is ready, or has ended before it was. */
    synchronized void awaitSettled(int number) throws InterruptedException {
        while (ahead.containsKey(number) && !ready.contains(number)) {
            wait();
        }
    }

    /** Lets a run go. */
    synchronized void open(int number) {
        open.add(number);
        notifyAll();
    }
}
