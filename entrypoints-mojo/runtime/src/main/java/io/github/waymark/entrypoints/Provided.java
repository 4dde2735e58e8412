package io.github.waymark.entrypoints;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/** A provider and its instance, which all views of it share. */
final class Provided<T> {

    private final String service;
    private final String name;
    private final Class<?> type;
    private final Supplier<? extends T> source;
    private final Object lock;
    private volatile Optional<T> made = Optional.empty();
    private volatile Optional<LoadFailure> failure = Optional.empty();
    private boolean isBeingMade;

    /**
     * Creates a provider that isn't made yet.
     *
     * @param lock the same for all providers of a service, so that two whose constructors need each other can't block each other
     */
    Provided(String service, String name, Class<?> type, Supplier<? extends T> source, Object lock) {
        this.service = service;
        this.name = name;
        this.type = type;
        this.source = source;
        this.lock = lock;
    }

    String name() {
        return name;
    }

    Class<?> type() {
        return type;
    }

    String artifact() {
        return Origin.of(type);
    }

    /** The class and, if known, the artifact. */
    String origin() {
        String artifact = artifact();
        return artifact.isEmpty() ? type.getName() : type.getName() + ", " + artifact;
    }

    /** Why it could not be made at the last attempt. */
    Optional<LoadFailure> failure() {
        return failure;
    }

    T make(boolean retry) {
        Optional<T> known = made;
        if (known.isPresent()) {
            return known.get();
        }
        synchronized (lock) {
            if (made.isPresent()) {
                return made.get();
            }
            if (failure.isPresent() && !retry) {
                throw new ExtensionFailedException(failure.get());
            }
            if (isBeingMade) {
                String reason = type.getName() + " is needed by its own constructor";
                throw new ExtensionFailedException(new LoadFailure(service, reason, new IllegalStateException(reason)));
            }
            return makeNow();
        }
    }

    private T makeNow() {
        isBeingMade = true;
        try {
            T instance = source.get();
            made = Optional.of(instance);
            failure = Optional.empty();
            return instance;
        } catch (ServiceConfigurationError e) {
            if (e.getCause() instanceof VirtualMachineError) {
                throw (VirtualMachineError) e.getCause();
            }
            LoadFailure failed = LoadFailure.of(service, e);
            failure = Optional.of(failed);
            throw new ExtensionFailedException(failed);
        } finally {
            isBeingMade = false;
        }
    }
}
