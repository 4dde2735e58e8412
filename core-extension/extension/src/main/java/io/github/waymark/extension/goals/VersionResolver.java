package io.github.waymark.extension.goals;

import io.github.waymark.cache.WaymarkVersion;
import io.github.waymark.extension.container.Delegates;
import java.util.Map;
import org.apache.maven.plugin.version.PluginVersionRequest;
import org.apache.maven.plugin.version.PluginVersionResolutionException;
import org.apache.maven.plugin.version.PluginVersionResolver;
import org.apache.maven.plugin.version.PluginVersionResult;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.repository.ArtifactRepository;
import org.jspecify.annotations.Nullable;

/** Gives the plugins of Waymark the version of the extension, unless the POM or one of its parents sets another one. */
public final class VersionResolver implements PluginVersionResolver {

    // Set by the container.
    @SuppressWarnings("NullAway.Init")
    private Map<String, PluginVersionResolver> resolvers;

    @SuppressWarnings("NullAway.Init")
    private PlexusContainer container;

    private volatile @Nullable PluginVersionResolver delegate;

    @Override
    public PluginVersionResult resolve(PluginVersionRequest request) throws PluginVersionResolutionException {
        boolean own = WaymarkPlugins.isOne(request.getGroupId(), request.getArtifactId());
        return own
                        && WaymarkPlugins.version(request.getPom(), request.getArtifactId())
                                .isEmpty()
                ? new Result(WaymarkVersion.TEXT)
                : delegate().resolve(request);
    }

    private PluginVersionResolver delegate() {
        PluginVersionResolver known = delegate;
        if (known == null) {
            known = Delegates.find(resolvers, this, container);
            delegate = known;
        }
        return known;
    }

    private record Result(String version) implements PluginVersionResult {

        @Override
        public String getVersion() {
            return version;
        }

        @Override
        public @Nullable ArtifactRepository getRepository() {
            return null;
        }
    }
}
