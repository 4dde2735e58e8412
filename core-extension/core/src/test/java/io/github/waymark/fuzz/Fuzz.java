package io.github.waymark.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has a reader of foreign files read changed samples: whatever an input contains, it is read or is a problem, in two seconds of CPU time
 * and with bounded memory.
 *
 * <p>{@code -Dwaymark.mutations=50000} sets how many inputs each reader gets, {@code -Dwaymark.mutations.seconds=60} the CPU time after
 * which no more are tried. An input is made from the sample and a number: {@code -Dwaymark.mutations.from=77} starts with that of number 77.
 */
public final class Fuzz {

    /** Reads an input. */
    public interface Reading {

        /**
         * Reads it.
         *
         * @return whether nothing in it was complained about
         * @throws Exception {@link ProblemException} if it isn't read
         */
        boolean read(byte[] content) throws Exception;
    }

    private static final int INPUTS = Integer.getInteger("waymark.mutations", 500);
    private static final long FIRST = Long.getLong("waymark.mutations.from", 0);
    private static final long BUDGET = TimeUnit.SECONDS.toNanos(Long.getLong("waymark.mutations.seconds", 1));
    /** A reader that waits instead of working; generous, because the machine may do other work. */
    private static final long WAITING = TimeUnit.SECONDS.toNanos(60);

    private static final long POLL_MILLIS = 20;
    private static final Path KEPT = Path.of("target/fuzz");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String reader;
    private final Reading reading;
    private final List<byte[]> samples = new ArrayList<>();
    private @Nullable Class<? extends Exception> refusal;
    private long maxNanos = TimeUnit.SECONDS.toNanos(2);
    private long maxBytes = 256L << 20;

    private volatile long input;
    private volatile long cpuStart;
    private volatile long start;
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;
    private int read;
    private int problems;
    private long longest;
    private long memory;

    private Fuzz(String reader, Reading reading) {
        this.reader = reader;
        this.reading = reading;
    }

    /** A reader, by the name that the table has. */
    public static Fuzz of(String reader, Reading reading) {
        return new Fuzz(reader, reading);
    }

    /** Lets the reader also refuse an input with an exception that its callers handle. */
    public Fuzz refusing(Class<? extends Exception> type) {
        refusal = type;
        return this;
    }

    /**
     * Lets the reader need more: a library may allocate at once what a damaged length in the file asks for. There is no endless loop
     * nevertheless.
     */
    public Fuzz allowing(int seconds, int megabytes) {
        maxNanos = TimeUnit.SECONDS.toNanos(seconds);
        maxBytes = (long) megabytes << 20;
        return this;
    }

    /** As {@link #tries(List)}, with text. */
    public void tries(String... texts) {
        tries(Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /** Has it read the samples, each of which it must read without a problem, and then changed ones. */
    public void tries(List<byte[]> content) {
        samples.addAll(content);
        start = System.nanoTime();
        Thread worker = new Thread(this::readAll, reader);
        worker.setDaemon(true);
        worker.start();
        watch(worker);
        Throwable thrown = failure;
        if (thrown != null) {
            throw new AssertionError(describe(), thrown);
        }
        FuzzTable.add(reader, read, problems, longest, memory);
    }

    private void watch(Thread worker) {
        try {
            while (worker.isAlive()) {
                worker.join(POLL_MILLIS);
                long at = input;
                long cpu = THREADS.getThreadCpuTime(worker.getId()) - cpuStart;
                boolean isSlow = cpu > maxNanos || System.nanoTime() - start > WAITING;
                if (isSlow && at == input && worker.isAlive()) {
                    stopped = true;
                    StackTraceElement[] stack = worker.getStackTrace();
                    AssertionError slow = new AssertionError("not read after " + cpu / 1_000_000 + " ms of CPU time");
                    slow.setStackTrace(stack);
                    throw new AssertionError(describe(), slow);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(reader + " was interrupted");
        }
    }

    private void readAll() {
        cpuStart = THREADS.getCurrentThreadCpuTime();
        try {
            for (int i = 0; i < samples.size(); i++) {
                input = -1L - i;
                assertTrue(reading.read(samples.get(i)), "the sample has a problem");
            }
            long end = THREADS.getCurrentThreadCpuTime() + BUDGET;
            for (long i = FIRST; i < FIRST + INPUTS && !stopped && cpuStart < end; i++) {
                byte[] content = content(i);
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                start = System.nanoTime();
                cpuStart = THREADS.getCurrentThreadCpuTime();
                input = i;
                boolean isRead = isRead(content);
                long cpu = THREADS.getCurrentThreadCpuTime() - cpuStart;
                allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
                assertTrue(cpu < maxNanos, () -> cpu / 1_000_000 + " ms of CPU time");
                long bytes = allocated;
                assertTrue(bytes < maxBytes, () -> "it needs " + (bytes >> 20) + " MB");
                longest = Math.max(longest, cpu);
                memory = Math.max(memory, allocated);
                read++;
                problems += isRead ? 0 : 1;
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** The input of a number; a negative one is that of a sample. */
    private byte[] content(long number) {
        return number < 0
                ? samples.get((int) (-1 - number))
                : Mutation.of(samples.get((int) (number % samples.size())), number);
    }

    private boolean isRead(byte[] content) throws Exception {
        try {
            return reading.read(content);
        } catch (ProblemException e) {
            // Its parts can't be blank.
            return false;
        } catch (Exception e) {
            Class<? extends Exception> refused = refusal;
            if (refused != null && refused.isInstance(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Which input it was; keeps it in a file. */
    private String describe() {
        long number = input;
        Path file = KEPT.resolve(reader.replaceAll("\\W+", "-") + "-" + number + ".bin");
        byte[] content = content(number);
        try {
            Files.createDirectories(KEPT);
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return "%s, input %d, kept as %s; again: -Dwaymark.mutations.from=%d -Dwaymark.mutations=1%n%s%n----"
                .formatted(
                        reader,
                        number,
                        file.toAbsolutePath(),
                        number,
                        text.substring(0, Math.min(2_000, text.length())));
    }
}
