package io.github.waymark.constraints.resolve;

import java.util.function.Supplier;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * A session's data, but for the list that Waymark's extension applies: what POMs ask for themselves can't be told from versions that
 * the list has put in their place.
 */
final class SessionWithoutList implements SessionData {

    /** The extension's key is a text; it shares no class with plugins. */
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

    /** Overrides what newer resolvers have, and the oldest hasn't. As there, a supplier may have nothing, and is asked again then. */
    public @Nullable Object computeIfAbsent(Object key, Supplier<@Nullable Object> supplier) {
        Object value = get(key);
        if (value != null) {
            return value;
        }
        Object computed = supplier.get();
        return computed == null || data.set(key, null, computed) ? computed : get(key);
    }
}
