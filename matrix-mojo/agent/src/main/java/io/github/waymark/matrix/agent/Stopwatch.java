package io.github.waymark.matrix.agent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Named;
import javax.inject.Singleton;

/** Measures how long modules and goals take. */
@Named
@Singleton
final class Stopwatch {

    private final Map<String, Long> started = new ConcurrentHashMap<>();

    /** Starts or restarts the measurement. */
    void start(String what) {
        started.put(what, System.nanoTime());
    }

    /** The milliseconds since the start; 0 when it was never started. */
    long stop(String what) {
        Long since = started.remove(what);
        return since == null ? 0 : (System.nanoTime() - since) / 1_000_000;
    }
}
