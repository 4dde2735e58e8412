package io.github.waymark.extension.constraints;

import io.github.waymark.extension.container.Delegates;
import java.util.Map;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.impl.DependencyCollector;
import org.jspecify.annotations.Nullable;

/**
 * Collects dependencies with Maven's collector, and applies the versions of the list.
 *
 * <p>All dependency resolution uses this collector, including that of Maven 4's API, which no other hook covers.
 */
public final class ConstrainingCollector implements DependencyCollector {

    /**
     * The session's key of its {@code ActiveConstraints}. A string, so that builds without a list load no other class of this
     * package; another version of the extension may be loaded as well, with a class of the same name.
     */
    static final String KEY =
            ConstrainingCollector.class.getName() + "@" + System.identityHashCode(ConstrainingCollector.class);

    // Set by the container.
    @SuppressWarnings("NullAway.Init")
    private Map<String, DependencyCollector> collectors;

    @SuppressWarnings("NullAway.Init")
    private PlexusContainer container;

    private volatile @Nullable DependencyCollector delegate;

    @Override
    public CollectResult collectDependencies(RepositorySystemSession session, CollectRequest request)
            throws DependencyCollectionException {
        Object activeConstraints = session.getData().get(KEY);
        return activeConstraints == null
                ? delegate().collectDependencies(session, request)
                : ((ActiveConstraints) activeConstraints).collect(delegate(), session, request);
    }

    private DependencyCollector delegate() {
        DependencyCollector found = delegate;
        if (found == null) {
            found = Delegates.find(collectors, this, container);
            delegate = found;
        }
        return found;
    }
}
