package io.github.waymark.extension.goals;

import io.github.waymark.extension.container.Delegates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.prefix.DefaultPluginPrefixRequest;
import org.apache.maven.plugin.prefix.NoPluginFoundForPrefixException;
import org.apache.maven.plugin.prefix.PluginPrefixRequest;
import org.apache.maven.plugin.prefix.PluginPrefixResolver;
import org.apache.maven.plugin.prefix.PluginPrefixResult;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.repository.ArtifactRepository;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plugins of Waymark by the prefixes of their goals.
 *
 * <p>The POM and the plugin groups of the user's settings have precedence. Maven's default groups have no plugins with these prefixes, so
 * that no repository is asked for their lists.
 */
public final class PrefixResolver implements PluginPrefixResolver {

    private static final List<String> WITHOUT_THESE_PREFIXES =
            List.of(WaymarkPlugins.GROUP_ID, "org.apache.maven.plugins", "org.codehaus.mojo");

    // Set by the container.
    @SuppressWarnings("NullAway.Init")
    private Map<String, PluginPrefixResolver> resolvers;

    @SuppressWarnings("NullAway.Init")
    private PlexusContainer container;

    private volatile @Nullable PluginPrefixResolver delegate;

    @Override
    public PluginPrefixResult resolve(PluginPrefixRequest request) throws NoPluginFoundForPrefixException {
        String artifactId = WaymarkPlugins.ARTIFACT_IDS.get(request.getPrefix());
        if (artifactId == null) {
            return delegate().resolve(request);
        }
        try {
            return delegate().resolve(withoutDefaultGroups(request));
        } catch (NoPluginFoundForPrefixException e) {
            return new Result(artifactId);
        }
    }

    private static PluginPrefixRequest withoutDefaultGroups(PluginPrefixRequest request) {
        List<String> groups = new ArrayList<>(request.getPluginGroups());
        groups.removeAll(WITHOUT_THESE_PREFIXES);
        return new DefaultPluginPrefixRequest()
                .setPrefix(request.getPrefix())
                .setPluginGroups(groups)
                .setPom(request.getPom())
                .setRepositories(request.getRepositories())
                .setRepositorySession(request.getRepositorySession());
    }

    private PluginPrefixResolver delegate() {
        PluginPrefixResolver known = delegate;
        if (known == null) {
            known = Delegates.find(resolvers, this, container);
            delegate = known;
        }
        return known;
    }

    private record Result(String artifactId) implements PluginPrefixResult {

        @Override
        public String getGroupId() {
            return WaymarkPlugins.GROUP_ID;
        }

        @Override
        public String getArtifactId() {
            return artifactId;
        }

        @Override
        public @Nullable ArtifactRepository getRepository() {
            return null;
        }
    }
}
