package io.github.waymark.configuration.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** The versions of a constraints list, as a BOM would manage them. */
final class ListVersions {

    private final ListFetcher fetch;
    private final Path folder;

    ListVersions(ListFetcher fetch, Path folder) {
        this.fetch = fetch;
        this.folder = folder;
    }

    /** Whether a text names a list, and not a version or a BOM. */
    static boolean isList(String text) {
        return text.indexOf('/') >= 0 || text.matches(".*\\.(txt|ya?ml|xml)");
    }

    /**
     * The versions by {@code groupId:artifactId}: those of plain entries, and those that patterns have for artifacts that are used.
     *
     * @param used the artifacts of the class path
     */
    Map<String, Dependency> read(String location, Collection<Artifact> used, BuildPlatform platform) {
        ConstraintList list = new ListReader(fetch, folder)
                .read(List.of(ListLocation.parse(location, folder, "-Dconfig-options.to")))
                .list();
        Map<String, Dependency> versions = new LinkedHashMap<>();
        for (Constraint constraint : list.constraints()) {
            if (constraint.pattern().isPlain()) {
                String groupId = constraint.pattern().groupId();
                add(versions, list, groupId, constraint.pattern().artifactId(), platform);
            }
        }
        used.forEach(artifact -> add(versions, list, artifact.getGroupId(), artifact.getArtifactId(), platform));
        return versions;
    }

    private static void add(
            Map<String, Dependency> versions,
            ConstraintList list,
            String groupId,
            String artifactId,
            BuildPlatform platform) {
        list.find(Coordinates.of(groupId, artifactId), platform)
                .map(found -> new DefaultArtifact(groupId, artifactId, "jar", found.version()))
                .ifPresent(artifact -> versions.put(groupId + ":" + artifactId, new Dependency(artifact, "compile")));
    }
}
