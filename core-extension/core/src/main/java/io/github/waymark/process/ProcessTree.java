package io.github.waymark.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process and all that it started, directly or not.
 *
 * <p>Whom a process started is known only while it lives: those found once are remembered, and looked for again until the root is gone.
 */
final class ProcessTree {

    private static final long LOOK_MILLIS = 20;

    private final ProcessHandle root;
    private final Map<Long, ProcessHandle> known = new LinkedHashMap<>();

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** Ends all of it; returns when nothing of it is left, at the latest a second after the grace is over. */
    synchronized void end(Duration grace) {
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + grace.toNanos();
        while (askNewOnes() && System.nanoTime() < deadline) {
            interrupted |= pause();
        }
        long last = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (killAll() && System.nanoTime() < last) {
            interrupted |= pause();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks those that weren't asked yet to end, leaves first. Whether something is alive. */
    private boolean askNewOnes() {
        for (ProcessHandle handle : leavesFirst(root)) {
            if (known.putIfAbsent(handle.pid(), handle) == null) {
                handle.destroy();
            }
        }
        return isAlive();
    }

    /** The root first: what still lives could start another one. */
    private boolean killAll() {
        List<ProcessHandle> last = leavesFirst(root);
        root.destroyForcibly();
        last.forEach(ProcessHandle::destroyForcibly);
        known.values().forEach(ProcessHandle::destroyForcibly);
        return isAlive();
    }

    private boolean isAlive() {
        return root.isAlive() || known.values().stream().anyMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> leavesFirst(ProcessHandle root) {
        List<ProcessHandle> order = new ArrayList<>();
        root.children().forEach(child -> order.addAll(leavesFirst(child)));
        if (root.isAlive()) {
            order.add(root);
        }
        return order;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
