package io.github.waymark.extension.maven3;

import io.github.waymark.extension.BuildFailure;
import io.github.waymark.extension.BuildTree;
import io.github.waymark.extension.LiteralVersions;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.building.FileSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.building.ModelProcessor;
import org.apache.maven.plugin.LegacySupport;
import org.jspecify.annotations.Nullable;

/** Reads POMs as Maven 3's own processor does, and puts literal versions into those of the build. */
public final class VersionModelProcessor implements ModelProcessor {

    // Set by the container.
    @SuppressWarnings("NullAway.Init")
    private Map<String, ModelProcessor> processors;

    @SuppressWarnings("NullAway.Init")
    private LegacySupport legacySupport;

    private volatile @Nullable ModelProcessor delegate;

    @Override
    public File locatePom(File projectDirectory) {
        return delegate().locatePom(projectDirectory);
    }

    @Override
    public Model read(File input, Map<String, ?> options) throws IOException {
        return withVersions(delegate().read(input, options), options);
    }

    @Override
    public Model read(Reader input, Map<String, ?> options) throws IOException {
        return withVersions(delegate().read(input, options), options);
    }

    @Override
    public Model read(InputStream input, Map<String, ?> options) throws IOException {
        return withVersions(delegate().read(input, options), options);
    }

    /**
     * Another extension's processor, such as one for other POM languages, or Maven's own. It is looked up once: which components
     * the container finds depends on the thread's class loader, and a plugin that builds projects has another one.
     */
    private ModelProcessor delegate() {
        ModelProcessor known = delegate;
        if (known == null) {
            known = findDelegate();
            delegate = known;
        }
        return known;
    }

    private ModelProcessor findDelegate() {
        for (ModelProcessor processor : processors.values()) {
            // By name: another version of this class would delegate to this one.
            if (!processor.getClass().getName().equals(getClass().getName())) {
                return processor;
            }
        }
        throw new IllegalStateException("Maven has no ModelProcessor of its own");
    }

    private Model withVersions(Model model, @Nullable Map<String, ?> options) throws IOException {
        Object source = options == null ? null : options.get(ModelProcessor.SOURCE);
        if (!(source instanceof FileSource file)) {
            return model;
        }
        Parent parent = model.getParent();
        // Nearly all POMs state their versions, so that no file has to be checked.
        if (!isFromGit(model.getVersion()) && !isFromGit(parent == null ? null : parent.getVersion())) {
            return model;
        }
        Optional<BuildTree> tree = BuildTree.of(legacySupport.getSession());
        if (tree.isPresent()) {
            try {
                setVersions(model, parent, tree.get(), file.getFile().toPath());
            } catch (ProblemException e) {
                throw new IOException(BuildFailure.text(e), e);
            }
        }
        return model;
    }

    private static boolean isFromGit(@Nullable String version) {
        return version != null && PomText.isGitVersion(version);
    }

    private static void setVersions(Model model, @Nullable Parent parent, BuildTree tree, Path pom) {
        LiteralVersions versions = LiteralVersions.of(
                tree,
                pom,
                model.getVersion(),
                parent == null ? null : parent.getVersion(),
                parent == null ? null : parent.getRelativePath());
        if (versions.own().isPresent()) {
            model.setVersion(versions.own().get());
        }
        if (parent != null && versions.parent().isPresent()) {
            parent.setVersion(versions.parent().get());
        }
        versions.properties().forEach(model.getProperties()::setProperty);
    }
}
