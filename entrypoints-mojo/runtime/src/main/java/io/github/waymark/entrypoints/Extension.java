package io.github.waymark.entrypoints;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A provider of a service, with its name and origin. It is made at the first {@link #get}.
 *
 * @param <T> the service
 */
public final class Extension<T> implements Supplier<T> {

    private final Provided<T> provided;
    private final boolean retry;
    private final Optional<Consumer<? super LoadFailure>> onFailure;

    Extension(Provided<T> provided, boolean retry, Optional<Consumer<? super LoadFailure>> onFailure) {
        this.provided = provided;
        this.retry = retry;
        this.onFailure = onFailure;
    }

    /** Its name: that of the annotation, or the one that is derived from its class. */
    public String name() {
        return provided.name();
    }

    /** Its class; if a module provides it by a method {@code provider()}, the type that this method returns. */
    public Class<?> type() {
        return provided.type();
    }

    /**
     * Where it is from: {@code module@version} for a named module, and the name of the jar; the last two folders if it is no jar; empty if
     * the JVM does not know.
     */
    public String artifact() {
        return provided.artifact();
    }

    /**
     * The instance, which is made once, also if several threads ask for it at the same time.
     *
     * @throws ExtensionFailedException if it can't be made; its cause is what the constructor threw
     */
    @Override
    public T get() {
        try {
            return provided.make(retry);
        } catch (ExtensionFailedException e) {
            onFailure.ifPresent(consumer -> consumer.accept(e.failure()));
            throw e;
        }
    }

    /** The name, the class and the artifact. */
    @Override
    public String toString() {
        return name() + " (" + provided.origin() + ")";
    }

    Provided<T> provided() {
        return provided;
    }
}
