package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LanesTest {

    private final Lanes lanes = new Lanes();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void testsOverlapAndWhatIsAroundThemDoesNot() throws InterruptedException {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();

        Throwable failure = lanes.run(List.of("a", "b"), 2, () -> seen.add("ready"), item -> {
            alone(before);
            seen.add(item + " prepared");
            lanes.go();
            // Nobody comes past it alone.
            both.await(10, TimeUnit.SECONDS);
            lanes.done();
            alone(after);
        });

        assertNull(failure);
        assertEquals(List.of("a prepared", "b prepared", "ready"), seen);
    }

    @Test
    void noMoreThanAllowedRunAtOnceAndTheFirstGoFirst() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();

        lanes.run(List.of("a", "b", "c", "d"), 1, () -> {}, item -> {
            lanes.go();
            seen.add(item);
            alone(now);
            lanes.done();
        });

        assertEquals(List.of("a", "b", "c", "d"), seen);
    }

    @Test
    void oneThatFailsBeforeItIsReadyHoldsNobodyUp() throws InterruptedException {
        IOException fault = new IOException("no such parameter");

        Throwable failure = lanes.run(List.of("a", "b", "c"), 2, () -> {}, item -> {
            if (item.equals("a")) {
                throw fault;
            }
            lanes.go();
            seen.add(item);
            lanes.done();
        });

        assertSame(fault, failure);
        assertTrue(seen.containsAll(List.of("b", "c")), seen::toString);
    }

    @Test
    void oneThatIsLeftOutOrFailsWhileItRunsEndsOnlyItself() throws InterruptedException {
        Throwable failure = lanes.run(List.of("a", "b", "c"), 1, () -> {}, item -> {
            if (item.equals("b")) {
                return;
            }
            lanes.go();
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
                () -> lanes.run(List.of("a", "b"), 1, () -> {}, item -> {
                    try {
                        lanes.go();
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
        lanes.go();
        lanes.done();

        assertFalse(Thread.currentThread().isInterrupted());
    }

    /** Fails when two threads are here at the same time. */
    private static void alone(AtomicInteger inside) throws InterruptedException {
        assertEquals(1, inside.incrementAndGet());
        Thread.sleep(20);
        inside.decrementAndGet();
    }
}
