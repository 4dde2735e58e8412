package io.github.waymark.constraints.resolve;

import java.util.function.Supplier;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * The data of a session without the list that Waymark's extension applies, because a tree with the list does not contain the versions
 * that POMs request.
 */
final class SessionWithoutList implements SessionData {

    /** The prefix of the extension's keys, which are strings, because the extension and plugins share no classes. */
    private static final String EXTENSION = "io.github.waymark.extension.constraints.";

    private final SessionData data;

    SessionWithoutList(SessionData data) {
        this.data = data;
    }

    private static boolean isList(Object key) {
        return key instanceof String name && name.startsWith(EXTENSION);
    }

    @Override
    public void set(Object key, @Nullable Object value) {
        data.set(key, value);
    }

    @Override
    public boolean set(Object key, @Nullable Object oldValue, @Nullable Object newValue) {
        return data.set(key, oldValue, newValue);
    }

    @Override
    public @Nullable Object get(Object key) {
        return isList(key) ? null : data.get(key);
    }

    /** Overrides a method that the oldest resolver doesn't have. A null from the supplier is not stored. */
    public @Nullable Object computeIfAbsent(Object key, Supplier<@Nullable Object> supplier) {
        Object value = get(key);
        if (value != null) {
            return value;
        }
        Object computed = supplier.get();
        return computed == null || data.set(key, null, computed) ? computed : get(key);
    }
}
