package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.Store.BrokenStore;
import io.github.waymark.entrypoints.Store.CachedStore;
import io.github.waymark.entrypoints.Store.FileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When and how often providers are made: with several threads, constructors that use the same extensions, and failures. */
class ThreadsTest {

    private static final int THREADS = 16;

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        CachedStore.EXTENSIONS.remove();
        CachedStore.BELOW.remove();
    }

    @Test
    void sixteenThreadsGetOneInstanceThatIsMadeOnce() throws Exception {
        try (ServicePath path = ServicePath.of(folder, Store.class).with(FileStore.class)) {
            Extensions<Store> stores = path.extensions(Store.class);
            int made = FileStore.MADE.get();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Store>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return stores.driver("file");
                }));
            }
            start.countDown();
            Set<Store> instances = new HashSet<>();
            for (Future<Store> future : futures) {
                instances.add(future.get());
            }
            threads.shutdown();

            assertEquals(1, instances.size());
            assertEquals(made + 1, FileStore.MADE.get());
        }
    }

    @Test
    void aConstructorMayUseTheSameExtensions() throws Exception {
        try (ServicePath path = ServicePath.of(folder, Store.class).with(CachedStore.class, FileStore.class)) {
            Extensions<Store> stores = path.extensions(Store.class);
            CachedStore.EXTENSIONS.set(stores);

            assertEquals("cached file a", stores.driver("cached").call("a"));
        }
    }

    @Test
    void aConstructorThatNeedsItsOwnInstanceFailsWithThatReason() throws Exception {
        try (ServicePath path = ServicePath.of(folder, Store.class).with(CachedStore.class, FileStore.class)) {
            Extensions<Store> stores = path.extensions(Store.class);
            CachedStore.EXTENSIONS.set(stores);
            CachedStore.BELOW.set("cached");

            ExtensionFailedException failed =
                    assertThrows(ExtensionFailedException.class, () -> stores.driver("cached"));

            assertTrue(
                    String.valueOf(failed.getMessage())
                            .endsWith(CachedStore.class.getName() + " is needed by its own constructor"),
                    failed.getMessage());
        }
    }

    @Test
    void aConstructorThatFailedIsNotCalledAgain() throws Exception {
        try (ServicePath path = ServicePath.of(folder, Store.class).with(BrokenStore.class)) {
            Extensions<Store> stores = path.extensions(Store.class);
            int attempts = BrokenStore.ATTEMPTS.get();

            Throwable first = assertThrows(ExtensionFailedException.class, () -> stores.driver("broken"))
                    .getCause();
            Throwable second = assertThrows(ExtensionFailedException.class, () -> stores.driver("broken"))
                    .getCause();

            assertSame(first, second);
            assertEquals(attempts + 1, BrokenStore.ATTEMPTS.get());
            assertEquals(1, stores.failures().size());
            assertSame(first, stores.failures().get(0).cause());
        }
    }

    @Test
    void onRequestAConstructorThatFailedIsCalledAgain() throws Exception {
        try (ServicePath path = ServicePath.of(folder, Store.class).with(BrokenStore.class)) {
            Extensions<Store> stores = path.extensions(Store.class).retry();
            int attempts = BrokenStore.ATTEMPTS.get();

            assertThrows(ExtensionFailedException.class, () -> stores.driver("broken"));
            assertThrows(ExtensionFailedException.class, () -> stores.driver("broken"));

            assertEquals(attempts + 2, BrokenStore.ATTEMPTS.get());
            assertEquals(1, stores.failures().size());
        }
    }

    /** As in an application server, where the loader of the application isn't that of the runtime, nor that of the thread. */
    @Test
    void theGivenLoaderDecidesAndNotThatOfTheThread() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ServicePath path = ServicePath.of(folder, Store.class).with(FileStore.class)) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());

            Extensions<Store> stores = path.extensions(Store.class);

            assertEquals("file a", stores.driver("file").call("a"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
