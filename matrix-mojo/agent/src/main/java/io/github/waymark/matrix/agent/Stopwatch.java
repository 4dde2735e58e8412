package io.github.waymark.matrix.agent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Named;
import javax.inject.Singleton;

/** How long modules and goals take. */
@Named
@Singleton
final class Stopwatch {

    private final Map<String, Long> started = new ConcurrentHashMap<>();

    /** Something begins, or begins anew. */
    void start(String what) {
        started.put(what, System.nanoTime());
    }

    /** Something has ended: the milliseconds since it began; 0 when it never did. */
    long stop(String what) {
        Long since = started.remove(what);
        return since == null ? 0 : (System.nanoTime() - since) / 1_000_000;
    }
}
