package io.github.waymark.matrix.agent;

import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Named;
import javax.inject.Singleton;

/**
 * Limits the time of the tests of each environment, all modules together.
 *
 * <p>At the limit an event is recorded, and the matrix ends the JVM of the tests. (Surefire has its own limit, but 3.5 only reports it and
 * continues to wait.)
 */
@Named
@Singleton
final class TestTime {

    private final Map<String, Long> spentMillis = new ConcurrentHashMap<>();
    private final Map<String, Measurement> running = new ConcurrentHashMap<>();
    private final Timer clock = new Timer("matrix-timeout", true);

    /** The start of a module's tests, and the alarm at their time limit. */
    private static final class Measurement {

        private final long start = System.nanoTime();
        private final TimerTask alarm;

        Measurement(Runnable alarm) {
            this.alarm = new TimerTask() {
                @Override
                public void run() {
                    alarm.run();
                }
            };
        }
    }

    /**
     * Starts the measurement for the tests of a module.
     *
     * @param key identifies them
     * @param alarm is called when the environment's time limit is reached before they end
     * @return whether there is time left
     */
    boolean begin(String key, TestRun run, Runnable alarm) {
        if (run.timeoutSeconds() == 0) {
            return true;
        }
        long left = 1000L * run.timeoutSeconds() - spentMillis.getOrDefault(run.name(), 0L);
        if (left <= 0) {
            return false;
        }
        Measurement measurement = new Measurement(alarm);
        running.put(key, measurement);
        clock.schedule(measurement.alarm, left);
        return true;
    }

    /** Ends the measurement. */
    void end(String key, TestRun run) {
        Measurement measurement = running.remove(key);
        if (measurement != null) {
            measurement.alarm.cancel();
            spentMillis.merge(run.name(), (System.nanoTime() - measurement.start) / 1_000_000, Long::sum);
        }
    }
}
