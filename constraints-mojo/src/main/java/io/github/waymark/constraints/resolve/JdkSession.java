package io.github.waymark.constraints.resolve;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;

/** A session in which POMs are read as on another JDK: their profiles are activated by its version. */
public final class JdkSession {

    private JdkSession() {}

    /**
     * A session like this one.
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
        // What was read for another JDK must not be taken for this one.
        other.setCache(new DefaultRepositoryCache());
        return other;
    }
}
