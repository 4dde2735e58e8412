package io.github.waymark.notes.maven;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/** What the modules of one build find out for each other: a reactor scans git once, also with several threads. */
final class BuildCache {

    private BuildCache() {}

    /** The same map for all goals of a build. */
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
