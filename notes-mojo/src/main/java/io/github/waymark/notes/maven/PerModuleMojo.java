package io.github.waymark.notes.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Base of goals that can run for each module separately. */
abstract class PerModuleMojo extends HistoryMojo {

    /**
     * Whether each module of the build is a separate product. The notes of a module are those in its folder {@code releasenotes}. If
     * there is no such folder, they are the notes that it shares with other modules, without entries that name only other modules. The
     * releases of a module are the tags with its name, such as {@code lib-1.2.0}, and tags of all modules, such as {@code v1.2.0}.
     * Relative output paths are relative to the folder of the module.
     */
    @Parameter(property = "release-notes.perModule", defaultValue = "false")
    private boolean perModule;

    @Override
    final List<ReleasedProduct> products() {
        if (!perModule || build().topProject().isEmpty()) {
            return List.of(product());
        }
        List<ReleasedProduct> products = new ArrayList<>();
        for (MavenProject module : session().getProjects()) {
            ReleasedProduct product = product(module);
            if (product.hasNotes()) {
                products.add(product);
            } else {
                getLog().debug("no release notes: " + module.getArtifactId());
            }
        }
        return products;
    }

    final boolean isPerModule() {
        return perModule;
    }

    /** Prints the name of the product before its output if there can be several products. */
    final void announce(ReleasedProduct product) {
        if (perModule) {
            getLog().info(product.name() + ":");
        }
    }
}
