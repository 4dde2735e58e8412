package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelTestRunsTest {

    private final ParallelTestRuns parallelRuns = new ParallelTestRuns(2);
    private final ParallelTestRuns one = new ParallelTestRuns(1);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void testsOverlapAndWhatIsAroundThemDoesNot() throws InterruptedException {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();

        Throwable failure = parallelRuns.run(items("a", "b"), () -> seen.add("ready"), item -> {
            alone(before);
            seen.add(item + " prepared");
            parallelRuns.awaitSlot();
            // Nobody comes past it alone.
            both.await(10, TimeUnit.SECONDS);
            parallelRuns.lockCompletion();
            alone(after);
        });

        assertNull(failure);
        assertEquals(List.of("a prepared", "b prepared", "ready"), seen);
    }

    @Test
    void noMoreThanAllowedRunAtOnceAndTheFirstGoFirst() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();

        one.run(items("a", "b", "c", "d"), () -> {}, item -> {
            parallelRuns.awaitSlot();
            seen.add(item);
            alone(now);
            parallelRuns.lockCompletion();
        });

        assertEquals(List.of("a", "b", "c", "d"), seen);
    }

    @Test
    void oneThatFailsBeforeItIsReadyHoldsNobodyUp() throws InterruptedException {
        IOException fault = new IOException("no such parameter");

        Throwable failure = parallelRuns.run(items("a", "b", "c"), () -> {}, item -> {
            if (item.equals("a")) {
                throw fault;
            }
            parallelRuns.awaitSlot();
            seen.add(item);
            parallelRuns.lockCompletion();
        });

        assertSame(fault, failure);
        assertTrue(seen.containsAll(List.of("b", "c")), seen::toString);
    }

    @Test
    void oneThatIsLeftOutOrFailsWhileItRunsEndsOnlyItself() throws InterruptedException {
        Throwable failure = one.run(items("a", "b", "c"), () -> {}, item -> {
            if (item.equals("b")) {
                return;
            }
            parallelRuns.awaitSlot();
            seen.add(item);
            throw new IOException(item);
        });

        assertEquals(List.of("a", "c"), seen);
        assertEquals("a", String.valueOf(failure == null ? null : failure.getMessage()));
        assertEquals("c", failure == null ? "" : failure.getSuppressed()[0].getMessage());
    }

    @Test
    void anInterruptReachesAllAndComesBackWhenAllHaveEnded() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Thread caller = new Thread(() -> assertThrows(
                InterruptedException.class,
                () -> one.run(items("a", "b"), () -> {}, item -> {
                    try {
                        parallelRuns.awaitSlot();
                        begun.countDown();
                        new CountDownLatch(1).await();
                    } finally {
                        ended.incrementAndGet();
                    }
                })));
        caller.start();
        begun.await();

        caller.interrupt();
        caller.join();

        assertEquals(2, ended.get());
    }

    @Test
    void outsideOfLanesNobodyWaits() throws InterruptedException {
        parallelRuns.awaitSlot();
        parallelRuns.lockCompletion();

        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void groupsOverlapButAnEnvironmentHasOneTurnAtATime() throws InterruptedException {
        CyclicBarrier modules = new CyclicBarrier(2);
        AtomicInteger old = new AtomicInteger();
        AtomicInteger young = new AtomicInteger();
        ParallelTestRuns.Work<String> work = item -> {
            parallelRuns.awaitSlot();
            if (item.equals("first on 25") || item.equals("second on 17")) {
                modules.await(10, TimeUnit.SECONDS);
            }
            alone(item.endsWith("17") ? old : young);
            parallelRuns.lockCompletion();
        };
        Map<String, String> second = new LinkedHashMap<>();
        second.put("jdk17", "second on 17");
        second.put("jdk25", "second on 25");
        Map<String, String> first = new LinkedHashMap<>();
        first.put("jdk17", "first on 17");
        first.put("jdk25", "first on 25");
        List<@Nullable Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        Thread module = new Thread(() -> {
            try {
                failures.add(parallelRuns.run(first, () -> {}, work));
            } catch (InterruptedException e) {
                failures.add(e);
            }
        });
        module.start();

        failures.add(parallelRuns.run(second, () -> {}, work));
        module.join();

        assertEquals(Arrays.asList(null, null), failures);
    }

    /** A lane for each, in an environment of its own. */
    private static Map<String, String> items(String... names) {
        Map<String, String> items = new LinkedHashMap<>();
        Arrays.asList(names).forEach(name -> items.put("@" + name, name));
        return items;
    }

    /** Fails when two threads are here at the same time. */
    private static void alone(AtomicInteger inside) throws InterruptedException {
        assertEquals(1, inside.incrementAndGet());
        Thread.sleep(20);
        inside.decrementAndGet();
    }
}
