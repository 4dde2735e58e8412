package io.github.waymark.extension.container;

import java.util.Map;
import org.codehaus.plexus.PlexusContainer;

/** Finds the component that a component of Waymark replaces: another extension's, or Maven's own. */
public final class Delegates {

    private Delegates() {}

    /**
     * The first component of another class.
     *
     * @param components all components of the role, ours included
     * @param own the component that delegates
     */
    public static <T> T find(Map<String, T> components, T own, PlexusContainer container) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The container finds only what the thread's class loader sees, which may be a plugin's.
        thread.setContextClassLoader(container.getContainerRealm());
        try {
            for (T component : components.values()) {
                // By name: another version of the class would delegate to this one.
                if (!component.getClass().getName().equals(own.getClass().getName())) {
                    return component;
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        throw new IllegalStateException("Maven has no component of its own in place of "
                + own.getClass().getSimpleName());
    }
}
