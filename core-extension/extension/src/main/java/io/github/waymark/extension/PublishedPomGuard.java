package io.github.waymark.extension;

import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.deployment.DeployRequest;
import org.eclipse.aether.impl.MetadataGenerator;
import org.eclipse.aether.impl.MetadataGeneratorFactory;
import org.eclipse.aether.installation.InstallRequest;
import org.eclipse.aether.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each POM of the build that Maven's resolver installs or deploys, whichever plugin asks for it: puts literal versions
 * into those that still have placeholders, and fails if one can't be made literal.
 *
 * <p>A factory of metadata, because the resolver lets these exchange artifacts. It makes no metadata.
 */
public final class PublishedPomGuard implements MetadataGeneratorFactory {

    @Override
    public @Nullable MetadataGenerator newInstance(RepositorySystemSession session, InstallRequest request) {
        return generator(session, request.getArtifacts());
    }

    @Override
    public @Nullable MetadataGenerator newInstance(RepositorySystemSession session, DeployRequest request) {
        return generator(session, request.getArtifacts());
    }

    @Override
    public float getPriority() {
        return 0;
    }

    private static @Nullable MetadataGenerator generator(
            RepositorySystemSession session, Collection<Artifact> artifacts) {
        Optional<BuildTree> tree = BuildTree.of(session);
        if (tree.isEmpty()) {
            return null;
        }
        // All are checked before the first is published.
        for (Artifact artifact : artifacts) {
            literal(tree.get(), artifact);
        }
        return new Literal(tree.get());
    }

    /** Exchanges POMs. */
    private record Literal(BuildTree tree) implements MetadataGenerator {

        @Override
        public Collection<? extends Metadata> prepare(Collection<? extends Artifact> artifacts) {
            return List.of();
        }

        @Override
        @SuppressWarnings("deprecation")
        public Artifact transformArtifact(Artifact artifact) {
            Optional<Path> literal = literal(tree, artifact);
            return literal.isPresent() ? artifact.setFile(literal.get().toFile()) : artifact;
        }

        @Override
        public Collection<? extends Metadata> finish(Collection<? extends Artifact> artifacts) {
            return List.of();
        }
    }

    /** The POM to publish instead of an artifact, if that is a POM of the build with placeholders. */
    @SuppressWarnings("deprecation")
    private static Optional<Path> literal(BuildTree tree, Artifact artifact) {
        File file = artifact.getFile();
        if (file == null || !artifact.getExtension().equals("pom")) {
            return Optional.empty();
        }
        Optional<MavenProject> project =
                tree.project(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
        if (project.isEmpty() || project.get().getModel().getPomFile() == null) {
            return Optional.empty();
        }
        Optional<Path> literal = tree.flattenedPoms().publishable(project.get(), file.toPath());
        check(project.get(), literal.orElse(file.toPath()), file.toPath());
        return literal;
    }

    private static void check(MavenProject project, Path pom, Path source) {
        Optional<String> placeholder = PomText.read(pom).placeholder();
        if (placeholder.isPresent()) {
            throw new ProblemException(
                    new Problem(
                            "The POM to publish has a placeholder that consumers can't resolve: " + placeholder.get(),
                            project.getId() + ", " + source,
                            "Waymark replaces the versions of the project, its parent, and its dependencies, plugins and extensions. Elsewhere it leaves the text as it is.",
                            "Remove it from " + project.getModel().getPomFile()
                                    + ". If a plugin has written this POM, let Waymark give it literal versions with the setting version.publishers."));
        }
    }
}
