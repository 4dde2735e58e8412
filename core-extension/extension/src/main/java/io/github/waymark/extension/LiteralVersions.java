package io.github.waymark.extension;

import io.github.waymark.pom.PomText;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of a POM's own version and its parent's.
 *
 * @param own the project's version; empty where it is inherited, or the POM states one of its own
 * @param parent the parent's version; empty without a parent, or where the POM states it literally
 * @param revision what the property {@code revision} is within this POM; empty where it isn't Waymark's
 */
public record LiteralVersions(Optional<String> own, Optional<String> parent, Optional<String> revision) {

    private static final LiteralVersions NONE =
            new LiteralVersions(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Settles the versions of a POM.
     *
     * @param version as the POM states it; null where it is inherited
     * @param parentVersion as the POM states it; null without a parent
     * @param relativePath where the parent lies; null for Maven's default
     * @throws io.github.waymark.problem.ProblemException when a version can't be told for sure
     */
    public static LiteralVersions of(
            BuildTree tree,
            Path pom,
            @Nullable String version,
            @Nullable String parentVersion,
            @Nullable String relativePath) {
        boolean own = version != null && PomText.isGitVersion(version);
        boolean parent = parentVersion != null && PomText.isGitVersion(parentVersion);
        if ((!own && !parent) || !tree.holds(pom)) {
            return NONE;
        }
        String mine = tree.version(pom).version();
        return new LiteralVersions(
                own ? Optional.of(mine) : Optional.empty(),
                parent ? parentVersion(tree, pom, relativePath, mine) : Optional.empty(),
                PomText.REVISION.equals(version) ? Optional.of(mine) : Optional.empty());
    }

    private static Optional<String> parentVersion(
            BuildTree tree, Path pom, @Nullable String relativePath, String mine) {
        Optional<Path> parentPom = BuildTree.parentPom(pom, relativePath);
        if (parentPom.isEmpty()) {
            // Some other module of the build, which Maven finds by its coordinates.
            return Optional.of(mine);
        }
        return tree.holds(parentPom.get())
                ? Optional.of(tree.version(parentPom.get()).version())
                : Optional.empty();
    }
}
