package io.github.waymark.entrypoints;

import java.util.concurrent.atomic.AtomicInteger;

/** A service with providers of all kinds. */
interface Store {

    /** What it says when it is called. */
    String call(String argument);

    /** Whether it can be used. */
    default boolean isUsable() {
        return true;
    }

    /** A provider that works. */
    class FileStore implements Store {

        static final AtomicInteger MADE = new AtomicInteger();

        public FileStore() {
            MADE.incrementAndGet();
        }

        @Override
        public String call(String argument) {
            return "file " + argument;
        }
    }

    /** A provider with a name of its own, which isn't usable. */
    @Named("s3")
    class Bucket implements Store {

        static final AtomicInteger MADE = new AtomicInteger();

        public Bucket() {
            MADE.incrementAndGet();
        }

        @Override
        public String call(String argument) {
            return "s3 " + argument;
        }

        @Override
        public boolean isUsable() {
            return false;
        }
    }

    /** Another provider of the same name. */
    @Named("s3")
    class OtherBucket extends Bucket {

        @Override
        public String call(String argument) {
            return "other s3 " + argument;
        }
    }

    /** A provider whose name differs from another one in case only. */
    @Named("S3")
    class CapitalBucket extends Bucket {}

    /** A provider whose constructor fails. */
    class BrokenStore implements Store {

        static final AtomicInteger ATTEMPTS = new AtomicInteger();

        public BrokenStore() {
            throw new IllegalStateException("no disk, attempt " + ATTEMPTS.incrementAndGet());
        }

        @Override
        public String call(String argument) {
            throw new AssertionError("is never made");
        }
    }

    /** A provider whose method fails. */
    class FullStore implements Store {

        @Override
        public String call(String argument) {
            throw new IllegalStateException("disk full");
        }
    }

    /** A provider whose constructor asks for another one of the same extensions, which a test sets. */
    class CachedStore implements Store {

        static final ThreadLocal<Extensions<Store>> EXTENSIONS = new ThreadLocal<>();
        static final ThreadLocal<String> BELOW = ThreadLocal.withInitial(() -> "file");

        private final Store below;

        public CachedStore() {
            below = EXTENSIONS.get().driver(BELOW.get());
        }

        @Override
        public String call(String argument) {
            return "cached " + below.call(argument);
        }
    }
}
