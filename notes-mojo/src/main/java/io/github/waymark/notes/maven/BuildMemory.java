package io.github.waymark.notes.maven;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/** What the modules of one build find out for each other: a reactor scans git once, also with several threads. */
final class BuildMemory {

    private BuildMemory() {}

    /** How often a line of history was looked up, which should be once a line however many modules ask. */
    static int scans(MavenSession session) {
        return of(session).get("scans") instanceof Integer count ? count : 0;
    }

    /** The same map for all goals of a build. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(MavenSession session) {
        SessionData data = session.getRepositorySession().getData();
        synchronized (BuildMemory.class) {
            if (data.get(BuildMemory.class) instanceof Map<?, ?> known) {
                return (Map<String, Object>) known;
            }
            Map<String, Object> memory = new ConcurrentHashMap<>();
            data.set(BuildMemory.class, memory);
            return memory;
        }
    }
}
