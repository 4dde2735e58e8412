package io.github.waymark.extension;

import io.github.waymark.pom.PomText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The literal versions that replace a POM's version and its parent's.
 *
 * @param own the project's version; empty if it is inherited, or the POM states it literally
 * @param parent the parent's version; empty without a parent, or if the POM states it literally
 * @param properties the properties of this POM that make up its version, such as {@code revision}; empty if Waymark sets none
 */
public record LiteralVersions(Optional<String> own, Optional<String> parent, Map<String, String> properties) {

    private static final LiteralVersions NONE = new LiteralVersions(Optional.empty(), Optional.empty(), Map.of());

    /**
     * Determines the versions of a POM.
     *
     * @param version as the POM states it; null if it is inherited
     * @param parentVersion as the POM states it; null without a parent
     * @param relativePath path of the parent; null for Maven's default
     * @throws io.github.waymark.problem.ProblemException when a version can't be derived
     */
    public static LiteralVersions of(
            BuildTree tree,
            Path pom,
            @Nullable String version,
            @Nullable String parentVersion,
            @Nullable String relativePath) {
        boolean own = version != null && PomText.isGitVersion(version);
        boolean parent = parentVersion != null && PomText.isGitVersion(parentVersion);
        if ((!own && !parent) || !tree.contains(pom)) {
            return NONE;
        }
        String mine = tree.version(pom).version();
        return new LiteralVersions(
                own ? Optional.of(mine) : Optional.empty(),
                parent ? parentVersion(tree, pom, relativePath, mine) : Optional.empty(),
                version == null ? Map.of() : PomText.versionProperties(version, mine));
    }

    private static Optional<String> parentVersion(
            BuildTree tree, Path pom, @Nullable String relativePath, String mine) {
        Optional<Path> parentPom = BuildTree.parentPom(pom, relativePath);
        if (parentPom.isEmpty()) {
            // Another module of the build, which Maven finds by its coordinates.
            return Optional.of(mine);
        }
        return tree.contains(parentPom.get())
                ? Optional.of(tree.version(parentPom.get()).version())
                : Optional.empty();
    }
}
