package io.github.waymark.notes.maven;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/** Shares scans between the modules of a build, so that a reactor reads the history once, even with several threads. */
final class BuildCache {

    private BuildCache() {}

    /** Returns the map that all goals of a build share. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        synchronized (BuildCache.class) {
            if (data.get(BuildCache.class) instanceof Map<?, ?> known) {
                return (Map<String, Object>) known;
            }
            Map<String, Object> scanCache = new ConcurrentHashMap<>();
            data.set(BuildCache.class, scanCache);
            return scanCache;
        }
    }
}
