package io.github.waymark.extension.maven4;

import io.github.waymark.extension.BuildTree;
import io.github.waymark.extension.LiteralVersions;
import io.github.waymark.pom.PomText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.api.model.Model;
import org.apache.maven.api.model.Parent;
import org.apache.maven.api.spi.ModelTransformer;
import org.apache.maven.plugin.LegacySupport;

/** Puts literal versions into the POMs of the build as Maven 4 reads them. */
public final class VersionModelTransformer implements ModelTransformer {

    // Set by the container.
    @SuppressWarnings("NullAway.Init")
    private LegacySupport legacySupport;

    @Override
    public Model transformFileModel(Model model) {
        Path pom = model.getPomFile();
        // Only POMs that are built have a file.
        if (pom == null) {
            return model;
        }
        Optional<BuildTree> tree = BuildTree.of(legacySupport.getSession());
        return tree.isPresent() && tree.get().contains(pom) ? withVersions(model, pom, tree.get()) : model;
    }

    private static Model withVersions(Model model, Path pom, BuildTree tree) {
        // Maven 4 has already replaced properties of the root POM in the versions, so the original ones are only in the
        // text.
        PomText text = PomText.read(pom);
        if (!text.hasGitVersion()) {
            return model;
        }
        Parent parent = model.getParent();
        LiteralVersions versions = LiteralVersions.of(
                tree,
                pom,
                text.version().orElse(null),
                text.parentVersion().orElse(null),
                text.parentPath().orElse(null));
        Model changed = model;
        if (versions.own().isPresent()) {
            changed = changed.withVersion(versions.own().get());
        }
        if (parent != null && versions.parent().isPresent()) {
            changed = changed.withParent(parent.withVersion(versions.parent().get()));
        }
        if (!versions.properties().isEmpty()) {
            Map<String, String> properties = new HashMap<>(changed.getProperties());
            properties.putAll(versions.properties());
            changed = changed.withProperties(properties);
        }
        return changed;
    }
}
