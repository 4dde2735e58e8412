package io.github.waymark.constraints.resolve;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;

/** Makes sessions in which the profiles of POMs are activated as on another JDK. */
public final class JdkSession {

    private JdkSession() {}

    /**
     * Copies a session.
     *
     * @param feature the JDK's feature release, 17 for 17.0.2
     */
    public static RepositorySystemSession session(RepositorySystemSession session, int feature) {
        DefaultRepositorySystemSession other = new DefaultRepositorySystemSession(session);
        Map<String, String> properties = new HashMap<>(session.getSystemProperties());
        String version = feature < 9 ? "1." + feature : String.valueOf(feature);
        properties.put("java.version", version);
        properties.put("java.specification.version", version);
        other.setSystemProperties(properties);
        // The cache contains POMs that were read for another JDK.
        other.setCache(new DefaultRepositoryCache());
        return other;
    }
}
