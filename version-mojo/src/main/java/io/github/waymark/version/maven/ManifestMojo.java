package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.text.Count;
import io.github.waymark.version.archive.SourceManifest;
import io.github.waymark.version.archive.SourcesJar;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files of the source archive and marks those that are missing from the sources jars of this build. Run it as
 * {@code mvn package version:manifest}; modules without a sources jar are not compared.
 */
@Mojo(name = "manifest", requiresProject = false, aggregator = true, threadSafe = true)
public final class ManifestMojo extends ArchiveMojo {

    /** {@code text} (one file per line) or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8. By default, the list is written to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    @Override
    void run(Checkout checkout, RepositoryReader history) {
        GitFolder git = checkout.git().orElseThrow();
        SourceManifest manifest = SourceManifest.of(
                history, head(checkout, history), git.workTree(), exportedFiles(), jars(git.workTree()));
        boolean json = isJson(format);
        report(json ? manifest.json() : manifest.text(), output, false);
        manifest.missing().forEach((module, paths) -> {
            if (!paths.isEmpty()) {
                getLog().warn(Count.of(paths.size(), "tracked file") + " missing from the sources jar of " + module);
            }
        });
    }

    private List<SourcesJar> jars(Path workTree) {
        List<SourcesJar> jars = new ArrayList<>();
        for (MavenProject module : session().getProjects()) {
            Path jar =
                    Path.of(module.getBuild().getDirectory(), module.getBuild().getFinalName() + "-sources.jar");
            if (module.getFile() != null && jar.toFile().isFile()) {
                List<String> roots = new ArrayList<>();
                module.getCompileSourceRoots().forEach(root -> add(roots, workTree, root));
                for (Resource resource : module.getResources()) {
                    add(roots, workTree, resource.getDirectory());
                }
                jars.add(new SourcesJar(module.getArtifactId(), jar, roots));
            }
        }
        return jars;
    }

    private static void add(List<String> roots, Path workTree, String folder) {
        Path root = Path.of(folder);
        if (root.startsWith(workTree)) {
            roots.add(workTree.relativize(root).toString().replace('\\', '/'));
        }
    }
}
