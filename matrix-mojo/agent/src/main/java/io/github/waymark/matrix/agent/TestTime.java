package io.github.waymark.matrix.agent;

import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Named;
import javax.inject.Singleton;

/**
 * The time that the tests of environments have, of all modules together.
 *
 * <p>When it is over the matrix is told, and ends the JVM of the tests. (Surefire has a limit of its own, but 3.5 only says that it is
 * over, and waits on.)
 */
@Named
@Singleton
final class TestTime {

    private final Map<String, Long> spentMillis = new ConcurrentHashMap<>();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Timer clock = new Timer("matrix-overtime", true);

    /** When the tests of a module began, and what happens when they don't end in time. */
    private static final class Begun {

        private final long since = System.nanoTime();
        private final TimerTask alarm;

        Begun(Runnable alarm) {
            this.alarm = new TimerTask() {
                @Override
                public void run() {
                    alarm.run();
                }
            };
        }
    }

    /**
     * The tests of a module begin.
     *
     * @param what names them
     * @param alarm is done when the environment's time is over before they end
     * @return whether there is time left
     */
    boolean begin(String what, TestRun run, Runnable alarm) {
        if (run.timeoutSeconds() == 0) {
            return true;
        }
        long left = 1000L * run.timeoutSeconds() - spentMillis.getOrDefault(run.name(), 0L);
        if (left <= 0) {
            return false;
        }
        Begun now = new Begun(alarm);
        begun.put(what, now);
        clock.schedule(now.alarm, left);
        return true;
    }

    /** They have ended, however. */
    void end(String what, TestRun run) {
        Begun then = begun.remove(what);
        if (then != null) {
            then.alarm.cancel();
            spentMillis.merge(run.name(), (System.nanoTime() - then.since) / 1_000_000, Long::sum);
        }
    }
}
