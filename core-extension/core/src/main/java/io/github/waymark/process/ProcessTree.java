package io.github.waymark.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terminates a process and its descendants.
 *
 * <p>The descendants of a process are recorded only while it is alive, so they are recorded, and searched again until the root has ended.
 */
final class ProcessTree {

    private static final long POLL_MILLIS = 20;

    private final ProcessHandle root;
    private final Map<Long, ProcessHandle> recorded = new LinkedHashMap<>();

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** Terminates all processes; returns when they have ended, at the latest a second after the grace period. */
    synchronized void terminate(Duration grace) {
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + grace.toNanos();
        while (terminateNew() && System.nanoTime() < deadline) {
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

    /** Requests processes found for the first time to terminate, leaves first. Returns whether any process is alive. */
    private boolean terminateNew() {
        for (ProcessHandle handle : leavesFirst(root)) {
            if (recorded.putIfAbsent(handle.pid(), handle) == null) {
                handle.destroy();
            }
        }
        return isAlive();
    }

    /** Kills the root first, as processes that are alive could start others. Returns whether any process is alive. */
    private boolean killAll() {
        List<ProcessHandle> last = leavesFirst(root);
        root.destroyForcibly();
        last.forEach(ProcessHandle::destroyForcibly);
        recorded.values().forEach(ProcessHandle::destroyForcibly);
        return isAlive();
    }

    private boolean isAlive() {
        return root.isAlive() || recorded.values().stream().anyMatch(ProcessHandle::isAlive);
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
            Thread.sleep(POLL_MILLIS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
