package io.github.waymark.maven.collect;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;

/** The versions that a list has for the artifacts of a build. */
public final class ListedVersions {

    private final ConstraintList list;
    private final BuildPlatform platform;
    private final Set<String> modules;

    /**
     * @param platform the platform for which variants are selected
     * @param modules {@code groupId:artifactId} of all modules, built now or not: the list does not apply to them
     */
    public ListedVersions(ConstraintList list, BuildPlatform platform, Set<String> modules) {
        this.list = list;
        this.platform = platform;
        this.modules = Set.copyOf(modules);
    }

    /** The constraint on an artifact; empty if the list has none, and for modules of the build. */
    public Optional<Constraint> constraint(Artifact artifact) {
        if (isModule(artifact)) {
            return Optional.empty();
        }
        String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
        return list.find(
                new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), type, artifact.getClassifier()),
                platform);
    }

    public boolean isModule(Artifact artifact) {
        return modules.contains(key(artifact));
    }

    /** {@code groupId:artifactId}. */
    public static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
