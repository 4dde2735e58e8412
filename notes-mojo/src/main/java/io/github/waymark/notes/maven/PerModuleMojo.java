package io.github.waymark.notes.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals share that may be asked for each module by itself. */
abstract class PerModuleMojo extends HistoryMojo {

    /**
     * Whether each module of the build is a product with notes and releases of its own. Its notes are those in its own folder {@code
     * releasenotes}, or else those that it shares with others, without the entries that name other modules only; its releases are
     * the tags with its name, such as {@code lib-1.2.0}, or {@code v1.2.0} for all. Relative paths of output are seen from the
     * module's folder.
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
                getLog().debug("no notes: " + module.getArtifactId());
            }
        }
        return products;
    }

    /** Whether each module is asked by itself. */
    final boolean isPerModule() {
        return perModule;
    }

    /** Names the product before its output, where there are several. */
    final void announce(ReleasedProduct product) {
        if (perModule) {
            getLog().info(product.name() + ":");
        }
    }
}
