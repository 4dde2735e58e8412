package io.github.waymark.matrix.agent;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Where the lanes of a group wait until it is open, and then for their turns: the lowest numbers go first, so many at a time. */
final class StartLine {

    private final int atOnce;
    private final TreeSet<Integer> waiting = new TreeSet<>();
    private final Set<Integer> settled = new HashSet<>();
    private final Set<Integer> running = new HashSet<>();
    private boolean open;

    StartLine(int atOnce) {
        this.atOnce = atOnce;
    }

    /** A lane is ready, and waits for its turn. */
    synchronized void go(int lane) throws InterruptedException {
        waiting.add(lane);
        settled.add(lane);
        notifyAll();
        try {
            while (!open || waiting.first() != lane || running.size() >= atOnce) {
                wait();
            }
            running.add(lane);
        } finally {
            waiting.remove(lane);
            notifyAll();
        }
    }

    /** A lane has ended, whether it went or not. */
    synchronized void over(int lane) {
        running.remove(lane);
        settled.add(lane);
        notifyAll();
    }

    /** Waits until a lane is ready, or has ended before it was. */
    synchronized void awaitSettled(int lane) throws InterruptedException {
        while (!settled.contains(lane)) {
            wait();
        }
    }

    /** Lets those that wait go. */
    synchronized void open() {
        open = true;
        notifyAll();
    }
}
